import * as v from 'valibot';
import { fact } from '../facts/fact';
import type { NewFact } from '../facts/fact';
import { has, latest } from '../facts/fact-book';
import type { FactValues } from '../facts/values';
import { priorityOf, tierOf } from '../facts/readings';
import { stillUnderWay } from '../process/bestpack/under-way';
import { action, refusal } from './action';
import type { Saying } from './action';
import { rolesOf } from './case';
import type { Case } from './case';
import { intakeFields, issue, line, priority, requestType, tier, words } from './data';
import type { Refusal } from './refusal';

/** What triage decides. Only a technical request needs all of it: parts and service have people of their own. */
const CLASSES = { requestType, line: v.optional(line), issue: v.optional(issue), tier: v.optional(tier), priority };
const TECHNICAL = ['line', 'issue', 'tier'] as const;

type Classes = { readonly requestType: string } & { readonly [K in (typeof TECHNICAL)[number]]?: string | undefined };

function unclassified(data: Classes): Refusal | undefined {
  const missing = data.requestType === 'technical' ? TECHNICAL.filter((name) => data[name] === undefined) : [];
  if (missing.length === 0) return undefined;
  return refusal('badData', `Triage: ${missing.join(', ')} missing.`, missing.map((name) => ({ fact: name, who: 'you', how: 'it is required for a technical request' })));
}

/** Another maker's sealer stands in place of the serial of a machine of ours. */
const SEALER = { sealer: 'serial', competitorSealer: 'serial' };

const FIELDS = ['customerType', 'machineModel', 'serial', 'problem'] as const;
type IntakeData = { readonly [K in (typeof FIELDS)[number]]?: string | undefined } & { readonly note?: string | undefined };

const given = (data: IntakeData): boolean => FIELDS.some((field) => data[field] !== undefined);
const merged = (data: IntakeData, theCase: Case): Partial<FactValues['intake']> => {
  const before: Partial<FactValues['intake']> = latest(theCase.facts, 'intake')?.value ?? {};
  return Object.fromEntries(FIELDS.flatMap((field) => ((data[field] ?? before[field]) === undefined ? [] : [[field, data[field] ?? before[field]]])));
};

function incomplete(data: IntakeData, theCase: Case): Refusal | undefined {
  const value = merged(data, theCase);
  const missing = FIELDS.filter((field) => value[field] === undefined).map((field) => ({
    fact: field,
    who: theCase.settings.triager,
    how: `ask the customer, or record "not available: reason"`,
  }));
  if (missing.length === 0) return undefined;
  return refusal('missingFacts', `The intake is not complete: ${missing.map((m) => m.fact).join(', ')} missing.`, missing);
}

function intakeFacts(data: IntakeData, theCase: Case): readonly NewFact[] {
  return [
    ...(given(data) ? [fact('intake', merged(data, theCase) as FactValues['intake'])] : []),
    ...(data.note === undefined ? [] : [fact('intakeNote', { text: data.note })]),
  ];
}

function intakeSaying(data: IntakeData, theCase: Case): readonly Saying[] {
  if (data.note === undefined) return [];
  const value = merged(data, theCase);
  const values = Object.fromEntries(FIELDS.map((field) => [field, value[field] ?? 'not recorded']));
  return [{ kind: 'intake', public: false, wording: { template: 'note-intake', values: { ...values, note: data.note } } }];
}

/** Line, issue and T level as far as they were said. */
const classesOf = ({ line, issue, tier }: { readonly [K in (typeof TECHNICAL)[number]]?: FactValues['triage'][K] | undefined }) => ({
  ...(line === undefined ? {} : { line }),
  ...(issue === undefined ? {} : { issue }),
  ...(tier === undefined ? {} : { tier }),
});

