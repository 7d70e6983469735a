import { SITE_ACTIONS } from '../../domain/actions/table';
import { DESK_OF_PROCESS } from '../../runtime/config';
import { deskLookOf } from '../doors/desk-acts';
import { newestLink } from '../doors/newest-link';
import type { Outcome } from '../doors/staff-api';
import { withSeverity } from '../doors/zoho-save';
import type { Decides, Onto, PersonAct } from '../format/scenario';
import type { Save } from '../format/shapes';
import { actAtDoor, DOORS } from './act-at-door';
import type { Act, Door } from './act-at-door';
import { decideStep } from './decide-step';
import { chosen, chosenTicket } from './named';
import { compare } from './outcome';
import { logRequest } from './request-step';
import type { Stage } from './stage';
import { agentMeant, personMeant } from './who';

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
  const asSaved = DESK_OF_PROCESS[stage.process] === 'zoho' ? withSeverity : (one: Save) => one;
  for (const one of saves) await stage.desk.save(ticketId, agent, asSaved(one));
}

async function looksLike(stage: Stage, who: string, { action, data }: Act, onto: Onto): Promise<void> {
  const { people, process } = stage.policy.resolved;
  const by = await agentMeant(stage, who, chosenTicket(stage, onto.on));
  return save(stage, who, deskLookOf(action, data, { process, by, nameOf: (key) => people[key]?.name ?? key }), onto);
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
  for (const door of doors.filter((one) => one !== 'cli' || !isOnRequest(stage, act, onto))) compare(`${who}: ${act.action} (${door})`, act.refused, await actAt(stage, door, who, act, onto));
}

/** The command line acts on tickets alone. */
const isOnRequest = (stage: Stage, { action }: Act, { on }: Onto): boolean => action !== 'logRequest' && chosen(stage, on).ticketId === undefined;

async function actAt(stage: Stage, door: Door, who: string, act: Act, onto: Onto): Promise<Outcome> {
  const { action, data } = act;
  if (action === 'logRequest') return logRequest(stage, await personMeant(stage, who, undefined), data, onto, act.key);
  if (SITE_ACTIONS.some((row) => row.name === action)) return stage.api.actOnSite(stage.site, await personMeant(stage, who, undefined), action, data);
  const about = chosen(stage, onto.on);
  const person = await personMeant(stage, who, about.ticketId);
  const outcome = await actAtDoor(stage, door, person, act, about);
  if ('refused' in outcome && door !== 'signal') {
    stage.refusals.push({ about: about.ticketId ?? about.requestId ?? '', at: await stage.clock.now(), action, by: person, door, refusal: outcome.refused });
  }
  return outcome;
}
