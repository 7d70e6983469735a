import { now } from '../../state/clock';
import { ticketToWire } from '../shapes';
import { keepTicket } from '../state/keep';
import type { Author, DeskEvent, Entry, Ticket, ZohoSite } from '../state/model';

/** The stamp that a save leaves: no two of a ticket are the same, unless the site holds the instant. */
function nextStamp(site: ZohoSite, ticket: Ticket): number {
  return Math.max(now(site), ticket.modifiedAt + (site.head.sameInstant ? 0 : 1));
}

type NewEntry = Pick<Entry, 'eventName' | 'eventInfo'> & { readonly at?: number };

/** Closes a save: writes it into the history, stamps and keeps the ticket. What the webhooks are told comes after it. */
export function record(site: ZohoSite, ticket: Ticket, { actor, source }: Author, entry: NewEntry): void {
  ticket.history.push({ actor, source, ...entry, at: entry.at ?? now(site) });
  touch(site, ticket);
}

/** Stamps and keeps a ticket whose history says nothing of the change. */
export function touch(site: ZohoSite, ticket: Ticket): void {
  ticket.modifiedAt = nextStamp(site, ticket);
  keepTicket(site, ticket);
}

/** Tells the webhooks what happened to a ticket, with all that it is now. */
export const announceTicket = (site: ZohoSite, ticket: Ticket, { sourceId }: Author, event: Pick<DeskEvent, 'eventType' | 'prevState'>): void =>
  site.announce({ ...event, payload: ticketToWire(site, ticket), sourceId });
