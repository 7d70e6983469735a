import type { Refusal } from '../../domain/actions/refusal';
import { SITE_ACTIONS } from '../../domain/actions/table';
import { ticketWorkflowId } from '../../contracts/temporal/ids';
import { deskLookOf } from '../doors/desk-acts';
import { newestLink } from '../doors/newest-link';
import type { Outcome } from '../doors/staff-api';
import type { Decides, Onto, PersonAct } from '../format/scenario';
import type { Save } from '../format/shapes';
import { decideStep } from './decide-step';
import { compare } from './outcome';
import { logRequest } from './request-step';
import { chosenTicket } from './stage';
import type { Stage } from './stage';
import { ticketOf } from './view';
import { agentMeant, personMeant } from './who';

type Act = Extract<PersonAct, { does: 'acts' }>;
type Door = 'api' | 'cli' | 'signal';

/** The doors of ours at which an act is done; `all` is for one that each of them must refuse. */
const DOORS: Readonly<Record<Exclude<Act['door'], 'desk'>, readonly Door[]>> = { api: ['api'], signal: ['signal'], all: ['api', 'cli', 'signal'] };

/** What somebody of the team does: at one of our doors, in the desk, or on a page behind a link. */
export async function personStep(stage: Stage, who: string, act: PersonAct, onto: Onto): Promise<void> {
  switch (act.does) {
    case 'saves':
      return save(stage, who, act.saves, onto);
    case 'decides':
      return decides(stage, who, act, onto);
    case 'acts':
      return act.door === 'desk' ? looksLike(stage, who, act, onto) : acts(stage, who, act, DOORS[act.door], onto);
  }
}

async function save(stage: Stage, who: string, saves: readonly Save[], { on }: Onto): Promise<void> {
  const ticketId = chosenTicket(stage, on);
  const agent = who === 'desk' ? 'system' : await agentMeant(stage, who, ticketId);
  for (const one of saves) await stage.desk.save(ticketId, agent, one);
}

async function looksLike(stage: Stage, who: string, { action, data }: Act, onto: Onto): Promise<void> {
  const { people } = stage.policy.resolved;
  const by = await agentMeant(stage, who, chosenTicket(stage, onto.on));
  return save(stage, who, deskLookOf(action, data, { by, nameOf: (key) => people[key]?.name ?? key }), onto);
}

/** By the link of the newest mail about the ticket that has one. */
async function decides(stage: Stage, who: string, act: Decides, { on }: Onto): Promise<void> {
  const ticketId = chosenTicket(stage, on);
  const person = await personMeant(stage, who, ticketId);
  const address = stage.policy.resolved.people[person]?.email ?? '';
  const link = newestLink(await stage.desk.staffMails(address, ticketId), 'decide');
  if (link === undefined) throw new Error(`no mail to ${person} (${address}) about ticket ${ticketId} has a decision link`);
  return decideStep(stage, { who: person, ticketId, link, decides: act });
}

async function acts(stage: Stage, who: string, act: Act, doors: readonly Door[], onto: Onto): Promise<void> {
  for (const door of doors) compare(`${who}: ${act.action} (${door})`, act.refused, await actAt(stage, door, who, act, onto));
}

async function actAt(stage: Stage, door: Door, who: string, act: Act, onto: Onto): Promise<Outcome> {
  const { action, data } = act;
  if (action === 'logRequest') return logRequest(stage, await personMeant(stage, who, undefined), data, onto);
  if (SITE_ACTIONS.some((row) => row.name === action)) return stage.api.actOnSite(stage.site, await personMeant(stage, who, undefined), action, data);
  const ticketId = chosenTicket(stage, onto.on);
  const person = await personMeant(stage, who, ticketId);
  const outcome = await actOnTicket(stage, door, person, act, ticketId);
  if ('refused' in outcome && door !== 'signal') stage.refusals.push({ ticketId, at: await stage.clock.now(), action, by: person, door, refusal: outcome.refused });
  return outcome;
}

async function actOnTicket(stage: Stage, door: Door, person: string, { action, data }: Act, ticketId: string): Promise<Outcome> {
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
