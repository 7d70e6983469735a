import type { Author, Channel, Ticket, ZohoSite } from '../state/model';
import { createTicket } from './create';
import { htmlOf } from './markup';
import { agentActor, agentByEmail, contactActor, customerByEmail, systemActor } from './people';
import { addThread, type NewThread } from './say';
import { statusTypeOf } from './state-rules';
import { updateTicket } from './update';

/** A status in which the team waits for the customer, though its type is OPEN. */
const WAITING_FOR_THE_CUSTOMER = 'Waiting on Customer';

type CustomerChannel = 'email' | 'phone' | 'portal';
const CHANNELS: Readonly<Record<CustomerChannel, Channel>> = { email: 'Email', phone: 'Phone', portal: 'Web' };
export const THREADS = { Email: 'EMAIL', Phone: 'PHONE', Web: 'WEB' } as const;

export const supportAddress = (site: ZohoSite): string => `support@${site.name.toLowerCase()}.sandbox.example`;

function messageOf(site: ZohoSite, { actor }: Author, channel: Channel, body: string): NewThread {
  const byMail = channel === 'Email';
  return {
    channel: THREADS[channel],
    direction: 'in',
    content: byMail ? htmlOf(body) : body,
    contentType: byMail ? 'text/html' : 'text/plain',
    from: `"${actor.name}"<${actor.email ?? ''}>`,
    to: supportAddress(site),
  };
}

interface CustomerRequest {
  readonly from: string;
  readonly name?: string | undefined;
  readonly subject: string;
  readonly body: string;
  readonly channel: CustomerChannel;
  /** Epoch milliseconds; absent: now. */
  readonly receivedAt?: number | undefined;
}

export function customerWrites(site: ZohoSite, request: CustomerRequest): Ticket {
  const contact = customerByEmail(site, request.from, request.name);
  const channel = CHANNELS[request.channel];
  const author: Author = { actor: contactActor(contact), source: channel === 'Email' ? 'EMAIL' : 'WEB' };
  const content = messageOf(site, author, channel, request.body);
  const { subject, receivedAt: at } = request;
  return createTicket(site, author, { contact, subject, channel, description: content.content, thread: { author, content }, at });
}

interface CustomerReply {
  readonly body: string;
  readonly autoReply?: boolean | undefined;
  /** Absent: the ticket's contact. */
  readonly from?: string | undefined;
}

function reopens(site: ZohoSite, { state }: Ticket): boolean {
  return statusTypeOf(site, state.status) !== 'OPEN' || state.status === WAITING_FOR_THE_CUSTOMER;
}

/** What somebody writes back by mail or on the portal. A customer's reply takes a ticket that waits or is closed back to the status of new ones. */
export function customerReplies(site: ZohoSite, ticket: Ticket, reply: CustomerReply): void {
  const agent = reply.from === undefined ? undefined : agentByEmail(site, reply.from);
  const contact = reply.from === undefined ? site.contacts.get(ticket.contactId) : agent ? undefined : customerByEmail(site, reply.from);
  const actor = agent ? agentActor(agent) : contact && contactActor(contact);
  if (!actor) throw new Error(`ticket ${ticket.id} has no contact`);
  const channel = ticket.channel === 'Web' ? 'Web' : 'Email';
  const author: Author = { actor, source: channel === 'Web' ? 'WEB' : 'EMAIL' };
  const headers = reply.autoReply === true ? { 'Auto-Submitted': 'auto-replied' } : {};
  addThread(site, ticket, author, { ...messageOf(site, author, channel, reply.body), headers });
  if (!agent && reopens(site, ticket)) updateTicket(site, ticket, { actor: systemActor(site), source: 'AUTOMATION' }, { status: site.catalog.openStatus });
}
