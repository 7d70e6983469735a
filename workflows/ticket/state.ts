import type { TestClock } from '../../contracts/temporal/clock';
import type { ActResult } from '../../contracts/temporal/messages';
import type { Receipt } from '../../domain/actions/case';
import type { Absences, Deputies } from '../../domain/assignment';
import type { TrackKind } from '../../domain/facts/words';
import type { DeskTicket } from '../../domain/desk-events/desk';
import type { ViolationRecord } from '../../domain/desk-events/violation';
import type { Effect } from '../../domain/effects';
import type { Fact } from '../../domain/facts/fact';
import type { TimelineEntry } from '../../domain/facts/timeline';
import type { TicketSettings } from '../../domain/policy/settings';

/** The case file, whole: plain JSON, so that it can be carried into a next run. */
export interface TicketState {
  readonly schema: 1;
  readonly site: string;
  readonly ticketId: string;
  readonly process: string;
  clock?: TestClock;
  /** The desk had something that was not read yet when the run ended. */
  hinted?: boolean;
  /** Answers to the newest updates by their id, so that asking again after continue-as-new does nothing twice. */
  answers: { readonly id: string; readonly result: ActResult }[];
  settings: TicketSettings;
  absences: Absences;
  deputies: Deputies;
  ticket: DeskTicket;
  /** The newest save of the desk that is folded in. */
  cursor: string;
  /** Never changed in place: a new list for each fact. */
  facts: readonly Fact[];
  timeline: TimelineEntry[];
  receipts: Record<string, Receipt>;
  /** Effects that acts and entries of steps asked for, oldest first. */
  queue: Effect[];
  failed: FailedRecord[];
  violations: ViolationRecord[];
  step: string;
  /** How often each step was entered. */
  entries: Record<string, number>;
  tracks: TrackRecord[];
  /** Numbers the saves that bring only fields. */
  shows: number;
  /** Changes that the desk rejected: not tried again until something else is to be shown. */
  refusedMirror?: string;
  /** The desk did not answer: nothing is tried before this instant. */
  deskDown?: { readonly since: number; readonly lookAgainAt: number };
}

interface FailedRecord {
  readonly effect: Effect;
  readonly at: number;
  readonly error: string;
}

export interface TrackRecord {
  readonly kind: TrackKind;
  readonly n: number;
  state: 'open' | 'ended' | 'cancelled' | 'failed';
}

