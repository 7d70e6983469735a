import { nextStamp } from '../state/clock';
import { SYSTEM_USER_ID, type Audit, type Site, type Ticket } from '../state/model';
import { record } from './record';
import { recordInvalid, recordNotFound } from './refusal';
import { checkChangeable } from './rules';
import { saveTicket } from './save';
import { viaAgentWorkspace, viaMerge, viaRule } from './via';

/** What the desk's own closing automation does. */
export function closeTicket(site: Site, ticket: Ticket): Audit | null {
  const { id, definition } = site.catalog.closingRule;
  return saveTicket(site, ticket, { authorId: SYSTEM_USER_ID, via: viaRule('automation', { id, title: definition.title }), change: { status: 'closed' } });
}

/** A deleted ticket can no longer be read; its deletion is the last thing that its webhooks and the export tell. */
export function deleteTicket(site: Site, ticket: Ticket, authorId: number): Audit {
  if (ticket.deleted) throw recordNotFound();
  ticket.deleted = true;
  ticket.updatedAt = nextStamp(site, ticket);
  return record(site, ticket, [{ type: 'Change', field_name: 'status', value: 'deleted', previous_value: ticket.state.status }], {
    authorId,
    via: viaAgentWorkspace,
  });
}

/** Closes the ticket into another one, with a private note on both. */
export function mergeTicket(site: Site, ticket: Ticket, into: Ticket, authorId: number): Audit | null {
  if (ticket === into) throw recordInvalid('base', 'A ticket cannot be merged into itself');
  checkChangeable(into);
  const audit = saveTicket(site, ticket, {
    authorId,
    via: viaMerge(into),
    change: { status: 'closed', tags: [...ticket.state.tags, 'closed_by_merge'] },
    comment: { body: `This request was closed and merged into request #${into.id} "${into.state.subject}".`, public: false },
  });
  saveTicket(site, into, {
    authorId,
    via: viaMerge(ticket),
    change: {},
    comment: { body: `Request #${ticket.id} "${ticket.state.subject}" was closed and merged into this request.`, public: false },
  });
  return audit;
}
