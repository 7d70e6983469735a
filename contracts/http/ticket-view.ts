import type { Fact } from '../../domain/facts/fact';
import type { Missing } from '../../domain/actions/refusal';
import type { ArticleState } from '../../domain/facts/article';
import type { DecisionView } from '../../domain/process/decision';
import type { Task } from '../../domain/process/task';
import type { TimelineEntry } from '../../domain/facts/timeline';

/** A business-time clock of the ticket: `due` is absent while it is paused, met or over. */
export interface ClockView {
  readonly state: 'running' | 'paused' | 'met' | 'missed' | 'off';
  readonly startedAt?: number;
  readonly due?: number;
  readonly consumedMs: number;
  readonly budgetMs: number;
  /** Sentences that a manager can read. */
  readonly explain: readonly string[];
}

interface Violation {
  readonly kind: string;
  readonly owner: string;
  readonly by: string;
  readonly at: number;
  /** `open` in its grace, `undone`, `stands`, or `completed` by evidence that came in time. */
  readonly state: 'open' | 'undone' | 'stands' | 'completed';
}

interface FailedEffect {
  readonly id: string;
  readonly at: number;
  readonly error: string;
}

/** Everything there is to say about a ticket: the answer of the API, the CLI and the query. */
export interface TicketView {
  readonly site: string;
  readonly ticketId: string;
  readonly process: string;
  readonly subject: string;
  readonly policyVersion: string;
  readonly now: number;
  readonly round: number;
  readonly step: string;
  readonly steps: readonly string[];
  readonly waitingFor: 'us' | 'customer' | 'engineering' | 'order' | 'visit' | 'others' | 'nobody';
  readonly assignee: string | null;
  readonly status: string;
  readonly priority: string | null;
  readonly requester: string;
  readonly missing: readonly Missing[];
  readonly tasks: readonly Task[];
  /** By name; the clock of a step has the step's name. */
  readonly clocks: Readonly<Record<string, ClockView>>;
  /** `done`: at its end, and open for what may still come. */
  readonly tracks: readonly { readonly id: string; readonly kind: string; readonly n: number; readonly state: string; readonly owner: string | null; readonly leads: boolean }[];
  readonly facts: readonly Fact[];
  readonly timeline: readonly TimelineEntry[];
  /** The questions that somebody can answer on a page of their own. */
  readonly decisions: readonly DecisionView[];
  readonly article: { readonly state: ArticleState; readonly owner: string };
  readonly violations: readonly Violation[];
  readonly failedEffects: readonly FailedEffect[];
  readonly nextDueAt?: number;
  readonly closedBy?: string;
  /** The actions that a door may offer now. */
  readonly actions: readonly string[];
}
