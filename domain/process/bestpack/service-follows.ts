import type { Case } from '../../actions/case';
import { fact } from '../../facts/fact';
import type { NewFact } from '../../facts/fact';
import { bookedVisit, holdOf, missingForVisit } from '../../facts/service-readings';
import { bestpackSettings } from '../../policy/settings';

/** A booked visit that lost one of the six facts is on hold by itself, once, until somebody resumes it. */
export function serviceFollows({ facts, settings }: Case): readonly NewFact[] {
  const visit = bookedVisit(facts);
  if (!visit || holdOf(facts)) return [];
  const lost = missingForVisit(facts, bestpackSettings(settings).poRequired);
  return lost.length === 0 ? [] : [fact('visitHeld', { visit: visit.n, lost })];
}
