import type { SiteInput, SiteState, SiteView } from '../../contracts/temporal/site-messages';
import { choose } from '../../domain/assignment';
import type { AssigneeWish, ChosenAssignee, Load, MatrixKeys } from '../../domain/assignment';
import type { SitePolicy } from '../../domain/policy/settings';
import type { Clock } from '../shared/clock';
import { openRequests } from './requests';

/** What a reservation asks: the ticket, the entry that makes it this one, and what the matrix is asked with. */
export interface Reservation {
  readonly ticketId: string;
  readonly entry: string;
  readonly keys: MatrixKeys;
  readonly at: number;
  readonly wish?: AssigneeWish;
}

export const firstSiteState = ({ policy, carried }: SiteInput): SiteState =>
  carried ?? { policy, absences: {}, deputies: {}, openTickets: [], reserved: {}, holders: {} };

export function enrol(state: SiteState, ticketId: string): Pick<SiteState, 'absences' | 'deputies'> & { readonly settings: SitePolicy['settings'] } {
  if (!state.openTickets.includes(ticketId)) state.openTickets.push(ticketId);
  return { settings: state.policy.settings, absences: state.absences, deputies: state.deputies };
}

/** The same entry always gets the same answer, whatever happened to the roster since. */
export function reserve(state: SiteState, { ticketId, entry, keys, at, wish }: Reservation): ChosenAssignee {
  const given = state.reserved[ticketId]?.[entry];
  if (given) return given;
  const chosen = choose(state.policy.matrix, keys, state.absences, at, wish, loadOf(state, ticketId));
  // An offer is nobody's ticket yet.
  state.reserved[ticketId] = { ...state.reserved[ticketId], [entry]: wish?.offer ? { ...chosen, offered: true } : chosen };
  return chosen;
}

/** Who has a ticket: as it said itself, else as the matrix answered it last. */
function holdersOf({ reserved, holders }: SiteState, ticketId: string): readonly string[] {
  const to = Object.values(reserved[ticketId] ?? {}).findLast((answer) => answer.to !== undefined && !answer.offered)?.to;
  return holders[ticketId] ?? (to === undefined ? [] : [to]);
}

/** How many open tickets each person has; the ticket that asks is not counted. */
function loadOf(state: SiteState, asking: string): Load {
  const { policy, reserved, holders } = state;
  const tickets: Record<string, number> = {};
  for (const ticketId of new Set([...Object.keys(reserved), ...Object.keys(holders)])) {
    if (ticketId === asking) continue;
    for (const who of holdersOf(state, ticketId)) tickets[who] = (tickets[who] ?? 0) + 1;
  }
  const capacity = Object.entries(policy.people).flatMap(([key, person]) => (person.capacity === undefined ? [] : [[key, person.capacity] as const]));
  return { tickets, capacity: Object.fromEntries(capacity), choice: policy.choice };
}

export function hold(state: SiteState, ticketId: string, owners: readonly string[]): void {
  if (state.openTickets.includes(ticketId)) state.holders = { ...state.holders, [ticketId]: owners };
}

export function release(state: SiteState, ticketId: string): void {
  state.holders = Object.fromEntries(Object.entries(state.holders).filter(([id]) => id !== ticketId));
  state.openTickets = state.openTickets.filter((id) => id !== ticketId);
  state.reserved = Object.fromEntries(Object.entries(state.reserved).filter(([id]) => id !== ticketId));
  state.matches = Object.fromEntries(Object.entries(state.matches ?? {}).filter(([id]) => id !== ticketId));
}

export function siteView(site: string, state: SiteState, clock: Clock): SiteView {
  const { policy, absences, deputies, openTickets } = state;
  const test = clock.test();
  return { site, policy, absences, deputies, openTickets, openRequests: openRequests(state), ...(test ? { clock: test } : {}) };
}
