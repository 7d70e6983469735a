import type { Case } from '../actions/case';
import { nameOf } from '../actions/case';
import { actionNamed } from '../actions/table';
import type { DeskTicket, DeskWrite } from '../desk-events/desk';
import { isHeld } from '../desk-events/violation';
import type { ViolationRecord } from '../desk-events/violation';
import { ESCALATED_TAG, INTAKE_FIELDS, MIRROR_FIELDS, STATUS, TRIAGE_FIELDS, WINDOW_TAG, deskPriority } from '../desk-events/vocabulary';
import { wall } from '../deadlines/acknowledgment';
import { escalationWindow } from '../deadlines/window';
import { has, latest } from '../facts/fact-book';
import { assigneeOf, isEnded, openEscalation, priorityOf, tierOf, waitingFor } from '../facts/readings';
import type { ProcessMap } from './map';
import { tasks } from './tasks';
import { where } from './where';

type Mirror = Omit<DeskWrite, 'intent' | 'comment'>;

/** What the desk should show, by the facts: only what differs from what it shows. */
export function mirror(map: ProcessMap, theCase: Case): Mirror {
  const { ticket } = theCase;
  const held = theCase.violations.filter(isHeld);
  const status = held.some((violation) => violation.held.status === ticket.status) ? ticket.status : statusOf(theCase);
  const priority = priorityOf(theCase.facts);
  // Who hands a ticket to engineering names the assignee too: that waits for the note as long as the rest.
  const people = held.some(({ kind, state }) => kind === 'escalate' && state === 'open') ? undefined : peopleOf(theCase);
  const tags = tagsOf(theCase, held.flatMap((violation) => violation.held.tag ?? []));
  const fields = changedFields(fieldsOf(map, theCase), ticket);
  return {
    ...(status === ticket.status ? {} : { status }),
    ...(priority && ticket.priority !== deskPriority(priority) ? { priority: deskPriority(priority) } : {}),
    ...(people && people.assignee !== ticket.assignee ? people : {}),
    ...(sameList(tags, ticket.tags) ? {} : { tags }),
    ...(Object.keys(fields).length === 0 ? {} : { fields }),
  };
}

/** True when the desk rightly shows all of it. */
export function isDemanded(shown: ViolationRecord['held'], theCase: Case): boolean {
  const status = shown.status === undefined || statusOf(theCase) === shown.status;
  return status && (shown.tag === undefined || tagsOf(theCase, []).includes(shown.tag));
}

function statusOf({ facts, ticket }: Case): string {
  switch (waitingFor(facts)) {
    case 'nobody':
      return STATUS.solved;
    case 'engineering':
      return STATUS.engineering;
    case 'customer':
      return STATUS.customer;
    case 'us':
      // A ticket that left New cannot return there, and New means that nobody has taken it yet.
      return ticket.status === STATUS.new && !has(facts, 'assignment') ? STATUS.new : STATUS.open;
  }
}

/** The desk cannot solve a ticket that nobody has, so one that ends without an assignee gets the triager. */
function peopleOf({ facts, settings }: Case): { readonly assignee: string; readonly group: string } | undefined {
  const technician = assigneeOf(facts) ?? (isEnded(facts) ? settings.triager : undefined);
  const who = openEscalation(facts) && !isEnded(facts) ? settings.owner : technician;
  const person = who === undefined ? undefined : settings.people[who];
  return who && person ? { assignee: who, group: person.group } : undefined;
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

const sameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((item) => b.includes(item));

function fieldsOf(map: ProcessMap, theCase: Case): Readonly<Record<string, string>> {
  const { facts, settings } = theCase;
  const intake: Record<string, unknown> = { ...latest(facts, 'intake')?.value };
  const triage: Record<string, unknown> = { ...latest(facts, 'triage')?.value, tier: tierOf(facts) };
  const from = (titles: Readonly<Record<string, string>>, values: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(titles).flatMap(([key, title]) => (typeof values[key] === 'string' ? [[title, values[key]]] : [])));
  const [next] = tasks(map, theCase);
  const nextDue = next ? `${nameOf(next.owner, settings)}: ${actionNamed(next.action)?.label ?? next.action}${next.due === undefined ? '' : ` by ${wall(theCase, next.due)}`}` : '';
  return {
    ...from(INTAKE_FIELDS, intake),
    ...from(TRIAGE_FIELDS, triage),
    [MIRROR_FIELDS.step]: where(map, theCase).name,
    [MIRROR_FIELDS.waitingFor]: waitingFor(facts),
    [MIRROR_FIELDS.nextDue]: nextDue,
  };
}

const changedFields = (wanted: Readonly<Record<string, string>>, ticket: DeskTicket): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(wanted).filter(([title, value]) => (ticket.fields[title] ?? '') !== value));
