import type { TicketRef } from '../contracts/temporal/activities';
import type { Absences, AssigneeWish, ChosenAssignee, Deputies, MatrixKeys } from '../domain/assignment';
import type { TicketSettings } from '../domain/policy/settings';

interface Enrolment {
  readonly settings: TicketSettings;
  readonly absences: Absences;
  readonly deputies: Deputies;
}

/** The site of a ticket: its list of open tickets, its roster and its matrix. Asking again for the same thing changes nothing. */
export interface Site {
  /** Puts the ticket on the list. */
  enrol(ref: TicketRef): Promise<Enrolment>;
  /** The next free name for one entry of the ticket; the same entry always gets the same answer. */
  reserve(ref: TicketRef, entry: string, keys: MatrixKeys, at: number, wish?: AssigneeWish): Promise<ChosenAssignee>;
  /** Who has the ticket now. */
  load(ref: TicketRef, owners: readonly string[]): Promise<void>;
  /** Takes the ticket off the list. */
  release(ref: TicketRef): Promise<void>;
}
