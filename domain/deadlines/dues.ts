import type { Case } from '../actions/case';
import type { Due } from '../effects';
import { acknowledgmentDues } from './acknowledgment';
import { exhaustedAt, ladderDues } from './silence';

const outstanding = (theCase: Case, dues: readonly Due[]): readonly Due[] =>
  dues.filter(({ effect }) => theCase.receipts[effect.id] === undefined).toSorted((a, b) => a.at - b.at);

/** The clocks that the ticket runs itself. */
const ownDues = (theCase: Case): readonly Due[] => [
  ...acknowledgmentDues(theCase),
  ...ladderDues(theCase),
  ...theCase.process.dues(theCase),
];

/** Everything that is due now and was not carried out yet, earliest first. What a track reported is derived here again. */
export const dueNow = (theCase: Case): readonly Due[] =>
  outstanding(theCase, [...ownDues(theCase), ...theCase.process.trackDues(theCase), ...theCase.process.closes(theCase)]).filter(({ at }) => at <= theCase.now);

/**
 * The first instant after `after` at which the ticket's own clocks ask for something; those of a track's steps are the
 * track's. `after` is when the ticket last looked, so that what fell due while it was busy is not passed over.
 */
export function nextDueAt(theCase: Case, after: number): number | undefined {
  const own = outstanding(theCase, ownDues(theCase)).map(({ at }) => at);
  const grace = theCase.violations.filter(({ state }) => state === 'open').map(({ at }) => at + theCase.settings.graceMs);
  const exhausted = exhaustedAt(theCase);
  const all = [...own, ...grace, ...theCase.process.turns(theCase), ...(exhausted === undefined ? [] : [exhausted])].filter((at) => at > after);
  return all.length === 0 ? undefined : Math.min(...all);
}
