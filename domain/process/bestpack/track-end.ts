import type { Case } from '../../actions/case';
import type { FactName } from '../../facts/values';
import type { TrackKind } from '../../facts/words';
import { STEP_FACTS } from './step-facts';
import { missingAt, whereOnTrack } from '../where';

/** What a track misses before it is at its end: the facts of the step at which it stands. */
export function missingOnTrack(theCase: Case, kind: TrackKind): readonly FactName[] {
  const step = whereOnTrack(theCase, kind);
  if (!step) return [];
  const names = missingAt(step, theCase);
  return names.length > 0 ? names : [STEP_FACTS[step.name] ?? 'track'];
}
