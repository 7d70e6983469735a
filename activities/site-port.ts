import type { TicketRef } from '../contracts/temporal/activities';
import type { TestClock } from '../contracts/temporal/clock';
import type { Absences, AssigneeWish, ChosenAssignee, Deputies, MatrixKeys } from '../domain/assignment';
import type { TicketSettings } from '../domain/policy/settings';
import type { MatchAnswer } from '../domain/requests/match';
import type { Settlement } from '../domain/requests/settle';
import type { MatchQuestion, SiteRequest } from '../domain/requests/site-requests';

interface Enrolment {
  readonly settings: TicketSettings;
  readonly absences: Absences;
  readonly deputies: Deputies;
}

/** The site of a ticket: its lists of open tickets and requests, its roster and its matrix. Asking again for the same thing changes nothing. */
export interface Site {
  /** Puts the ticket on the list. */
  enrol(ref: TicketRef): Promise<Enrolment>;
  /** The next free name for one entry of the ticket; the same entry always gets the same answer. */
  reserve(ref: TicketRef, entry: string, keys: MatrixKeys, at: number, wish?: AssigneeWish): Promise<ChosenAssignee>;
  /** Who has the ticket now. */
  load(ref: TicketRef, owners: readonly string[]): Promise<void>;
  /** Takes the ticket off the list. */
  release(ref: TicketRef): Promise<void>;
  /** Puts a request on the list, or keeps the address that became known since. */
  enrolRequest(site: string, request: Omit<SiteRequest, 'state' | 'ticketId'>): Promise<Pick<Enrolment, 'settings'>>;
  /** What stands of a request after what it said of itself. */
  settleRequest(site: string, settlement: Settlement): Promise<SiteRequest>;
  /** Which request a ticket is, decided for good; the same ticket gets the same answer. */
  matchRequest(site: string, question: MatchQuestion, clock?: TestClock): Promise<MatchAnswer>;
}
