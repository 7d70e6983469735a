import { defineQuery, defineSignal } from '@temporalio/workflow';
import type { Fact } from '../../domain/facts/fact';
import type { TimelineEntry } from '../../domain/facts/timeline';
import type { ProcessName } from '../../domain/policy/settings';
import type { Task } from '../../domain/process/task';
import type { LoggedRequest } from '../../domain/requests/log-request';
import type { TestClock } from './clock';

/** What a request workflow is started with. */
export interface RequestInput {
  readonly schema: 1;
  readonly site: string;
  readonly requestId: string;
  readonly process: ProcessName;
  /** Stands in the subject of what is mailed about the request, so that an answer is known by it. */
  readonly token: string;
  readonly request: LoggedRequest;
  readonly clock?: TestClock;
}

/** A request on its way to being a ticket. */
export interface RequestView {
  readonly requestId: string;
  readonly process: ProcessName;
  readonly token: string;
  /** `made`: we made its ticket; `matched`: the customer's own mail is its ticket; `dropped`: nobody ever confirmed it. */
  readonly state: 'open' | 'made' | 'matched' | 'dropped';
  readonly ticketId?: string;
  readonly request: LoggedRequest;
  readonly now: number;
  readonly step: string;
  readonly waitingFor: 'us' | 'customer' | 'nobody';
  readonly facts: readonly Fact[];
  readonly timeline: readonly TimelineEntry[];
  readonly tasks: readonly Task[];
  readonly nextDueAt?: number;
  /** Names of the actions that make sense now. */
  readonly actions: readonly string[];
}

export const requestQuery = defineQuery<RequestView>('request');
/** The customer's confirming mail was found: it is the ticket. */
export const requestMatchedSignal = defineSignal<[{ readonly ticketId: string; readonly clock?: TestClock }]>('matched');
