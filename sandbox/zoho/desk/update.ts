import { now } from '../../state/clock';
import type { Author, Ticket, TicketState, ZohoSite } from '../state/model';
import { changedProperties, previousState } from './differences';
import { isService } from './intent';
import { announceTicket, record } from './record';
import { stateAfter, statusTypeOf, type TicketChange } from './state-rules';

/** Closing and holding are dated; both dates go when the status does. */
function dateStatus(site: ZohoSite, ticket: Ticket, before: TicketState): void {
  const [was, is] = [statusTypeOf(site, before.status), statusTypeOf(site, ticket.state.status)];
  if (is !== 'CLOSED') ticket.closedAt = null;
  else if (was !== 'CLOSED') ticket.closedAt = now(site);
  if (is !== 'ON HOLD') ticket.onHoldAt = null;
  else if (was !== 'ON HOLD') ticket.onHoldAt = now(site);
}

/**
 * One save of the ticket's properties, whoever makes it: all of them or none. There is no lock, the last save wins.
 * @returns whether anything differed: a save that changes nothing leaves no trace.
 * @throws ZohoRefusal 422 for a value that the desk does not know; nothing is changed then.
 */
export function updateTicket(site: ZohoSite, ticket: Ticket, author: Author, change: TicketChange): boolean {
  const before = ticket.state;
  const after = stateAfter(site, before, change);
  const eventInfo = changedProperties(site, before, after);
  if (eventInfo.length === 0) return false;
  ticket.state = after;
  dateStatus(site, ticket, before);
  if (isService(site, author.actor)) ticket.serviceWrites += 1;
  record(site, ticket, author, { eventName: 'TicketUpdated', eventInfo });
  announceTicket(site, ticket, author, { eventType: 'Ticket_Update', prevState: previousState(site, before, after) });
  return true;
}
