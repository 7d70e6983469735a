import type { Refusal } from '../../domain/actions/refusal';
import { SITE_ACTIONS } from '../../domain/actions/table';
import { ticketWorkflowId } from '../../contracts/temporal/ids';
import type { Json } from '../../domain/json';
import { OUTSIDERS } from '../account';
import { deskLookOf } from '../doors/desk-acts';
import type { Outcome } from '../doors/staff-api';
import type { Onto, PersonAct, Refused } from '../format/scenario';
import type { Save } from '../format/shapes';
import { chosenTicket } from './stage';
import type { Stage } from './stage';
import { StepFailure } from './step-failure';
import { ticketOf } from './view';

type Act = Extract<PersonAct, { does: 'acts' }>;

/** What somebody of the team does, at one of our doors or in the desk. */
export async function personStep(stage: Stage, who: string, act: PersonAct, onto: Onto): Promise<void> {
  if (act.does === 'saves') return save(stage, who, act.saves, onto);
  if (act.door === 'desk') return save(stage, who, deskLookOf(act.action, act.data), onto);
  const doors = act.door === 'all' ? (['api', 'cli', 'signal'] as const) : ([act.door] as const);
  for (const door of doors) await actAt(stage, door, who, act, onto);
}

async function save(stage: Stage, who: string, saves: readonly Save[], { on }: Onto): Promise<void> {
  const agent = who === 'desk' ? 'system' : agentOf(stage, who);
  for (const one of saves) await stage.desk.save(chosenTicket(stage, on), agent, one);
}

async function actAt(stage: Stage, door: 'api' | 'cli' | 'signal', who: string, act: Act, onto: Onto): Promise<void> {
  const person = personOf(stage, who);
  const isOfSite = SITE_ACTIONS.some((row) => row.name === act.action);
  const outcome = isOfSite
    ? await stage.api.actOnSite(stage.site, person, act.action, act.data)
    : await actOnTicket(stage, door, person, act, chosenTicket(stage, onto.on));
  if ('refused' in outcome && !isOfSite && door !== 'signal') {
    const at = await stage.clock.now();
    stage.refusals.push({ ticketId: chosenTicket(stage, onto.on), at, action: act.action, by: person, door, refusal: outcome.refused });
  }
  compare(`${who}: ${act.action} (${door})`, act.refused, outcome);
}

async function actOnTicket(stage: Stage, door: 'api' | 'cli' | 'signal', person: string, { action, data }: Act, ticketId: string): Promise<Outcome> {
  const { site, api, stack } = stage;
  if (door === 'api') return api.act(site, ticketId, person, action, data);
  if (door === 'cli') return stack.actByCli({ site, ticketId, person, action, data });
  const before = await refusedSignals(stage, ticketId);
  await stack.stepper.staffAction(ticketWorkflowId(site, ticketId), { action, data, clock: await stage.desk.clock() });
  await stage.clock.settle();
  const [refused] = (await refusedSignals(stage, ticketId)).slice(before.length);
  return refused ? { refused } : { done: null };
}

async function refusedSignals(stage: Stage, ticketId: string): Promise<readonly Refusal[]> {
  const view = await ticketOf(stage, ticketId);
  return (view?.timeline ?? [])
    .filter(({ event, door }) => event === 'refused' && door === 'signal')
    .map(({ detail }) => detail as unknown as Refusal);
}

/** A refusal that nobody expects fails the run, and so does an act that was to be refused. */
function compare(key: string, expected: Refused | undefined, outcome: Outcome): void {
  const refusal = 'refused' in outcome ? outcome.refused : undefined;
  if (!expected && !refusal) return;
  const actual: Json = refusal ? { code: refusal.code, message: refusal.message, missing: refusal.missing.map(({ fact }) => fact) } : 'done';
  if (!expected || !refusal || !fits(expected, refusal)) throw new StepFailure(key, expected ? { refused: { ...expected } } : 'done', actual);
}

function fits({ code, message, missing }: Refused, refusal: Refusal): boolean {
  const named = refusal.missing.map(({ fact }) => fact).toSorted();
  return (
    (code === undefined || code === refusal.code) &&
    (message === undefined || refusal.message.includes(message)) &&
    (missing === undefined || JSON.stringify(missing.toSorted()) === JSON.stringify(named))
  );
}

/** In the desk, people without a place in the process have a seat too. */
const agentOf = (stage: Stage, who: string): string => (OUTSIDERS.some((outsider) => outsider === who) && holderOf(stage, who) === undefined ? who : personOf(stage, who));

/** A roster key, or the first holder of a role. @throws Error when nobody is meant */
function personOf(stage: Stage, who: string): string {
  const holder = holderOf(stage, who);
  if (holder !== undefined) return holder;
  throw new Error(`"${who}" is neither on the roster nor a role that somebody holds; there are: ${Object.keys(stage.policy.resolved.people).join(', ')}`);
}

function holderOf(stage: Stage, who: string): string | undefined {
  const { people } = stage.policy.resolved;
  return Object.hasOwn(people, who) ? who : Object.entries(people).find(([, { roles }]) => roles.some((role) => role === who))?.[0];
}
