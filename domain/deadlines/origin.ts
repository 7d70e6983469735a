import type { Case } from '../actions/case';
import { latest, roundOf } from '../facts/fact-book';

/** When the round began: the receipt of the ticket, or its reopening. */
export function roundStart({ facts, ticket }: Case): number {
  if (roundOf(facts) > 1) return latest(facts, 'roundBegun')?.at ?? ticket.createdAt;
  return latest(facts, 'received')?.value.receivedAt ?? ticket.createdAt;
}

/** Older than the day on which the team went live: adopted silently, so nothing is owed from before. */
export const adoptedSilently = (theCase: Case): boolean => {
  const { from } = theCase.settings;
  return from !== undefined && roundOf(theCase.facts) === 1 && roundStart(theCase) < from;
};
