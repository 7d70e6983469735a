import type { Task } from '../../domain/process/task';

/** A task with the ticket that it belongs to. */
export interface OwedTask extends Task {
  /** What the action is called on buttons and pages. */
  readonly label: string;
  readonly ticketId: string;
  readonly subject: string;
  readonly step: string;
}

/** What a team owes on all its open tickets. */
export interface TeamTasks {
  /** The present by which something is overdue: the test clock's at a site that has one. Epoch ms. */
  readonly now: number;
  /** Soonest due first, then the oldest. */
  readonly tasks: readonly OwedTask[];
  /** Tickets whose workflow cannot be read, so that nobody knows what they owe. */
  readonly unread: readonly string[];
}
