import type { AuditEvent, FieldValue, Site, TicketState } from '../state/model';

type Plain = Omit<AuditEvent, 'id'> & { readonly type: string };

const text = (value: string | number | null): string | null => (value === null ? null : String(value));

/** Zendesk's names of what an audit shows; ids travel as text there. */
const SCALARS: readonly (readonly [string, (state: TicketState) => string | null])[] = [
  ['subject', (state) => state.subject],
  ['status', (state) => state.status],
  ['custom_status_id', (state) => text(state.customStatusId)],
  ['priority', (state) => state.priority],
  ['type', (state) => state.type],
  ['requester_id', (state) => text(state.requesterId)],
  ['assignee_id', (state) => text(state.assigneeId)],
  ['group_id', (state) => text(state.groupId)],
  ['external_id', (state) => state.externalId],
  ['ticket_form_id', (state) => text(state.formId)],
];

/** In audits a checkbox reads "1" or "0". */
const fieldText = (value: FieldValue | undefined): string | null => (typeof value === 'boolean' ? (value ? '1' : '0') : (value ?? null));

const emails = (site: Site, ids: readonly number[]): string[] => ids.map((id) => site.users.get(id)?.email ?? String(id));

function peopleChanges(site: Site, before: TicketState, after: TicketState): Plain[] {
  const changed = (one: readonly number[], other: readonly number[]): boolean => one.join() !== other.join();
  return [
    ...(changed(before.followerIds, after.followerIds)
      ? [{ type: 'FollowerChange', previous_followers: emails(site, before.followerIds), current_followers: emails(site, after.followerIds) }]
      : []),
    ...(changed(before.emailCcIds, after.emailCcIds)
      ? [{ type: 'EmailCcChange', previous_email_ccs: emails(site, before.emailCcIds), current_email_ccs: emails(site, after.emailCcIds) }]
      : []),
  ];
}

/** One `Change` for each field that differs, in a fixed order; none when nothing differs. */
export function changeEvents(site: Site, before: TicketState, after: TicketState): Plain[] {
  const change = (field_name: string, value: unknown, previous_value: unknown): Plain => ({ type: 'Change', field_name, value, previous_value });
  return [
    ...SCALARS.filter(([, read]) => read(before) !== read(after)).map(([name, read]) => change(name, read(after), read(before))),
    ...(before.tags === after.tags ? [] : [change('tags', after.tags, before.tags)]),
    ...site.catalog.fields
      .filter((field) => before.fields[field.id] !== after.fields[field.id])
      .map((field) => change(String(field.id), fieldText(after.fields[field.id]), fieldText(before.fields[field.id]))),
    ...peopleChanges(site, before, after),
  ];
}

/** One `Create` for each field that a new ticket has a value in. */
export function createEvents(site: Site, state: TicketState): Plain[] {
  const create = (field_name: string, value: unknown): Plain => ({ type: 'Create', field_name, value });
  return [
    ...SCALARS.filter(([, read]) => read(state) !== null).map(([name, read]) => create(name, read(state))),
    ...(state.tags.length === 0 ? [] : [create('tags', state.tags)]),
    ...site.catalog.fields
      .filter((field) => typeof state.fields[field.id] === 'string' || state.fields[field.id] === true)
      .map((field) => create(String(field.id), fieldText(state.fields[field.id]))),
  ];
}
