import type { Fact } from './fact';
import type { Facts } from './fact-book';
import { has, lastOf, latest, standing } from './fact-book';
import type { FactName } from './values';

/** What the facts say about a ticket that a team lead hands to an L1 engineer. */

export const l1Of = (facts: Facts): string | undefined => latest(facts, 'l1Assignment')?.value.to;

/** What the lead misses, until the associate has completed it. */
export const openReturn = (facts: Facts): Fact<'incomplete'> | undefined => (lastOf(facts, 'details') > lastOf(facts, 'incomplete') ? undefined : latest(facts, 'incomplete'));

/** The lead has reviewed the ticket as it is now; what was returned since is reviewed anew. */
export const isReviewed = (facts: Facts): boolean => has(facts, 'leadReview') && lastOf(facts, 'leadReview') > lastOf(facts, 'incomplete');

/** The customer was told of the resolution, or need not be, or the ticket has its outcome. */
export const isResolutionTold = (facts: Facts): boolean => has(facts, 'resolutionTold') || has(facts, 'outcome');

/** Who was proposed for a ticket that nobody has, or whose engineer is away. */
export const openProposal = (facts: Facts): Fact<'proposed'> | undefined => (lastOf(facts, 'proposed') > lastOf(facts, 'l1Assignment', 'nobodyFree') ? latest(facts, 'proposed') : undefined);

/** The search that found nobody and that nothing has answered since. */
export const nobodyFree = (facts: Facts): Fact<'nobodyFree'> | undefined => (lastOf(facts, 'nobodyFree') > lastOf(facts, 'l1Assignment', 'proposed') ? latest(facts, 'nobodyFree') : undefined);

const SHOWS_PROGRESS: readonly FactName[] = ['note', 'call', 'reply', 'asked', 'resolutionTold'];

/** What somebody wrote or said on an assigned ticket, and that no progress update has followed. */
export function unrecordedProgress(facts: Facts): Fact | undefined {
  const since = lastOf(facts, 'l1Assignment');
  if (since < 0) return undefined;
  return SHOWS_PROGRESS.flatMap((name) => standing(facts, name).filter((f) => facts.indexOf(f) > since))
    .filter((f) => facts.indexOf(f) > lastOf(facts, 'progress'))
    .toSorted((a, b) => facts.indexOf(a) - facts.indexOf(b))
    .at(-1);
}

/** Since when the next progress update is owed. */
export const progressSince = (facts: Facts): number | undefined => {
  const assigned = latest(facts, 'l1Assignment');
  return assigned && Math.max(assigned.at, latest(facts, 'progress')?.at ?? 0, latest(facts, 'roundBegun')?.at ?? 0);
};

/** Somebody else than the customer is waited for; any answer of the customer ends it, an automatic one does not. */
export function isOnHold(facts: Facts): boolean {
  const answered = facts.findLastIndex((f) => f.name === 'customerReplied' && !(f as Fact<'customerReplied'>).value.automatic);
  return has(facts, 'onHold') && lastOf(facts, 'onHold') > Math.max(lastOf(facts, 'offHold'), answered);
}
