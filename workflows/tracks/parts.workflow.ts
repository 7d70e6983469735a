import type { TrackInput, TrackResult } from '../../contracts/temporal/messages';
import { runTrack } from './run-track';

/** The parts branch: prices and orders that stand still are chased. */
export async function partsTrack(input: TrackInput): Promise<TrackResult> {
  return runTrack(input);
}
