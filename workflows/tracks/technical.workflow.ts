import type { TrackInput, TrackResult } from '../../contracts/temporal/messages';
import { runTrack } from './run-track';

/** The technical branch: engineering's answer and the follower's guidance are chased. */
export async function technicalTrack(input: TrackInput): Promise<TrackResult> {
  return runTrack(input);
}
