import type { DeskTicket } from '../../domain/desk-events/desk';
import { wordOf } from './field-values';
import type { SiteNames } from './names';
import type { Staff } from './staff';
import type { Ticket } from './wire';

/** A status by the name that agents see; without custom statuses the category's own name. */
export const statusName = (names: SiteNames, id: string | null, category: string): string =>
  names.statuses.find((status) => status.id === id)?.agent_label ?? categoryName(names, category);

/** The default status of a category, which a desk without custom statuses means by it. */
export const categoryName = (names: SiteNames, category: string): string =>
  names.statuses.find((status) => status.default && status.status_category === category)?.agent_label ??
  category.charAt(0).toUpperCase() + category.slice(1);

export const groupName = (names: SiteNames, id: string): string => names.groups.find((group) => group.id === id)?.name ?? `unknown:${id}`;

function fieldWords(names: SiteNames, ticket: Ticket): Readonly<Record<string, string | null>> {
  const entries = ticket.custom_fields.flatMap(({ id, value }) => {
    const field = names.fields.find((each) => each.id === id);
    return field ? [[field.title, wordOf(field, value)] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** `stamp` is Zendesk's `updated_at`: whole seconds. */
export function ticketFromWire(ticket: Ticket, names: SiteNames, staff: Staff): DeskTicket {
  const requester = staff.user(ticket.requester_id);
  const form = names.forms.find((each) => each.id === ticket.ticket_form_id);
  return {
    number: ticket.id,
    ticketId: ticket.id,
    subject: ticket.subject,
    requester: { name: requester?.name ?? ticket.requester_id, email: requester?.email ?? '' },
    channel: ticket.via.channel,
    createdAt: Date.parse(ticket.created_at),
    status: statusName(names, ticket.custom_status_id, ticket.status),
    closed: ticket.status === 'closed',
    priority: ticket.priority,
    assignee: ticket.assignee_id === null ? null : staff.keyOf(ticket.assignee_id),
    group: ticket.group_id === null ? null : groupName(names, ticket.group_id),
    ...(form ? { form: form.name } : {}),
    followers: ticket.follower_ids.map((id) => staff.keyOf(id)),
    tags: ticket.tags,
    fields: fieldWords(names, ticket),
    stamp: ticket.updated_at,
  };
}
