import * as v from 'valibot';

/** Shapes of https://desk.zoho.com/DeskAPIDocument: only what the adapter reads. Ids are strings of 17 or 18 digits. */

const Text = v.nullish(v.string(), '');
const MaybeId = v.nullish(v.string(), null);
const Flag = v.pipe(v.union([v.string(), v.boolean(), v.number()]), v.transform(String));
/** A custom field's value; an empty one counts as none. */
const FieldValue = v.pipe(v.nullish(Flag, null), v.transform((value) => (value === '' ? null : value)));

export const Contact = v.looseObject({ id: v.string(), firstName: Text, lastName: Text, email: v.nullish(v.string(), null), accountId: MaybeId });
export type Contact = v.InferOutput<typeof Contact>;

export const Ticket = v.looseObject({
  id: v.string(),
  ticketNumber: v.string(),
  subject: Text,
  description: Text,
  status: v.string(),
  priority: v.nullish(v.string(), null),
  channel: Text,
  departmentId: v.string(),
  contactId: v.string(),
  contact: v.nullish(v.omit(Contact, ['accountId']), null),
  email: v.nullish(v.string(), null),
  assigneeId: MaybeId,
  productId: MaybeId,
  createdTime: v.string(),
  modifiedTime: v.string(),
  cf: v.nullish(v.record(v.string(), FieldValue), {}),
});
export type Ticket = v.InferOutput<typeof Ticket>;

export const Agent = v.looseObject({ id: v.string(), name: Text, emailId: Text, status: Text, rolePermissionType: Text });
export type Agent = v.InferOutput<typeof Agent>;

export const Field = v.looseObject({
  displayLabel: v.string(),
  apiName: v.string(),
  type: v.string(),
  isCustomField: v.optional(v.boolean(), false),
  allowedValues: v.nullish(v.array(v.looseObject({ value: v.string() })), []),
});
export type Field = v.InferOutput<typeof Field>;

const Change = v.looseObject({ previousValue: v.optional(v.unknown()), updatedValue: v.optional(v.unknown()) });
const Property = v.looseObject({ propertyName: v.string(), propertyValue: v.fallback(v.union([v.string(), Change]), '') });

/** One line of a ticket's history: one save, or one comment or thread. */
export const Entry = v.looseObject({
  eventName: v.string(),
  eventTime: v.string(),
  actor: v.looseObject({ type: v.string(), id: MaybeId, name: Text }),
  eventInfo: v.nullish(v.array(Property), []),
});
export type Entry = v.InferOutput<typeof Entry>;

export const Comment = v.looseObject({
  id: v.string(),
  content: Text,
  contentType: Text,
  isPublic: v.optional(v.boolean(), false),
  commenter: v.nullish(v.looseObject({ email: Text }), null),
});

export const Thread = v.looseObject({
  id: v.string(),
  content: Text,
  contentType: Text,
  visibility: v.optional(v.string(), 'public'),
  author: v.nullish(v.looseObject({ email: Text }), null),
  headers: v.nullish(v.record(v.string(), v.unknown()), {}),
});
