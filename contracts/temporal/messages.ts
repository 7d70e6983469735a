import { defineQuery, defineSignal } from '@temporalio/workflow';
import type { LoggedRequest } from '../../domain/requests/log-request';
import type { Absences, Deputies } from '../../domain/assignment';
import type { Fact } from '../../domain/facts/fact';
import type { Door } from '../../domain/facts/fact';
import type { Json } from '../../domain/json';
import type { TrackKind } from '../../domain/facts/words';
import type { TicketSettings } from '../../domain/policy/settings';
import type { TicketView } from '../http/ticket-view';
import type { TestClock } from './clock';

/** What a ticket workflow is started with; everything else it asks for. */
export interface TicketInput<Carried = unknown> {
  readonly schema: 1;
  readonly site: string;
  readonly ticketId: string;
  readonly process: string;
  readonly clock?: TestClock;
  /** The state of the run before, after continue-as-new. */
  readonly carried?: Carried;
  /** Continue as new at this many events instead of when the server advises it. */
  readonly continueAtEvents?: number;
}

/** "Something happened to this ticket in the desk": the desk's own log says what. */
export interface Hint {
  readonly clock?: TestClock;
  /** A sweep says so, not the desk: whatever was saved up to this instant should have been told by then. */
  readonly sweptTo?: number;
}

/**
 * Second argument of every update; without it the caller is `temporal-operator`. `by` is the roster key (or
 * `customer`) that the door made sure of.
 */
export interface Envelope {
  readonly by: string;
  readonly door: Door;
  readonly clock?: TestClock;
}

export interface ActResult {
  /** Names of the facts recorded. */
  readonly recorded: readonly string[];
  readonly step: string;
}

/** The signal form of an action, for the Temporal UI and CLI. */
export interface StaffAction {
  readonly action: string;
  readonly data?: Json;
  readonly clock?: TestClock;
}

/** Whether a workflow is at rest, for whoever moves the test clock. */
export interface Progress {
  readonly clockVersion: number;
  /** Signals to other workflows and child starts that are not answered yet. */
  readonly outstanding: number;
  /** True while there is something that the main loop has not dealt with. */
  readonly dirty: boolean;
  readonly nextDueAt?: number;
  /** Workflow ids of the open children. */
  readonly children: readonly string[];
}

export const hintSignal = defineSignal<[Hint]>('hint');
export const moveClockSignal = defineSignal<[TestClock]>('moveClock');
export const staffActionSignal = defineSignal<[StaffAction]>('staffAction');
export const settingsSignal = defineSignal<[{ readonly settings: TicketSettings; readonly clock?: TestClock }]>('settings');
export const absencesSignal = defineSignal<[{ readonly absences: Absences; readonly deputies: Deputies; readonly clock?: TestClock }]>('absences');
/** A logged request that became this ticket; `confirmed`: how, where its process asks for that. */
export interface Handover {
  readonly requestId: string;
  readonly request: LoggedRequest;
  readonly confirmed?: { readonly how: 'mail' | 'hand'; readonly words?: string };
}

export const loggedSignal = defineSignal<[Handover & { readonly clock?: TestClock }]>('logged');
export const progressQuery = defineQuery<Progress>('progress');
export const ticketViewQuery = defineQuery<TicketView>('ticket');

/** What a track works from: a versioned copy of the facts of its branch. */
export interface TrackSnapshot {
  readonly version: number;
  readonly step: string;
  readonly facts: readonly Fact[];
  readonly settings: TicketSettings;
  /** When the reminders of its steps went out, by their intent. */
  readonly sent: Readonly<Record<string, number>>;
  readonly clock?: TestClock;
  /** Why the branch is over; the track ends with it as its result. */
  readonly over?: string;
}

export interface TrackInput {
  readonly schema: 1;
  readonly site: string;
  readonly ticketId: string;
  readonly kind: TrackKind;
  readonly n: number;
  readonly snapshot: TrackSnapshot;
}

export interface TrackResult {
  readonly over: string;
}

/** What a track found due. The ticket derives it again from its own facts before anything goes out. */
export interface TrackReport {
  readonly track: string;
  readonly rung: string;
  readonly clock?: TestClock;
}

export const snapshotSignal = defineSignal<[TrackSnapshot]>('snapshot');
export const trackReportSignal = defineSignal<[TrackReport]>('trackReport');
