import type { Absences, AssigneeWish, ChosenAssignee, MatrixKeys } from '../../domain/assignment';
import type { DeskReading, DeskWrite } from '../../domain/desk-events/desk';
import type { TicketSettings } from '../../domain/policy/settings';
import type { CaseRecord } from './case-record';

export interface TicketRef {
  readonly site: string;
  readonly ticketId: string;
}

/** A message by template; the texts stay with the activities. `text` is a person's own words, sent as they are. */
export type Wording =
  | { readonly text: string }
  | { readonly template: string; readonly values: Readonly<Record<string, string>>; readonly link?: ConfirmLink };

/** What the signed confirmation link of a message must prove. */
export interface ConfirmLink {
  readonly round: number;
  readonly expiresAt: number;
}

/** A save as the workflow orders it: the comment still by its wording. */
export interface SaveOrder extends Omit<DeskWrite, 'comment'> {
  readonly comment?: { readonly public: boolean; readonly wording: Wording };
}

/**
 * `saved`: the desk has it (perhaps since an earlier attempt). `stale`: somebody saved since the cursor, nothing was
 * written; `reading` has what is new. Both carry the ticket as it stands.
 */
export interface SaveOutcome {
  readonly outcome: 'saved' | 'stale';
  readonly reading: DeskReading;
}

/** What goes to a member of the team by mail. */
export interface Notice {
  readonly id: string;
  readonly to: readonly string[];
  readonly kind: string;
  readonly template: string;
  readonly values: Readonly<Record<string, string>>;
  readonly at: number;
}

/** Calls of the helpdesk: on the queue whose rate limit is the desk's. */
export interface DeskActivities {
  /** Everything after the cursor (from the beginning without one). Fails with `DeskUnreachable`, `DeskRejected`, `DeskRateLimited`. */
  readDesk(ref: TicketRef, cursor?: string): Promise<DeskReading>;
  /** At most once per intent; never over a save that the workflow has not seen. */
  saveToDesk(ref: TicketRef, cursor: string, order: SaveOrder): Promise<SaveOutcome>;
}

/** Everything else outside the workflow. */
export interface OfficeActivities {
  /** Makes the ticket known at its site; answers with the settings it runs by. */
  enrol(ref: TicketRef): Promise<{ readonly settings: TicketSettings; readonly absences: Absences }>;
  /** The next free name for the ticket by the site's matrix, keyed by `entry` so that asking again changes nothing. */
  chooseAssignee(ref: TicketRef, entry: string, keys: MatrixKeys, at: number, wish?: AssigneeWish): Promise<ChosenAssignee>;
  /** One mail per person and notice. */
  tell(ref: TicketRef, notice: Notice): Promise<{ readonly channel: 'mail' | 'none' }>;
  /** Writes the case record of an ended ticket and takes the ticket off its site's list. */
  archive(ref: TicketRef, record: CaseRecord): Promise<void>;
}
