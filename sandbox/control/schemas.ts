import * as v from 'valibot';

export const text = v.pipe(v.string(), v.minLength(1));
const instant = v.union([
  v.number(),
  v.pipe(
    v.string(),
    v.isoTimestamp(),
    v.transform((value) => Date.parse(value)),
  ),
]);

/** A customer's request, whichever desk it reaches. */
export const newTicketSchema = v.strictObject({
  from: v.pipe(v.string(), v.email()),
  name: v.optional(text),
  subject: text,
  body: text,
  channel: v.optional(v.picklist(['email', 'phone', 'portal']), 'email'),
  receivedAt: v.optional(instant),
});
export const replySchema = v.strictObject({ body: text, autoReply: v.optional(v.boolean()), from: v.optional(v.pipe(v.string(), v.email())) });

/** What one save of a person sets on either desk. */
export const saveEntries = {
  agent: text,
  note: v.optional(text),
  public: v.optional(text),
  status: v.optional(text),
  assignee: v.optional(v.nullable(text)),
  fields: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()]))),
  priority: v.optional(v.picklist(['urgent', 'high', 'normal', 'low'])),
};
