import { hasPublicComment } from '../../desk/conversation';
import { isoSeconds } from '../../state/clock';
import type { Site, Ticket } from '../../state/model';

export function ticketToWire(site: Site, ticket: Ticket, apiUrl: string): Record<string, unknown> {
  const { state } = ticket;
  const fields = site.catalog.fields.map((field) => ({ id: field.id, value: state.fields[field.id] ?? null }));
  return {
    url: `${apiUrl}/tickets/${ticket.id}.json`,
    id: ticket.id,
    external_id: state.externalId,
    via: ticket.via,
    created_at: isoSeconds(ticket.createdAt),
    updated_at: isoSeconds(ticket.updatedAt),
    generated_timestamp: ticket.generatedAt / 1000,
    type: state.type,
    subject: state.subject,
    raw_subject: state.subject,
    description: ticket.description,
    priority: state.priority,
    status: ticket.deleted ? 'deleted' : state.status,
    recipient: null,
    requester_id: state.requesterId,
    submitter_id: ticket.submitterId,
    assignee_id: state.assigneeId,
    organization_id: null,
    group_id: state.groupId,
    collaborator_ids: [...new Set([...state.followerIds, ...state.emailCcIds])],
    follower_ids: state.followerIds,
    email_cc_ids: state.emailCcIds,
    forum_topic_id: null,
    problem_id: null,
    has_incidents: false,
    is_public: hasPublicComment(ticket),
    due_at: null,
    tags: state.tags,
    custom_fields: fields,
    satisfaction_rating: { score: 'unoffered' },
    sharing_agreement_ids: [],
    custom_status_id: state.customStatusId,
    encoded_id: '',
    fields,
    followup_ids: ticket.followUpIds,
    ticket_form_id: state.formId,
    brand_id: site.catalog.brandId,
    allow_channelback: false,
    allow_attachments: true,
    from_messaging_channel: false,
  };
}
