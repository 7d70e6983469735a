import type { Audit, AuditMetadata, Site, Ticket, User } from '../state/model';
import { customerByEmail, isStaff } from '../state/people';
import { keepTicket } from '../state/keep';
import { createTicket } from './create';
import { saveTicket } from './save';
import { viaCustomer, viaFollowUp } from './via';

/** Zendesk's number for "this comment was written by a machine"; 2 is "by somebody who was not part of the conversation". */
const FLAG_AUTOMATIC = 4;
const FLAG_STRANGER = 2;

export const CUSTOMER_CHANNELS = { email: 'mail', phone: 'phone', portal: 'web' } as const;
export type CustomerChannel = keyof typeof CUSTOMER_CHANNELS;

interface CustomerRequest {
  readonly from: string;
  readonly name?: string | undefined;
  readonly subject: string;
  readonly body: string;
  readonly channel: CustomerChannel;
  readonly receivedAt?: number | undefined;
}

export function customerWrites(site: Site, request: CustomerRequest): { readonly ticket: Ticket; readonly audit: Audit } {
  const customer = customerByEmail(site, request.from, request.name);
  const via = viaCustomer(CUSTOMER_CHANNELS[request.channel], customer, site.name);
  return createTicket(site, {
    authorId: customer.id,
    via,
    at: request.receivedAt,
    change: { requesterId: customer.id, subject: request.subject },
    comment: { body: request.body, public: true },
  });
}

function flagsOf(stranger: boolean, autoReply: boolean): Partial<AuditMetadata> {
  const flags = [...(stranger ? [FLAG_STRANGER] : []), ...(autoReply ? [FLAG_AUTOMATIC] : [])];
  if (flags.length === 0) return {};
  const system = { client: 'Supportway sandbox', ip_address: '127.0.0.1', ...(autoReply ? { email_headers: { 'Auto-Submitted': 'auto-replied' } } : {}) };
  return { system, flags, flags_options: Object.fromEntries(flags.map((flag) => [flag, { trusted: false }])), trusted: false };
}

function followUp(
  site: Site,
  parent: Ticket,
  customer: User,
  channel: 'mail' | 'web',
  body: string,
  metadata: Partial<AuditMetadata>,
): { readonly ticket: Ticket; readonly audit: Audit } {
  const created = createTicket(site, {
    authorId: customer.id,
    via: viaFollowUp(channel, parent),
    metadata,
    followUpOf: parent,
    change: { requesterId: customer.id, subject: `Re: ${parent.state.subject}` },
    comment: { body, public: true },
  });
  keepTicket(site, parent);
  return created;
}

interface CustomerReply {
  readonly body: string;
  readonly autoReply?: boolean | undefined;
  /** Absent: the requester. */
  readonly from?: string | undefined;
}

/**
 * What somebody writes back by mail or on the portal. A customer's reply takes a ticket that waits or is solved back to the default Open status,
 * whatever custom status stood; on a closed one every reply makes a new ticket.
 */
export function customerReplies(site: Site, ticket: Ticket, reply: CustomerReply): { readonly ticket: Ticket; readonly audit: Audit } {
  const requester = site.users.get(ticket.state.requesterId);
  const customer = reply.from === undefined ? requester : customerByEmail(site, reply.from);
  if (!customer) throw new Error(`ticket ${ticket.id} has no requester`);
  const { requesterId, followerIds, emailCcIds } = ticket.state;
  const takesPart = [requesterId, ...followerIds, ...emailCcIds].includes(customer.id);
  const metadata = flagsOf(!takesPart, reply.autoReply === true);
  const channel = ticket.via.channel === 'web' ? 'web' : 'mail';
  if (ticket.state.status === 'closed') return followUp(site, ticket, customer, channel, reply.body, metadata);
  const reopens = !isStaff(customer) && ['pending', 'hold', 'solved'].includes(ticket.state.status);
  const audit = saveTicket(site, ticket, {
    authorId: customer.id,
    via: viaCustomer(channel, customer, site.name),
    metadata,
    change: reopens ? { status: 'open' } : {},
    comment: { body: reply.body, public: true },
  });
  if (!audit) throw new Error('a comment always leaves an audit');
  return { ticket, audit };
}
