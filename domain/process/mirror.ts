import type { Case } from '../actions/case';
import type { DeskTicket, DeskWrite } from '../desk-events/desk';
import { isHeld } from '../desk-events/violation';
import type { Held } from '../desk-events/violation';
import { deskPriority } from '../desk-events/vocabulary';
import { priorityOf } from '../facts/readings';
import { mirrorFields } from './mirror-fields';

type Mirror = Omit<DeskWrite, 'intent' | 'comment'>;

/** What the desk should show, by the facts: only what differs from what it shows. */
export function mirror(theCase: Case): Mirror {
  const { ticket, process: { desk } } = theCase;
  const held = theCase.violations.filter(isHeld);
  const status = held.some((violation) => violation.held.status === ticket.status) ? ticket.status : desk.status(theCase);
  const priority = priorityOf(theCase.facts);
  // Who hands a ticket to engineering names the assignee too: that waits for the note as long as the rest.
  const kept = held.some(({ kind, state, held: shown }) => (kind === 'escalate' && state === 'open') || shown.assignee === ticket.assignee);
  const people = kept ? undefined : desk.people(theCase);
  const tags = tagsOf(theCase, held.flatMap((violation) => violation.held.tag ?? []));
  const fields = changedFields(wantedFields(theCase), ticket);
  const followers = desk.followers?.(theCase) ?? ticket.followers;
  const form = desk.form?.(theCase);
  return {
    ...(status === ticket.status ? {} : { status }),
    ...(priority && ticket.priority !== deskPriority(priority) ? { priority: deskPriority(priority) } : {}),
    ...(people && people.assignee !== ticket.assignee ? people : {}),
    ...(people || kept ? {} : giveBack(theCase)),
    ...(sameList(tags, ticket.tags) ? {} : { tags }),
    ...(sameList(followers, ticket.followers) ? {} : { followers }),
    ...(ticket.form === undefined || form === undefined || ticket.form === form ? {} : { form }),
    ...(Object.keys(fields).length === 0 ? {} : { fields }),
  };
}

/** Somebody who may not have the ticket was given it before anybody had it: it goes back to whom the team had given it. */
function giveBack({ violations, ticket: { assignee } }: Case): Mirror {
  const undone = assignee === null ? undefined : violations.find(({ state, held }) => state === 'undone' && held.assignee === assignee);
  return undone ? { assignee: undone.held.assigneeBefore ?? null } : {};
}

/** True when the desk rightly shows all of it. */
export function isDemanded(shown: Held, theCase: Case): boolean {
  const { desk } = theCase.process;
  const status = shown.status === undefined || desk.status(theCase) === shown.status;
  const assignee = shown.assignee === undefined || desk.people(theCase)?.assignee === shown.assignee;
  const wanted = shownFields(theCase);
  const fields = Object.entries(shown.fields ?? {}).every(([title, { value }]) => wanted[title] === value);
  return status && assignee && fields && (shown.tag === undefined || tagsOf(theCase, []).includes(shown.tag));
}

function tagsOf(theCase: Case, held: readonly string[]): readonly string[] {
  const { tags } = theCase.process.desk;
  if (!tags) return theCase.ticket.tags;
  const others = theCase.ticket.tags.filter((tag) => !tags.ours.includes(tag));
  return [...new Set([...others, ...tags.due(theCase), ...held])];
}

const sameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((item) => b.includes(item));

const shownFields = (theCase: Case): Readonly<Record<string, string>> => ({ ...theCase.process.desk.fields(theCase), ...mirrorFields(theCase) });

/** What a person wrote into a field and may keep for now is not overwritten; what was undone gets its earlier value back. */
function wantedFields(theCase: Case): Readonly<Record<string, string>> {
  const wanted: Record<string, string> = { ...shownFields(theCase) };
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
