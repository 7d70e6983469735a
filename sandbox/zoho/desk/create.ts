import { now } from '../../state/clock';
import { keepHead } from '../../state/keep';
import { newId } from '../state/keep';
import type { Contact } from '../state/customers';
import type { Author, Channel, Ticket, ZohoSite } from '../state/model';
import { changedProperties } from './differences';
import { announceTicket, record } from './record';
import { attachThread, type NewThread } from './say';
import { blankState, stateAfter, statusTypeOf, type TicketChange } from './state-rules';

interface NewTicket {
  readonly contact: Contact;
  readonly subject: string;
  readonly channel: Channel;
  readonly description: string;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly change?: TicketChange;
  /** The customer's first message, and who wrote it. */
  readonly thread?: { readonly author: Author; readonly content: NewThread } | undefined;
  /** Epoch milliseconds; absent: now. */
  readonly at?: number | undefined;
}

/** @throws ZohoRefusal 422 for a value that the desk does not know; no ticket exists then. */
export function createTicket(site: ZohoSite, author: Author, wish: NewTicket): Ticket {
  const state = stateAfter(site, blankState(site, wish.subject), wish.change ?? {});
  const at = wish.at ?? now(site);
  const type = statusTypeOf(site, state.status);
  const ticket: Ticket = {
    id: newId(site),
    number: String(site.head.nextTicketNumber++),
    createdAt: at,
    modifiedAt: 0,
    closedAt: type === 'CLOSED' ? at : null,
    onHoldAt: type === 'ON HOLD' ? at : null,
    description: wish.description,
    channel: wish.channel,
    contactId: wish.contact.id,
    email: wish.email ?? wish.contact.email,
    phone: wish.phone ?? wish.contact.phone,
    deleted: false,
    mergedInto: null,
    serviceWrites: 0,
    state,
    said: [],
    history: [],
  };
  site.tickets.set(ticket.id, ticket);
  keepHead(site);
  const first = wish.thread && attachThread(site, ticket, wish.thread.author, { ...wish.thread.content, isDescription: true, at });
  const origin = first ? [{ propertyName: 'ThreadId', propertyType: 'Text', propertyValue: first.id }] : [];
  const changes = changedProperties(site, null, state).filter(({ propertyValue }) => (propertyValue as { updatedValue: unknown }).updatedValue !== 'false');
  record(site, ticket, author, { eventName: 'TicketCreated', eventInfo: [...origin, ...changes], at });
  announceTicket(site, ticket, author, { eventType: 'Ticket_Add' });
  return ticket;
}
