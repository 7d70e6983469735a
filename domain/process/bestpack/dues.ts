import type { Case } from '../../actions/case';
import { articleDues } from '../../deadlines/article';
import { rgaDues } from '../../deadlines/parts';
import type { TrackCase } from '../../deadlines/track-case';
import { TRACK_DUES } from '../../deadlines/track-dues';
import { windowDues } from '../../deadlines/window';
import type { Due } from '../../effects';
import { validPrice } from '../../facts/parts-readings';
import { isEnded } from '../../facts/readings';
import { tracksOf } from '../../facts/tracks';

const trackCase = ({ facts, settings, calendar, receipts }: Case): TrackCase => ({ facts, settings, calendar, sentAt: (id) => receipts[id]?.at });

/** What the steps of the open tracks ask for. */
export const trackDues = (theCase: Case): readonly Due[] => (isEnded(theCase.facts) ? [] : tracksOf(theCase.facts).flatMap(({ kind }) => TRACK_DUES[kind](trackCase(theCase))));

/** The clocks that are the ticket's own, whatever its tracks. */
export const ownDues = (theCase: Case): readonly Due[] => [
  ...windowDues(theCase),
  ...(isEnded(theCase.facts) ? [] : rgaDues(trackCase(theCase))),
  ...articleDues(theCase),
];

/** When the price that a quote waits for holds no longer, the ticket stands elsewhere. */
export function priceExpiry({ facts, now }: Case): readonly number[] {
  const price = isEnded(facts) ? undefined : validPrice(facts, now);
  return price ? [price.value.validUntil + 1] : [];
}
