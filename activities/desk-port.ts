import type { TicketRef } from '../contracts/temporal/activities';
import type { DeskReading, DeskTicket, DeskWrite } from '../domain/desk-events/desk';

/** What a desk answered to a write: the ticket as it stood right after it. */
interface DeskReceipt {
  readonly ticket: DeskTicket;
  /** The desk has no lock: the ticket may show what somebody saved in between and nobody has read. */
  readonly unlocked?: true;
}

/** A ticket to be made. The external id is ours, and stands for one ticket for ever. */
export interface TicketOrder {
  readonly externalId: string;
  readonly intent: string;
  readonly requester: { readonly name?: string; readonly email?: string; readonly phone?: string };
  readonly subject: string;
  readonly text: string;
  /** How the customer reached the team. */
  readonly channel?: 'phone' | 'email' | 'other';
  /** Whether the text goes out to the requester. */
  readonly public: boolean;
  readonly tags?: readonly string[];
  /** Roster key. */
  readonly assignee?: string;
}

/** What to look for among older tickets: a serial number, the requester's e-mail. */
export interface EarlierWanted {
  readonly serial?: string;
  readonly requester?: string;
}

export interface EarlierTicket {
  readonly ticketId: string;
  readonly subject: string;
  readonly status: string;
  readonly createdAt: number;
  readonly why: 'serial' | 'customer';
}

/** A helpdesk, whichever vendor's. Every call fails with a {@link DeskError} and nothing else. */
export interface Desk {
  /** The ticket, and every save after the cursor, oldest first; all of them without one. */
  read(ref: TicketRef, cursor?: string): Promise<DeskReading>;
  /**
   * One save, if the ticket still has this stamp; otherwise it fails with `conflict` and nothing was written.
   * A stamp may be as coarse as a second, so a save of the same second can slip under it.
   */
  write(ref: TicketRef, write: DeskWrite, stamp: string): Promise<DeskReceipt>;
  /** The ticket under this external id, made if there is none. */
  create(site: string, order: TicketOrder): Promise<{ readonly ticketId: string }>;
  /** Other tickets of the same machine, and others of the same customer: at most five each, newest first; one that is both counts for the machine. */
  earlier(ref: TicketRef, wanted: EarlierWanted): Promise<readonly EarlierTicket[]>;
}

/**
 * `unreachable`: no usable answer, nothing is known about the effect; `rateLimited`: not done, ask later;
 * `transientConflict`: the desk's own collision, not done; `conflict`: somebody saved since the stamp, not done;
 * `rejected`: the desk will never take this; `gone`: deleted, or of another brand; `closed`: takes no write any more.
 */
export type DeskErrorCode =
  | 'unreachable'
  | 'rateLimited'
  | 'transientConflict'
  | 'conflict'
  | 'rejected'
  | 'gone'
  | 'closed';

export class DeskError extends Error {
  override readonly name = 'DeskError';
  readonly code: DeskErrorCode;
  /** HTTP status of the answer, if there was one. */
  readonly status?: number;
  /** How long the desk asks us to wait. */
  readonly retryAfterMs?: number;

  constructor(code: DeskErrorCode, message: string, more: { readonly status?: number; readonly retryAfterMs?: number } = {}) {
    super(message);
    this.code = code;
    if (more.status !== undefined) this.status = more.status;
    if (more.retryAfterMs !== undefined) this.retryAfterMs = more.retryAfterMs;
  }
}
