import type { Audit, Site, Ticket } from '../state/model';
import { nextStamp } from '../state/clock';
import { kindOf } from '../state/people';
import { changeEvents } from './audit-events';
import type { NewComment } from './comment';
import { draftState, type TicketChange } from './draft';
import { commentEvent, record, type PlainEvent, type Receipt } from './record';
import { checkChangeable, checkDraft } from './rules';

interface Save extends Receipt {
  readonly change: TicketChange;
  readonly comment?: NewComment | undefined;
  readonly macro?: { readonly id: number; readonly title: string } | undefined;
}

export const macroReference = (macro: { readonly id: number; readonly title: string }): PlainEvent => ({
  type: 'AgentMacroReference',
  macro_id: String(macro.id),
  macro_title: macro.title,
  macro_deleted: false,
});

/**
 * One save of a ticket, by whoever it is: at most one comment, all changes together or none.
 * @returns the audit, or null when nothing differs: such a save leaves no trace.
 * @throws DeskRefusal 422 for what the desk does not allow; nothing is changed then.
 */
export function saveTicket(site: Site, ticket: Ticket, save: Save): Audit | null {
  checkChangeable(ticket);
  const after = draftState(site, ticket.state, save.change);
  checkDraft(site, ticket.state, after, kindOf(site, save.authorId));
  const events = [...(save.comment ? [commentEvent(save.comment, save.authorId, ticket.commentsPublic)] : []), ...changeEvents(site, ticket.state, after)];
  if (events.length === 0) return null;
  ticket.state = after;
  ticket.updatedAt = nextStamp(site, ticket);
  return record(site, ticket, save.macro ? [...events, macroReference(save.macro)] : events, save);
}
