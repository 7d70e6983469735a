import type { Fact } from '../../domain/facts/fact';
import type { Facts } from '../../domain/facts/fact-book';
import { lastOf, latest } from '../../domain/facts/fact-book';

/** The choice that found nobody and that nothing has answered since: no assignment, by whomever. */
export const unansweredChoice = (facts: Facts): Fact<'nobodyFree'> | undefined =>
  lastOf(facts, 'nobodyFree') > lastOf(facts, 'assignment') ? latest(facts, 'nobodyFree') : undefined;
