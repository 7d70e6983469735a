import type { SiteNames } from './names';
import type { Audit, Ticket } from './wire';

const CUSTOM_FIELD = /^\d+$/;

/** Whether the records speak of something that was made in the account after we read its names. */
export function unknownIn(ticket: Ticket, audits: readonly Audit[], names: SiteNames): boolean {
  const status = ticket.custom_status_id;
  const group = ticket.group_id;
  const assignee = ticket.assignee_id;
  const form = ticket.ticket_form_id;
  const changedFields = audits.flatMap((audit) => audit.events.map((event) => event.field_name ?? ''));
  return (
    (status !== null && !names.statuses.some((each) => each.id === status)) ||
    (assignee !== null && !names.agents.some((each) => each.id === assignee)) ||
    (group !== null && !names.groups.some((each) => each.id === group)) ||
    (form !== null && names.forms.length > 0 && !names.forms.some((each) => each.id === form)) ||
    changedFields.some((name) => CUSTOM_FIELD.test(name) && !names.fields.some((each) => each.id === name))
  );
}
