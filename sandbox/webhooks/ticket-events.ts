import type { Audit, AuditEvent, Site } from '../state/model';
import { isStaff, userByEmail } from '../state/people';

export interface TicketEvent {
  /** Without the prefix `zen:event-type:ticket.`. */
  readonly name: string;
  readonly event: Readonly<Record<string, unknown>>;
}

const SCALAR_EVENTS: Readonly<Record<string, string>> = {
  subject: 'subject_changed',
  status: 'status_changed',
  custom_status_id: 'custom_status_changed',
  priority: 'priority_changed',
  type: 'type_changed',
  requester_id: 'requester_changed',
  assignee_id: 'agent_assignment_changed',
  group_id: 'group_assignment_changed',
  external_id: 'external_id_changed',
  ticket_form_id: 'form_changed',
};
const UPPER_CASE = new Set(['status', 'priority', 'type']);

const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
const without = (one: readonly string[], other: readonly string[]): string[] => one.filter((each) => !other.includes(each));
const scalar = (field: string, value: unknown): unknown => (typeof value === 'string' && UPPER_CASE.has(field) ? value.toUpperCase() : value);

function commentAdded(site: Site, event: AuditEvent): TicketEvent {
  const author = site.users.get(Number(event['author_id']));
  const comment = {
    id: String(event.id),
    body: event['body'],
    is_public: event['public'],
    author: { id: String(event['author_id']), is_staff: author === undefined || isStaff(author), name: author?.name ?? 'System' },
  };
  return { name: 'comment_added', event: { comment } };
}

function fieldChanged(site: Site, event: AuditEvent): TicketEvent | null {
  const name = String(event['field_name']);
  const [current, previous] = [event['value'], event['previous_value']];
  if (name === 'status' && current === 'deleted') return { name: 'soft_deleted', event: {} };
  if (name === 'tags')
    return {
      name: 'tags_changed',
      event: { tags_added: without(strings(current), strings(previous)), tags_removed: without(strings(previous), strings(current)) },
    };
  const type = SCALAR_EVENTS[name];
  if (type) return { name: type, event: { current: scalar(name, current), previous: scalar(name, previous) } };
  const field = site.catalog.fields.find((each) => String(each.id) === name);
  return field ? { name: 'custom_field_changed', event: { current, previous, custom_field: { id: name, title: field.title, type: field.type } } } : null;
}

function peopleChanged(site: Site, name: string, current: unknown, previous: unknown): TicketEvent {
  const ids = (emails: readonly string[]): string[] => emails.map((email) => String(userByEmail(site, email)?.id ?? email));
  return { name, event: { users_added: ids(without(strings(current), strings(previous))), users_removed: ids(without(strings(previous), strings(current))) } };
}

function eventOf(site: Site, event: AuditEvent): TicketEvent | null {
  switch (event.type) {
    case 'Comment':
      return commentAdded(site, event);
    case 'Change':
      return fieldChanged(site, event);
    case 'FollowerChange':
      return peopleChanged(site, 'followers_changed', event['current_followers'], event['previous_followers']);
    case 'EmailCcChange':
      return peopleChanged(site, 'email_ccs_changed', event['current_email_ccs'], event['previous_email_ccs']);
    default:
      return null;
  }
}

function mergedEvent(audit: Audit): readonly TicketEvent[] {
  const target = (audit.via.source.from as { ticket_id?: number }).ticket_id;
  const closes = audit.events.some((event) => event['field_name'] === 'status' && event['value'] === 'closed');
  return audit.via.source.rel === 'merge' && closes ? [{ name: 'merged', event: { target_ticket_id: String(target) } }] : [];
}

/** The event subscriptions' view of one save: one event for each thing that changed. */
export function ticketEvents(site: Site, audit: Audit): readonly TicketEvent[] {
  const created = audit.events.some((event) => event.type === 'Create') ? [{ name: 'created', event: {} }] : [];
  return [...created, ...audit.events.flatMap((event) => eventOf(site, event) ?? []), ...mergedEvent(audit)];
}
