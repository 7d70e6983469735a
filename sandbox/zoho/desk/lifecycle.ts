import { notFound } from '../refusal';
import { keepTicket } from '../state/keep';
import type { Author, Ticket, ZohoSite } from '../state/model';
import { systemActor } from './people';
import { announceTicket, record, touch } from './record';
import { updateTicket } from './update';

const automation = (site: ZohoSite): Author => ({ actor: systemActor(site), source: 'AUTOMATION' });

export const isGone = ({ deleted, mergedInto }: Ticket): boolean => deleted || mergedInto !== null;

/** What an automation that closes tickets does. Returns whether anything differed. */
export function closeTicket(site: ZohoSite, ticket: Ticket): boolean {
  const closed = site.catalog.statuses.find(({ type }) => type === 'CLOSED');
  return updateTicket(site, ticket, automation(site), closed ? { status: closed.name } : {});
}

/** Into the recycle bin, from where nobody can read it. */
export function deleteTicket(site: ZohoSite, ticket: Ticket): void {
  if (isGone(ticket)) throw notFound();
  ticket.deleted = true;
  touch(site, ticket);
  announceTicket(site, ticket, automation(site), { eventType: 'Ticket_Delete' });
}

/** Everything that was said moves to the other ticket; this one is no more. */
export function mergeTicket(site: ZohoSite, ticket: Ticket, into: Ticket): void {
  if (isGone(ticket) || isGone(into)) throw notFound();
  into.said.push(...ticket.said.splice(0));
  into.said.sort((one, other) => (one.id < other.id ? -1 : 1));
  ticket.mergedInto = into.id;
  keepTicket(site, ticket);
  const eventInfo = [{ propertyName: 'TicketId', propertyType: 'Text', propertyValue: ticket.id }];
  record(site, into, automation(site), { eventName: 'TicketMerged', eventInfo });
  announceTicket(site, ticket, automation(site), { eventType: 'Ticket_Delete' });
  announceTicket(site, into, automation(site), { eventType: 'Ticket_Update' });
}
