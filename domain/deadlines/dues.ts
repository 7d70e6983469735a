import type { Case } from '../actions/case';
import type { Due } from '../effects';
import { acknowledgmentDues } from './acknowledgment';
import { closingDues, exhaustedAt, ladderDues } from './closing';
import { engineeringDues } from './engineering';
import { windowDues } from './window';

const outstanding = (theCase: Case, dues: readonly Due[]): readonly Due[] =>
  dues.filter(({ effect }) => theCase.receipts[effect.id] === undefined).toSorted((a, b) => a.at - b.at);

/** Everything that is due now and was not carried out yet, earliest first. What a track reported is derived here again. */
export const dueNow = (theCase: Case): readonly Due[] =>
  outstanding(theCase, [
    ...acknowledgmentDues(theCase),
    ...windowDues(theCase),
    ...engineeringDues(theCase),
    ...ladderDues(theCase),
    ...closingDues(theCase),
  ]).filter(({ at }) => at <= theCase.now);

/**
 * The first instant after `after` at which the ticket's own clocks ask for something; those of a track's steps are the
 * track's. `after` is when the ticket last looked, so that what fell due while it was busy is not passed over.
 */
export function nextDueAt(theCase: Case, after: number): number | undefined {
  const own = outstanding(theCase, [...acknowledgmentDues(theCase), ...windowDues(theCase), ...ladderDues(theCase)]).map(({ at }) => at);
  const grace = theCase.violations.filter(({ state }) => state === 'open').map(({ at }) => at + theCase.settings.graceMs);
  const exhausted = exhaustedAt(theCase);
  const all = [...own, ...grace, ...(exhausted === undefined ? [] : [exhausted])].filter((at) => at > after);
  return all.length === 0 ? undefined : Math.min(...all);
}
