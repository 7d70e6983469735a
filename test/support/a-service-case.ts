import { perform } from '../../domain/actions/perform';
import type { Judgement } from '../../domain/actions/perform';
import type { Case } from '../../domain/actions/case';
import type { Effect } from '../../domain/effects';
import type { Fact, NewFact } from '../../domain/facts/fact';
import { roundOf, triageOf } from '../../domain/facts/fact-book';
import { bestpack } from '../../domain/process/bestpack/process';
import { serviceConsequences } from '../../domain/process/bestpack/service-consequences';
import { serviceFollows } from '../../domain/process/bestpack/service-follows';
import { TICKET } from './a-case';
import { CALENDAR, CLASSES, INTAKE, RECEIVED, SETTINGS, instant } from './bestpack';

/** One act in the service track: who does what. */
export type Act = readonly [who: string, name: string, data?: object];

/** Acts in their order up to a booked visit of our own people. */
export const TO_THE_VISIT = [
  ['mary', 'recordAuthorization', { by: 'Acme', reference: 'A-1' }],
  ['mary', 'recordProject', { number: 'PRJ-7' }],
  ['mary', 'recordServiceCallNumber', { number: 'SC-9' }],
  ['mary', 'proposeBilling', { billable: 'billable' }],
  ['allison', 'approveBilling', { words: 'Bill it' }],
  ['mary', 'sendEstimate', { amount: '1,200.50' }],
  ['mary', 'recordPo', { number: 'PO-1', amount: 1200.5 }],
] as const satisfies readonly Act[];

export const BOOK_KEVIN: Act = ['mary', 'scheduleVisit', { date: '2026-03-12', who: 'Kevin' }];
export const BOOK_PLC: Act = ['mary', 'scheduleVisit', { date: '2026-03-12', path: 'B', who: 'PLC Paramedics' }];
export const ACCEPTED: readonly Act[] = [BOOK_PLC, ['mary', 'sendJobPack'], ['plcParamedics', 'acceptDate']];

/** What each further visit has of its own. */
export const NEXT_VISIT: readonly Act[] = [['mary', 'sendEstimate', { amount: 80 }], ['mary', 'recordPo', { number: 'PO-2' }], BOOK_KEVIN];

/** A service ticket of Thursday 5 March 2026 that Mary has, with nothing done yet. */
export function aServiceCase(intake: object = {}): Case {
  const base: Case = { process: bestpack, facts: [], settings: SETTINGS, calendar: CALENDAR, now: RECEIVED, ticket: TICKET, receipts: {}, violations: [], failed: [], absences: {}, deputies: {} };
  const opening: readonly NewFact[] = [
    { name: 'intake', value: { ...INTAKE, ...intake } },
    { name: 'triage', value: { ...CLASSES, requestType: 'service' } },
    { name: 'requestTypeConfirmed', value: {} },
    { name: 'track', value: { kind: 'service' }, impliedBy: 'requestTypeConfirmed' },
    { name: 'assignment', value: { to: 'mary', reason: 'service', track: 'service' } },
  ];
  return opening.reduce<Case>((theCase, f) => recorded(theCase, f, 'mary'), base);
}

export const at = (theCase: Case, iso: string): Case => ({ ...theCase, now: instant(iso) });

export const judged = (theCase: Case, [who, name, data = {}]: Act): Judgement => perform(name, data, theCase, { key: who, door: 'api' });

/** What a door would answer: `accepted`, or the code with what is missing. */
export function answer(theCase: Case, act: Act): string {
  const judgement = judged(theCase, act);
  return 'performed' in judgement ? 'accepted' : [judgement.refused.code, ...judgement.refused.missing.map(({ fact }) => fact)].join(' ');
}

/** The case after acts that have to be accepted, with the facts that follow by themselves. */
export const after = (theCase: Case, ...acts: readonly Act[]): Case => acts.reduce(acted, theCase);

/** The messages of an act to the customer and the notes: `kind template`, or `kind text`. */
export function said(theCase: Case, act: Act): readonly string[] {
  const judgement = judged(theCase, act);
  if (!('performed' in judgement)) throw new Error(judgement.refused.message);
  return (judgement.performed.sayings ?? []).map(({ kind, wording }) => `${kind} ${'template' in wording ? wording.template : wording.text}`);
}

/** The effects of the facts that an act recorded and that followed from it, each judged when it was recorded. */
export function effectsOf(theCase: Case, act: Act): readonly Effect[] {
  const then = acted(theCase, act);
  return then.facts.flatMap((f, i) => (i < theCase.facts.length ? [] : serviceConsequences(f, { ...then, facts: then.facts.slice(0, i + 1) })));
}

/** Who is told by which template, as `hold kevin notice-hold`; what the customer hears, as `hold customer hold`. */
export const told = (theCase: Case, act: Act): readonly string[] =>
  effectsOf(theCase, act).flatMap((effect) => {
    const kind = effect.id.split('/')[0];
    if (effect.do === 'tell') return [`${kind} ${effect.to.join('+')} ${effect.template}`];
    return effect.do === 'say' && 'template' in effect.wording ? [`${kind} customer ${effect.wording.template}`] : [];
  });

function acted(theCase: Case, act: Act): Case {
  const judgement = judged(theCase, act);
  if ('refused' in judgement) throw new Error(`${act[1]}: ${judgement.refused.code}: ${judgement.refused.message}`);
  const { facts, withdraws = [] } = judgement.performed;
  const struck = theCase.facts.map((f) =>
    withdraws.some((w) => w.name === f.name && w.n === f.n) ? { ...f, withdrawn: { at: theCase.now, by: act[0], reason: 'a mistake' } } : f,
  );
  const then = facts.reduce<Case>((one, f) => recorded(one, f, act[0]), { ...theCase, facts: struck });
  return serviceFollows(then).reduce<Case>((one, f) => recorded(one, f, 'process'), then);
}

function recorded(theCase: Case, f: NewFact, by: string): Case {
  const { facts, now } = theCase;
  const made: Fact = { door: 'api', ...f, n: facts.filter(({ name }) => name === f.name).length + 1, at: now, by, round: roundOf(facts), triage: triageOf(facts) + (f.name === 'triage' ? 1 : 0) };
  return { ...theCase, facts: [...facts, made] };
}
