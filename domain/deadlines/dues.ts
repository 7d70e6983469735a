import type { Case } from '../actions/case';
import type { Due } from '../effects';
import { validPrice } from '../facts/parts-readings';
import { isEnded } from '../facts/readings';
import { tracksOf } from '../facts/tracks';
import { acknowledgmentDues } from './acknowledgment';
import { articleDues } from './article';
import { closingDues, exhaustedAt, ladderDues } from './closing';
import { rgaDues } from './parts';
import type { TrackCase } from './track-case';
import { TRACK_DUES } from './track-dues';
import { windowDues } from './window';

const outstanding = (theCase: Case, dues: readonly Due[]): readonly Due[] =>
  dues.filter(({ effect }) => theCase.receipts[effect.id] === undefined).toSorted((a, b) => a.at - b.at);

const trackCase = ({ facts, settings, calendar, receipts }: Case): TrackCase => ({ facts, settings, calendar, sentAt: (id) => receipts[id]?.at });

/** What the steps of the open tracks ask for. */
const trackDues = (theCase: Case): readonly Due[] => (isEnded(theCase.facts) ? [] : tracksOf(theCase.facts).flatMap(({ kind }) => TRACK_DUES[kind](trackCase(theCase))));

/** The clocks that are the ticket's own, whatever its tracks. */
const ownDues = (theCase: Case): readonly Due[] => [
  ...acknowledgmentDues(theCase),
  ...windowDues(theCase),
  ...ladderDues(theCase),
  ...(isEnded(theCase.facts) ? [] : rgaDues(trackCase(theCase))),
  ...articleDues(theCase),
];

/** When the price that a quote waits for holds no longer, and the ticket stands elsewhere. */
function priceExpiresAt({ facts, now }: Case): number | undefined {
  const price = isEnded(facts) ? undefined : validPrice(facts, now);
  return price && price.value.validUntil + 1;
}

/** Everything that is due now and was not carried out yet, earliest first. What a track reported is derived here again. */
export const dueNow = (theCase: Case): readonly Due[] =>
  outstanding(theCase, [...ownDues(theCase), ...trackDues(theCase), ...closingDues(theCase)]).filter(({ at }) => at <= theCase.now);

/**
 * The first instant after `after` at which the ticket's own clocks ask for something; those of a track's steps are the
 * track's. `after` is when the ticket last looked, so that what fell due while it was busy is not passed over.
 */
export function nextDueAt(theCase: Case, after: number): number | undefined {
  const own = outstanding(theCase, ownDues(theCase)).map(({ at }) => at);
  const grace = theCase.violations.filter(({ state }) => state === 'open').map(({ at }) => at + theCase.settings.graceMs);
  const exhausted = exhaustedAt(theCase);
  const expired = priceExpiresAt(theCase);
  const all = [...own, ...grace, ...[exhausted, expired].filter((at) => at !== undefined)].filter((at) => at > after);
  return all.length === 0 ? undefined : Math.min(...all);
}
