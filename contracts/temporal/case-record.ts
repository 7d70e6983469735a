import type { Fact } from '../../domain/facts/fact';
import type { TimelineEntry } from '../../domain/facts/timeline';

/** What outlives Temporal's retention: everything a report on an ended ticket needs. */
export interface CaseRecord {
  readonly schema: 1;
  readonly site: string;
  readonly ticketId: string;
  readonly process: string;
  readonly policyVersion: string;
  readonly endedAt: number;
  readonly closedBy?: string;
  readonly rounds: number;
  readonly facts: readonly Fact[];
  readonly clocks: readonly { readonly name: string; readonly consumedMs: number; readonly budgetMs: number; readonly missed: boolean }[];
  readonly timeline: readonly TimelineEntry[];
}
