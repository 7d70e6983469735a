import type { Case } from '../actions/case';
import type { DeskTicket, DeskWrite } from '../desk-events/desk';
import { isHeld } from '../desk-events/violation';
import type { Held } from '../desk-events/violation';
import { ESCALATED_TAG, FORM, STATUS, WINDOW_TAG, deskPriority } from '../desk-events/vocabulary';
import { escalationWindow } from '../deadlines/window';
import { has, latest } from '../facts/fact-book';
import { followerOf } from '../facts/follower';
import { assigneeOf, isEnded, openEscalation, priorityOf, waitingFor } from '../facts/readings';
import { leadingKind } from '../facts/tracks';
import { fieldsOf } from './fields';
import type { ProcessMap } from './map';

type Mirror = Omit<DeskWrite, 'intent' | 'comment'>;

/** What the desk should show, by the facts: only what differs from what it shows. */
export function mirror(map: ProcessMap, theCase: Case): Mirror {
  const { ticket } = theCase;
  const held = theCase.violations.filter(isHeld);
  const status = held.some((violation) => violation.held.status === ticket.status) ? ticket.status : statusOf(theCase);
  const priority = priorityOf(theCase.facts);
  // Who hands a ticket to engineering names the assignee too: that waits for the note as long as the rest.
  const kept = held.some(({ kind, state, held: shown }) => (kind === 'escalate' && state === 'open') || shown.assignee === ticket.assignee);
  const people = kept ? undefined : peopleOf(theCase);
  const tags = tagsOf(theCase, held.flatMap((violation) => violation.held.tag ?? []));
  const fields = changedFields(wantedFields(map, theCase), ticket);
  const followers = followersOf(theCase);
  const form = FORM[leadingKind(theCase.facts) ?? 'technical'];
  return {
    ...(status === ticket.status ? {} : { status }),
    ...(priority && ticket.priority !== deskPriority(priority) ? { priority: deskPriority(priority) } : {}),
    ...(people && people.assignee !== ticket.assignee ? people : {}),
    ...(!people && !kept && isUndone(theCase, ticket.assignee) ? { assignee: null } : {}),
    ...(sameList(tags, ticket.tags) ? {} : { tags }),
    ...(sameList(followers, ticket.followers) ? {} : { followers }),
    ...(ticket.form === undefined || ticket.form === form || leadingKind(theCase.facts) === undefined ? {} : { form }),
    ...(Object.keys(fields).length === 0 ? {} : { fields }),
  };
}

/** Somebody who may not have the ticket was given it before anybody had it. */
const isUndone = ({ violations }: Case, assignee: string | null): boolean =>
  assignee !== null && violations.some(({ state, held }) => state === 'undone' && held.assignee === assignee);

/** True when the desk rightly shows all of it. */
export function isDemanded(shown: Held, map: ProcessMap, theCase: Case): boolean {
  const status = shown.status === undefined || statusOf(theCase) === shown.status;
  const assignee = shown.assignee === undefined || peopleOf(theCase)?.assignee === shown.assignee;
  const wanted = fieldsOf(map, theCase);
  const fields = Object.entries(shown.fields ?? {}).every(([title, { value }]) => wanted[title] === value);
  return status && assignee && fields && (shown.tag === undefined || tagsOf(theCase, []).includes(shown.tag));
}

function statusOf({ facts, ticket }: Case): string {
  switch (waitingFor(facts)) {
    case 'nobody':
      return STATUS.solved;
    case 'engineering':
      return STATUS.engineering;
    case 'customer':
      return STATUS.customer;
    case 'order':
      return latest(facts, 'orderStatus')?.value.status ?? STATUS.open;
    case 'us':
    case 'visit':
      // A ticket that left New cannot return there, and New means that nobody has taken it yet.
      return ticket.status === STATUS.new && !has(facts, 'assignment') ? STATUS.new : STATUS.open;
  }
}

/** The desk cannot solve a ticket that nobody has, so one that ends without an assignee gets the triager. */
function peopleOf({ facts, settings }: Case): { readonly assignee: string; readonly group: string } | undefined {
  const worker = assigneeOf(facts) ?? (isEnded(facts) ? settings.triager : undefined);
  const who = waitingFor(facts) === 'engineering' ? settings.owner : worker;
  const group = who === undefined ? undefined : settings.people[who]?.group;
  return who !== undefined && group !== undefined ? { assignee: who, group } : undefined;
}

function tagsOf(theCase: Case, held: readonly string[]): readonly string[] {
  const { facts, ticket } = theCase;
  const demanded = [
    ...(openEscalation(facts) && !isEnded(facts) ? [ESCALATED_TAG] : []),
    ...(escalationWindow(theCase).state === 'missed' ? [WINDOW_TAG] : []),
    ...held,
  ];
  const others = ticket.tags.filter((tag) => tag !== ESCALATED_TAG && tag !== WINDOW_TAG);
  return [...new Set([...others, ...demanded])];
}

/** The expert on the machine follows the ticket; who else follows it is the team's own business. */
function followersOf({ facts, ticket, settings }: Case): readonly string[] {
  const follower = followerOf(facts);
  if (!latest(facts, 'assignment') || isEnded(facts)) return ticket.followers;
  const others = ticket.followers.filter((key) => !settings.people[key]?.roles.includes('bpxFollower'));
  return follower === undefined ? others : [...others, follower];
}

const sameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((item) => b.includes(item));

/** What a person wrote into a field and may keep for now is not overwritten; what was undone gets its earlier value back. */
function wantedFields(map: ProcessMap, theCase: Case): Readonly<Record<string, string>> {
  const wanted = { ...fieldsOf(map, theCase) };
  for (const { held, state } of theCase.violations) {
    for (const [title, { value, before }] of Object.entries(held.fields ?? {})) {
      if (theCase.ticket.fields[title] !== value) continue;
      if (state === 'open' || state === 'stands') wanted[title] = value;
      else if (state === 'undone') wanted[title] ??= before ?? '';
    }
  }
  return wanted;
}

const changedFields = (wanted: Readonly<Record<string, string>>, ticket: DeskTicket): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(wanted).filter(([title, value]) => (ticket.fields[title] ?? '') !== value));
