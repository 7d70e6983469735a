import type { TrackInput, TrackResult } from '../../contracts/temporal/messages';
import { runTrack } from './run-track';

/** The service branch: Sales, the contractor's date, the trip report, the invoice and the project are chased. */
export async function serviceTrack(input: TrackInput): Promise<TrackResult> {
  return runTrack(input);
}
