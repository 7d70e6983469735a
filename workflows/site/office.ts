import type { SiteInput, SiteView } from '../../contracts/temporal/messages';
import { choose } from '../../domain/assignment';
import type { Absences, AssigneeWish, ChosenAssignee, MatrixKeys } from '../../domain/assignment';
import type { SitePolicy } from '../../domain/policy/settings';
import type { Clock } from '../shared/clock';

/** What a reservation asks: the ticket, the entry that makes it this one, and what the matrix is asked with. */
export interface Reservation {
  readonly ticketId: string;
  readonly entry: string;
  readonly keys: MatrixKeys;
  readonly at: number;
  readonly wish?: AssigneeWish;
}

/** The state of a site, plain JSON: its policy, who is away, which tickets are open. */
export interface SiteState {
  policy: SitePolicy;
  absences: Absences;
  openTickets: string[];
  /** Answers that were given, by ticket and entry, while the ticket is open. */
  reserved: Record<string, Record<string, ChosenAssignee>>;
}

export const firstSiteState = ({ policy, carried }: SiteInput): SiteState =>
  carried ?? { policy, absences: {}, openTickets: [], reserved: {} };

export function enrol(state: SiteState, ticketId: string): Pick<SiteState, 'absences'> & { readonly settings: SitePolicy['settings'] } {
  if (!state.openTickets.includes(ticketId)) state.openTickets.push(ticketId);
  return { settings: state.policy.settings, absences: state.absences };
}

/** The same entry always gets the same answer, whatever happened to the roster since. */
export function reserve(state: SiteState, { ticketId, entry, keys, at, wish }: Reservation): ChosenAssignee {
  const given = state.reserved[ticketId]?.[entry];
  if (given) return given;
  const chosen = choose(state.policy.matrix, keys, state.absences, at, wish);
  state.reserved[ticketId] = { ...state.reserved[ticketId], [entry]: chosen };
  return chosen;
}

export function release(state: SiteState, ticketId: string): void {
  state.openTickets = state.openTickets.filter((id) => id !== ticketId);
  state.reserved = Object.fromEntries(Object.entries(state.reserved).filter(([id]) => id !== ticketId));
}

export function siteView(site: string, { policy, absences, openTickets }: SiteState, clock: Clock): SiteView {
  const test = clock.test();
  return { site, policy, absences, openTickets, ...(test ? { clock: test } : {}) };
}
