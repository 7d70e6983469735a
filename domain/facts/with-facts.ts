import type { Case } from '../actions/case';
import { roundOf, triageOf } from './fact-book';
import type { Fact, NewFact } from './fact';

/** The case as it will be when these facts stand: for what is saved together with the act that proves them. */
export function withFacts(theCase: Case, added: readonly NewFact[]): Case {
  const { facts, now } = theCase;
  const place = { at: now, by: 'process', door: 'process', round: roundOf(facts), triage: triageOf(facts) } as const;
  return { ...theCase, facts: [...facts, ...added.map((fact): Fact => ({ ...fact, n: 0, ...place }))] };
}
