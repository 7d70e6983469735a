import type { Case } from '../actions/case';
import { nameOf } from '../actions/case';
import { has, latest } from '../facts/fact-book';
import { assigneeOf, openEscalation, priorityOf, tierOf } from '../facts/readings';
import type { FactValues } from '../facts/values';
import { TIERS } from '../facts/words';
import { asksForEngineering } from './asks-for-engineering';
import type { DeskSave, DeskTicket } from './desk';
import type { Meaning } from './meaning';
import { INTAKE_COMPLETE, INTAKE_FIELDS, TRIAGE_FIELDS, processPriority } from './vocabulary';

type Data = Readonly<Record<string, string>>;

const read = (fields: Readonly<Record<string, string | null>>, titles: Readonly<Record<string, string>>): Data =>
  Object.fromEntries(Object.entries(titles).flatMap(([key, title]) => (fields[title] ? [[key, fields[title]]] : [])));

/** What was set in the desk: intake and classification fields, priority, assignee. */
export function fieldActs(save: DeskSave, theCase: Case, before: DeskTicket): readonly Meaning[] {
  return [...intakeActs(save, theCase), ...triageActs(save, theCase), ...priorityActs(save, theCase), ...assigneeActs(save, theCase, before)];
}

/** The desk has no field for the problem: the customer's own subject says it. */
function intakeActs(save: DeskSave, { facts, ticket }: Case): readonly Meaning[] {
  const titles = Object.values(INTAKE_FIELDS);
  const changed = Object.keys(save.changes.fields ?? {});
  const ticked = save.changes.fields?.[INTAKE_COMPLETE] === 'true';
  if (!ticked && !changed.some((title) => titles.includes(title))) return [];
  const data = read(ticket.fields, INTAKE_FIELDS);
  const before: Partial<FactValues['intake']> | undefined = latest(facts, 'intake')?.value;
  if (!ticked && Object.keys(data).length < titles.length) return [];
  if (before && Object.entries(data).every(([key, value]) => before[key as keyof FactValues['intake']] === value)) return [];
  return [{ act: { name: 'recordIntake', data: { ...data, problem: before?.problem ?? ticket.subject } } }];
}

/** Classification counts once it is whole and the intake note stands; from then on each change is a correction. */
function triageActs(save: DeskSave, { facts, ticket, settings }: Case): readonly Meaning[] {
  const data = read(ticket.fields, TRIAGE_FIELDS);
  if (!has(facts, 'triage')) {
    const titles: readonly string[] = Object.values(TRIAGE_FIELDS);
    const noted = save.comment?.public === false && save.author.key === settings.triager;
    const touched = noted || save.changes.priority !== undefined || Object.keys(save.changes.fields ?? {}).some((title) => titles.includes(title));
    if (!touched) return [];
    const all = data['requestType'] === undefined || data['requestType'] === 'technical' ? Object.keys(TRIAGE_FIELDS) : ['requestType'];
    const whole = all.every((key) => data[key] !== undefined) && ticket.priority;
    return whole && (noted || has(facts, 'intakeNote')) && ticket.priority ? [{ act: { name: 'triage', data: { ...data, priority: processPriority(ticket.priority) } } }] : [];
  }
  const changed = read(save.changes.fields ?? {}, TRIAGE_FIELDS);
  const { tier, ...classes } = changed;
  const before: Record<string, unknown> = { ...latest(facts, 'triage')?.value };
  const corrected = Object.entries(classes).filter(([key, value]) => before[key] !== value);
  const now = tierOf(facts);
  const raised = tier !== undefined && now !== undefined && TIERS.indexOf(tier as 'T1') > TIERS.indexOf(now);
  return [
    ...(corrected.length > 0 ? [{ act: { name: 'retriage', data: { ...Object.fromEntries(corrected), reason: 'changed in the desk' } } }] : []),
    ...(raised ? [{ act: { name: 'raiseTier', data: { tier, reason: 'changed in the desk' } } }] : []),
  ];
}

function priorityActs(save: DeskSave, { facts }: Case): readonly Meaning[] {
  const { priority } = save.changes;
  if (!priority || !has(facts, 'triage') || processPriority(priority) === priorityOf(facts)) return [];
  return [{ act: { name: 'setPriority', data: { priority: processPriority(priority), reason: 'changed in the desk' } } }];
}

/** Before there is a classification anybody may take the ticket; engineering's own hand-over is part of escalating. */
function assigneeActs(save: DeskSave, { facts, settings }: Case, before: DeskTicket): readonly Meaning[] {
  const to = save.changes.assignee;
  if (!to || to === assigneeOf(facts)) return [];
  const data = { to, reason: 'changed in the desk' };
  const name = assigneeOf(facts) !== undefined && assigneeOf(facts) === save.author.key ? 'handOver' : to === save.author.key ? 'take' : 'assign';
  // A follower is never the assignee, whenever and by whom it was set.
  if (settings.people[to]?.roles.includes('bpxFollower')) return [{ act: { name: 'assign', data, held: { assignee: to, why: `${nameOf(to, settings)} follows tickets and is never their assignee.` } } }];
  const free = !has(facts, 'requestTypeConfirmed') || asksForEngineering(save) || openEscalation(facts) || to === settings.owner;
  if (free || to === before.assignee) return [];
  return [{ act: { name, data } }];
}
