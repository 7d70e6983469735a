import { textOfHtml } from '../html-text';
import { fullName } from './desk/people';
import { statusTypeOf } from './desk/state-rules';
import type { Contact } from './state/customers';
import type { Comment, Entry, Thread, Ticket, ZohoSite } from './state/model';

const LONGEST_SUMMARY = 255;

const iso = (at: number): string => new Date(at).toISOString();
const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));

function contactOfTicket(site: ZohoSite, contact: Contact): Record<string, unknown> {
  const account = contact.accountId === null ? undefined : site.accounts.get(contact.accountId);
  const { id, firstName, lastName, email, phone } = contact;
  return { id, firstName, lastName, email, phone, ...(account ? { account: { id: account.id, accountName: account.name } } : {}) };
}

export interface TicketShape {
  readonly withContact?: boolean;
  /** Where the sandbox's pages are; webhooks do not know it. */
  readonly origin?: string;
}

/** A ticket in wire form. */
export function ticketToWire(site: ZohoSite, ticket: Ticket, { withContact = false, origin }: TicketShape = {}): Record<string, unknown> {
  const { state } = ticket;
  const contact = site.contacts.get(ticket.contactId);
  return {
    id: ticket.id,
    ticketNumber: ticket.number,
    subject: state.subject,
    description: ticket.description,
    status: state.status,
    statusType: statusTypeOf(site, state.status),
    priority: state.priority,
    channel: ticket.channel,
    departmentId: site.catalog.department.id,
    contactId: ticket.contactId,
    ...(withContact && contact ? { contact: contactOfTicket(site, contact) } : {}),
    email: ticket.email,
    phone: ticket.phone,
    assigneeId: state.assigneeId,
    productId: state.productId,
    createdTime: iso(ticket.createdAt),
    modifiedTime: iso(ticket.modifiedAt),
    closedTime: isoOrNull(ticket.closedAt),
    onholdTime: isoOrNull(ticket.onHoldAt),
    cf: state.cf,
    isSpam: false,
    webUrl: `${origin ?? ''}/desk/${site.name}/tickets/${ticket.id}`,
  };
}

const plainOf = ({ content, contentType }: Thread): string => (contentType === 'text/html' ? textOfHtml(content) : content);

export const threadToWire = (thread: Thread): Record<string, unknown> => ({
  id: thread.id,
  channel: thread.channel,
  direction: thread.direction,
  summary: plainOf(thread).replace(/\s+/g, ' ').slice(0, LONGEST_SUMMARY),
  createdTime: iso(thread.at),
  author: thread.author,
  fromEmailAddress: thread.from,
  to: thread.to,
  visibility: 'public',
  isDescriptionThread: thread.isDescription,
});

export const wholeThreadToWire = (thread: Thread): Record<string, unknown> => ({
  ...threadToWire(thread),
  content: thread.content,
  contentType: thread.contentType,
  headers: thread.headers,
});

export const commentToWire = ({ id, content, contentType, isPublic, at, author }: Comment): Record<string, unknown> => ({
  id,
  content,
  contentType,
  isPublic,
  commentedTime: iso(at),
  commenterId: author.id,
  commenter: { name: author.name, type: author.type, email: author.email },
});

export const entryToWire = ({ eventName, at, actor, source, eventInfo }: Entry): Record<string, unknown> => ({
  eventName,
  eventTime: iso(at),
  actor: { type: actor.type, id: actor.id, name: actor.name },
  source: { type: source },
  eventInfo,
});

export const contactToWire = (contact: Contact): Record<string, unknown> => {
  const { id, firstName, lastName, email, phone, accountId } = contact;
  return { id, firstName, lastName, fullName: fullName(contact), email, phone, accountId };
};
