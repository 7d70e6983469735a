import { randomBytes, randomUUID } from 'node:crypto';
import { hasPublicComment } from '../desk/conversation';
import { isoSeconds } from '../state/clock';
import type { Audit, Site, Ticket } from '../state/model';
import { ticketEvents, type TicketEvent } from './ticket-events';

const idText = (id: number | null): string | null => (id === null ? null : String(id));

/** RFC 3339 with nanoseconds; the digits below a millisecond tell the events of one save apart. */
const nanoseconds = (at: number, position: number): string => `${new Date(at).toISOString().slice(0, -1)}${String(118_220 + position).padStart(6, '0')}Z`;

/** The ticket as every event carries it: ids as text, words in upper case, no custom fields. */
function detail(site: Site, ticket: Ticket, audit: Audit): Record<string, unknown> {
  const { state } = ticket;
  return {
    actor_id: String(audit.authorId),
    assignee_id: idText(state.assigneeId),
    brand_id: String(site.catalog.brandId),
    created_at: isoSeconds(ticket.createdAt),
    custom_status: String(state.customStatusId),
    description: ticket.description,
    external_id: state.externalId,
    form_id: String(state.formId),
    group_id: idText(state.groupId),
    id: String(ticket.id),
    is_public: hasPublicComment(ticket),
    organization_id: null,
    priority: state.priority?.toUpperCase() ?? null,
    requester_id: String(state.requesterId),
    status: ticket.deleted ? 'DELETED' : state.status.toUpperCase(),
    subject: state.subject,
    submitter_id: String(ticket.submitterId),
    tags: state.tags.length === 0 ? null : state.tags,
    type: state.type?.toUpperCase() ?? null,
    updated_at: isoSeconds(ticket.updatedAt),
    via: { channel: ticket.via.channel },
  };
}

export interface Envelope {
  readonly type: string;
  readonly body: string;
}

/** The bodies that one save sends, in order. `event.meta.sequence` groups them. */
export function envelopes(site: Site, ticket: Ticket, audit: Audit): readonly Envelope[] {
  const events = ticketEvents(site, audit);
  const sequence = randomBytes(16).toString('hex').toUpperCase();
  const ticketDetail = detail(site, ticket, audit);
  return events.map(({ name, event }: TicketEvent, index) => {
    const type = `zen:event-type:ticket.${name}`;
    const envelope = {
      account_id: site.catalog.accountId,
      id: randomUUID(),
      type,
      subject: `zen:ticket:${ticket.id}`,
      time: nanoseconds(audit.at, index),
      zendesk_event_version: '2022-11-06',
      detail: ticketDetail,
      event: { ...event, meta: { sequence: { id: sequence, position: index + 1, total: events.length } } },
    };
    return { type, body: JSON.stringify(envelope) };
  });
}
