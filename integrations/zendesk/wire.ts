import * as v from 'valibot';

/** Ids come as numbers, and as strings where they are long (see exact-json) or in a webhook: always strings for us. */
export const Id = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
const NoId = v.nullish(Id, null);

/** What a custom field or a property holds. A multi-select holds a list. */
export const Value = v.nullish(v.union([v.string(), v.number(), v.boolean(), v.array(v.string())]), null);
export type Value = v.InferOutput<typeof Value>;

const CustomField = v.looseObject({ id: Id, value: Value });

export const Ticket = v.looseObject({
  id: Id,
  subject: v.nullish(v.string(), ''),
  status: v.string(),
  custom_status_id: NoId,
  priority: v.nullish(v.picklist(['urgent', 'high', 'normal', 'low']), null),
  requester_id: Id,
  assignee_id: NoId,
  group_id: NoId,
  brand_id: NoId,
  ticket_form_id: NoId,
  follower_ids: v.nullish(v.array(Id), []),
  tags: v.nullish(v.array(v.string()), []),
  custom_fields: v.nullish(v.array(CustomField), []),
  via: v.nullish(v.looseObject({ channel: v.nullish(v.string(), '') }), { channel: '' }),
  created_at: v.string(),
  updated_at: v.string(),
});
export type Ticket = v.InferOutput<typeof Ticket>;

const Event = v.looseObject({
  type: v.string(),
  field_name: v.optional(Id),
  value: v.optional(v.unknown()),
  previous_value: v.optional(v.unknown()),
  public: v.optional(v.boolean()),
  body: v.nullish(v.string(), undefined),
  plain_body: v.nullish(v.string(), undefined),
  macro_id: v.optional(Id),
  macro_title: v.nullish(v.string(), undefined),
});
export type Event = v.InferOutput<typeof Event>;

export const Audit = v.looseObject({
  id: Id,
  created_at: v.string(),
  author_id: Id,
  metadata: v.nullish(
    v.looseObject({
      custom: v.nullish(v.looseObject({ intent: v.optional(v.string()) }), {}),
      flags: v.nullish(v.array(v.number()), []),
    }),
    { custom: {}, flags: [] },
  ),
  events: v.array(Event),
});
export type Audit = v.InferOutput<typeof Audit>;

export const User = v.looseObject({ id: Id, name: v.nullish(v.string(), ''), email: v.nullish(v.string(), ''), role: v.string() });
export type User = v.InferOutput<typeof User>;

export const Field = v.looseObject({
  id: Id,
  title: v.string(),
  type: v.string(),
  active: v.optional(v.boolean(), true),
  custom_field_options: v.nullish(v.array(v.looseObject({ name: v.string(), value: v.string() })), []),
});
export type Field = v.InferOutput<typeof Field>;

export const CustomStatus = v.looseObject({
  id: Id,
  agent_label: v.string(),
  status_category: v.string(),
  active: v.optional(v.boolean(), true),
  default: v.optional(v.boolean(), false),
});
export type CustomStatus = v.InferOutput<typeof CustomStatus>;

export const Group = v.looseObject({ id: Id, name: v.string() });
export const TicketForm = v.looseObject({ id: Id, name: v.string(), active: v.optional(v.boolean(), true) });
export type TicketForm = v.InferOutput<typeof TicketForm>;
export const Macro = v.looseObject({ id: Id, title: v.string() });
