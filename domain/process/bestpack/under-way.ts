import type { Refusal } from '../../actions/refusal';
import type { Facts } from '../../facts/fact-book';
import { openEscalation } from '../../facts/readings';
import { bookedVisit } from '../../facts/service-readings';
import type { TrackKind } from '../../facts/words';

/** Why a track cannot be ended now: somebody outside was told to do something, and nobody has told them otherwise. */
export function stillUnderWay(facts: Facts, kind: TrackKind): Refusal | undefined {
  const message =
    kind === 'service' && bookedVisit(facts) !== undefined
      ? 'A visit is booked: cancel it first.'
      : kind === 'technical' && openEscalation(facts) !== undefined
        ? 'Engineering has the ticket: it has to return first.'
        : undefined;
  return message === undefined ? undefined : { code: 'orderRule', message, missing: [] };
}
