import type { Audit, AuditEvent, Ticket } from '../state/model';

export interface TicketComment {
  readonly audit: Audit;
  readonly event: AuditEvent;
}

/** The comments of a ticket, oldest first, each with the save that it came with. */
export const commentsOf = (ticket: Ticket): readonly TicketComment[] =>
  ticket.audits.flatMap((audit) => audit.events.filter((event) => event.type === 'Comment').map((event) => ({ audit, event })));

export const hasPublicComment = (ticket: Ticket): boolean =>
  ticket.audits.some((audit) => audit.events.some((event) => event.type === 'Comment' && event['public'] === true));