export const recordIntake = action({
  name: 'recordIntake',
  alsoCalled: SEALER,
  label: 'Record the intake',
  summary: 'Customer type, machine model, serial and problem, each perhaps "not available: reason", and the note that sums them up.',
  by: ['supportAdmin'],
  data: v.object({ ...intakeFields, note: v.optional(words('note')) }),
  records: ['intake', 'intakeNote'],
  refuse: (data, theCase) => {
    if (given(data)) return incomplete(data, theCase);
    return data.note === undefined ? (incomplete(data, theCase) ?? refusal('badData', 'There is nothing to record.')) : undefined;
  },
  perform: (data, theCase) => ({ facts: intakeFacts(data, theCase), sayings: intakeSaying(data, theCase) }),
});

export const triage = action({
  name: 'triage',
  alsoCalled: SEALER,
  label: 'Triage',
  summary: 'Request type, machine line, issue type, T level and priority; the intake may ride along.',
  by: ['supportAdmin', 'engineeringManager'],
  data: v.object({ ...intakeFields, note: v.optional(words('note')), ...CLASSES }),
  needs: (data, { facts }) => (data.note === undefined && !has(facts, 'intakeNote') ? ['intakeNote'] : []),
  records: ['triage', 'requestTypeConfirmed'],
  refuse: (data, theCase) => {
    if (has(theCase.facts, 'triage')) return refusal('orderRule', 'The ticket is triaged already: use retriage, with a reason.');
    return (given(data) ? incomplete(data, theCase) : undefined) ?? unclassified(data);
  },
  perform: (data, theCase, who) => ({
    facts: [
      ...intakeFacts(data, theCase),
      fact('triage', { requestType: data.requestType, ...classesOf(data), priority: data.priority }),
      ...(rolesOf(who, theCase.settings).includes('supportAdmin') ? [fact('requestTypeConfirmed', {}, { impliedBy: 'triage' })] : []),
    ],
    sayings: intakeSaying(data, theCase),
  }),
});

export const confirmRequestType = action({
  name: 'confirmRequestType',
  label: 'Confirm the request type',
  summary: 'Confirms what somebody else triaged (checkpoint CP01), before the track opens.',
  by: ['supportAdmin', 'engineeringManager', 'assignee'],
  data: v.object({}),
  needs: ['triage'],
  records: ['requestTypeConfirmed'],
  perform: () => ({ facts: [fact('requestTypeConfirmed', {})] }),
});

export const retriage = action({
  name: 'retriage',
  label: 'Triage again',
  summary: 'Corrects the classification: the old track ends, the ticket is assigned anew by the matrix.',
  by: ['supportAdmin', 'engineeringManager', 'assignee'],
  data: v.object({ ...v.partial(v.object(CLASSES)).entries, reason: v.optional(words('reason')) }),
  needs: ['triage'],
  records: ['triage', 'requestTypeConfirmed'],
  refuse: (data, { facts }) => {
    const before = latest(facts, 'triage')?.value;
    const leaves = before && data.requestType !== undefined && data.requestType !== before.requestType;
    const busy = leaves ? stillUnderWay(facts, before.requestType) : undefined;
    if (busy) return busy;
    return Object.keys(CLASSES).some((key) => data[key as keyof typeof CLASSES] !== undefined)
      ? unclassified({ requestType: data.requestType ?? before?.requestType ?? '', ...classesOf({ ...before, ...classesOf(data) }) })
      : refusal('badData', `Nothing is corrected: name at least one of ${Object.keys(CLASSES).join(', ')}.`);
  },
  perform: (data, { facts, settings }, who) => {
    const before = latest(facts, 'triage')?.value;
    if (!before) return { facts: [] };
    const now = tierOf(facts);
    const { reason: _earlier, ...inForce } = { ...before, priority: priorityOf(facts) ?? before.priority, ...(now === undefined ? {} : { tier: now }) };
    const changed = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
    const corrected = fact('triage', { ...inForce, ...changed });
    const sameType = has(facts, 'requestTypeConfirmed') && corrected.value.requestType === before.requestType;
    const confirmed = sameType || rolesOf(who, settings).includes('supportAdmin');
    return { facts: [corrected, ...(confirmed ? [fact('requestTypeConfirmed', {}, { impliedBy: 'retriage' })] : [])] };
  },
});
