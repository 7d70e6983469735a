import type { TrackKind } from '../facts/words';
import { technicalDues } from './engineering';
import { partsDues } from './parts';
import { serviceDues } from './service';
import type { TrackDues } from './track-case';

/** The clocks of the steps of each track: its own workflow runs them, the ticket derives them again. */
export const TRACK_DUES: Readonly<Record<TrackKind, TrackDues>> = { technical: technicalDues, parts: partsDues, service: serviceDues };
