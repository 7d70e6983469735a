import { isoSeconds, now, wholeSecond } from '../state/clock';
import { keepHead, keepMail, keepTicket } from '../state/keep';
import type { Audit, AuditEvent, AuditMetadata, Site, Ticket, Via } from '../state/model';
import { kindOf } from '../state/people';
import { cutBody, htmlOf, type NewComment } from './comment';

export type PlainEvent = { readonly type: string; readonly [property: string]: unknown };

export interface Receipt {
  readonly authorId: number;
  readonly via: Via;
  readonly metadata?: Partial<AuditMetadata> | undefined;
}

export function commentEvent(comment: NewComment, saverId: number, publicByDefault: boolean): PlainEvent {
  const body = cutBody(comment.body);
  const html = comment.htmlBody === undefined ? htmlOf(body) : cutBody(comment.htmlBody);
  return {
    type: 'Comment',
    author_id: comment.authorId ?? saverId,
    body,
    html_body: html,
    plain_body: body,
    public: comment.public ?? publicByDefault,
    attachments: [],
  };
}

function mailOf(site: Site, ticket: Ticket, audit: Audit, comment: AuditEvent): void {
  const requester = site.users.get(ticket.state.requesterId);
  const author = Number(comment['author_id']);
  if (comment['public'] !== true || kindOf(site, author) === 'customer' || !requester?.email) return;
  const intent = audit.metadata.custom['intent'];
  const mail = {
    at: audit.at,
    to: requester.email,
    cc: ticket.state.emailCcIds.flatMap((id) => site.users.get(id)?.email ?? []),
    subject: `${ticket.audits.length > 1 ? 'Re: ' : ''}${ticket.state.subject}`,
    text: String(comment['body']),
    ticketId: ticket.id,
    commentId: comment.id,
    ...(typeof intent === 'string' ? { intent } : {}),
  };
  site.mails.push(mail);
  keepMail(site, mail);
}

/** Closes a save: numbers its events, dates it, mails the customer, keeps it and sends the webhooks. */
export function record(site: Site, ticket: Ticket, events: readonly PlainEvent[], receipt: Receipt, at: number = now(site)): Audit {
  const id = site.head.nextId++;
  const audit: Audit = {
    id,
    at,
    authorId: receipt.authorId,
    via: receipt.via,
    metadata: { system: { client: 'Supportway sandbox', ip_address: '127.0.0.1' }, custom: {}, ...receipt.metadata },
    events: events.map((event) => ({ ...event, id: site.head.nextId++, ...(event.type === 'Comment' ? { audit_id: id } : {}) })),
  };
  ticket.audits.push(audit);
  ticket.generatedAt = wholeSecond(now(site));
  if (kindOf(site, receipt.authorId) === 'service') ticket.serviceWrites += 1;
  for (const event of audit.events) if (event.type === 'Comment') mailOf(site, ticket, audit, event);
  keepHead(site);
  keepTicket(site, ticket);
  site.announce(ticket, audit);
  return audit;
}

export const auditToWire = (ticket: Ticket, audit: Audit): Record<string, unknown> => ({
  id: audit.id,
  ticket_id: ticket.id,
  created_at: isoSeconds(audit.at),
  author_id: audit.authorId,
  metadata: audit.metadata,
  events: audit.events,
  via: audit.via,
});
