import { DeskError } from '../../activities/desk-port';
import type { ZohoSite } from './site';
import { Ticket } from './wire';

/** The ticket with its contact. Deleted and merged ones are `gone`: Zoho answers 404; and so is one of another department. */
export async function readTicket({ api, connection }: ZohoSite, ticketId: string): Promise<Ticket> {
  const ticket = await api.get(Ticket, `/tickets/${ticketId}`, { include: 'contacts' });
  if (connection.departmentId !== undefined && ticket.departmentId !== connection.departmentId) {
    throw new DeskError('gone', `Ticket ${ticket.ticketNumber} belongs to another department`);
  }
  return ticket;
}
