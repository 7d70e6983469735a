import * as v from 'valibot';
import type { NewComment } from '../desk/comment';
import { textOfHtml } from '../html-text';
import type { TicketChange } from '../desk/draft';
import { fieldValue } from '../desk/field-values';
import { invalidAttribute, recordInvalid } from '../desk/refusal';
import type { FieldValue, Site, Ticket } from '../state/model';
import { customerByEmail, userByEmail } from '../state/people';

const id = v.pipe(v.union([v.number(), v.pipe(v.string(), v.regex(/^-?\d+$/), v.transform(Number))]), v.integer());
const optionalId = v.optional(v.nullable(id));
const member = v.looseObject({
  user_id: v.optional(id),
  user_email: v.optional(v.string()),
  user_name: v.optional(v.string()),
  action: v.optional(v.picklist(['put', 'delete'])),
});

const inputSchema = v.looseObject({
  subject: v.optional(v.string()),
  status: v.optional(v.picklist(['new', 'open', 'pending', 'hold', 'solved', 'closed'])),
  custom_status_id: v.optional(id),
  priority: v.optional(v.nullable(v.picklist(['urgent', 'high', 'normal', 'low']))),
  type: v.optional(v.nullable(v.picklist(['problem', 'incident', 'question', 'task']))),
  assignee_id: optionalId,
  group_id: optionalId,
  requester_id: v.optional(id),
  submitter_id: v.optional(id),
  ticket_form_id: v.optional(id),
  requester: v.optional(v.looseObject({ email: v.string(), name: v.optional(v.string()) })),
  external_id: v.optional(v.nullable(v.string())),
  tags: v.optional(v.array(v.string())),
  custom_fields: v.optional(v.array(v.looseObject({ id, value: v.optional(v.unknown()) }))),
  followers: v.optional(v.array(member)),
  email_ccs: v.optional(v.array(member)),
  comment: v.optional(
    v.looseObject({ body: v.optional(v.string()), html_body: v.optional(v.string()), public: v.optional(v.boolean()), author_id: v.optional(id) }),
  ),
  metadata: v.optional(v.record(v.string(), v.unknown())),
  macro_ids: v.optional(v.array(id)),
  macro_id: v.optional(id),
  safe_update: v.optional(v.boolean()),
  updated_stamp: v.optional(v.string()),
  via_followup_source_id: v.optional(id),
});
export type TicketInput = v.InferOutput<typeof inputSchema>;

/** @throws DeskRefusal 400 for a body without a ticket or a property of the wrong type. Unknown properties are ignored, as Zendesk does. */
export function ticketInput(body: unknown): TicketInput {
  const ticket = (body as { ticket?: unknown } | undefined)?.ticket;
  const result = v.safeParse(inputSchema, ticket);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw invalidAttribute(`ticket${issue.path ? `.${v.getDotPath(issue) ?? ''}` : ''}`, issue.message);
}

export function commentOf(input: TicketInput): NewComment | undefined {
  const { comment } = input;
  if (!comment) return undefined;
  const body = comment.body ?? (comment.html_body === undefined ? '' : textOfHtml(comment.html_body));
  return body === '' ? undefined : { body, htmlBody: comment.html_body, public: comment.public, authorId: comment.author_id };
}

type Members = NonNullable<TicketInput['followers']>;

function memberId(site: Site, entry: Members[number]): number {
  const known =
    entry.user_id ??
    (entry.user_email === undefined ? undefined : (userByEmail(site, entry.user_email) ?? customerByEmail(site, entry.user_email, entry.user_name)).id);
  if (known === undefined || !site.users.has(known)) throw recordInvalid('base', 'Followers and CCs: user is invalid');
  return known;
}

function editedMembers(site: Site, current: readonly number[], entries: Members): readonly number[] {
  return entries.reduce<readonly number[]>((ids, entry) => {
    const id = memberId(site, entry);
    return entry.action === 'delete' ? ids.filter((each) => each !== id) : [...ids, id];
  }, current);
}

function fieldsOf(site: Site, entries: NonNullable<TicketInput['custom_fields']>): Record<string, FieldValue> {
  return Object.fromEntries(
    entries.flatMap((entry) => {
      const field = site.catalog.fields.find((each) => each.id === entry.id);
      return field ? [[field.id, fieldValue(field, entry.value)]] : [];
    }),
  );
}

/** What the input changes on the ticket, or on a new one. Fields that the account does not have are ignored, as Zendesk does. */
export function changeOf(site: Site, input: TicketInput, ticket?: Ticket): TicketChange {
  const requester = input.requester ? customerByEmail(site, input.requester.email, input.requester.name).id : input.requester_id;
  return {
    subject: input.subject,
    status: input.status,
    customStatusId: input.custom_status_id,
    priority: input.priority,
    type: input.type,
    assigneeId: input.assignee_id,
    groupId: input.group_id,
    requesterId: requester,
    formId: input.ticket_form_id,
    externalId: input.external_id,
    tags: input.tags,
    fields: input.custom_fields && fieldsOf(site, input.custom_fields),
    followerIds: input.followers && editedMembers(site, ticket?.state.followerIds ?? [], input.followers),
    emailCcIds: input.email_ccs && editedMembers(site, ticket?.state.emailCcIds ?? [], input.email_ccs),
  };
}
