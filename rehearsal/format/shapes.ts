import * as v from 'valibot';
import { deskPriority } from '../../domain/desk-events/vocabulary';
import { PRIORITIES } from '../../domain/facts/words';
import type { Json } from '../../domain/json';
import { isJson } from './yaml-source';

/** The small shapes that the verbs are built from. */
const json = v.custom<Json>(isJson, 'must be plain data');
export const text = v.pipe(v.string('must be text (put numbers in quotes)'), v.minLength(1, 'must not be empty'));
export const name = v.pipe(
  v.string('must be a name'),
  v.regex(/^[A-Za-z][A-Za-z0-9_-]*$/, 'must be a name of letters, digits, "-" and "_"'),
);
export const data = v.record(v.string(), json, 'must be a mapping');
const count = v.pipe(v.number('must be a number'), v.integer('must be a whole number'), v.minValue(0, 'must not be negative'));

/** `as` names what the step makes, `on` chooses what it is about. */
export const onto = { as: v.optional(name), on: v.optional(name) };

export const instant = v.pipe(
  v.string('must be an instant'),
  v.check(isInstant, 'must be an instant with its offset, such as "2026-03-05T09:00:00-08:00"'),
);

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/** A date and time with its offset: the only form that means the same everywhere. */
export function isInstant(value: string): boolean {
  return INSTANT.test(value) && !Number.isNaN(Date.parse(value));
}

const addRemove = v.strictObject({ add: v.optional(v.array(text)), remove: v.optional(v.array(text)) });

interface WithPriority {
  readonly fields?: Readonly<Record<string, Json>> | undefined;
  readonly priority?: string | undefined;
}

/** The desk's priority is no custom field, and has words of its own for P1 to P4. */
function priorityInItsPlace<T extends WithPriority>(save: T): T {
  const { Priority, ...fields } = save.fields ?? {};
  const given = save.priority ?? (typeof Priority === 'string' ? Priority : undefined);
  if (given === undefined) return save;
  const known = PRIORITIES.find((one) => one === given);
  return { ...save, ...(save.fields ? { fields } : {}), priority: known ? deskPriority(known) : given.toLowerCase() };
}

/** One update in the desk. */
export const save = v.pipe(
  v.strictObject({
    note: v.optional(text),
    public: v.optional(text),
    status: v.optional(text),
    assignee: v.optional(v.nullable(text)),
    group: v.optional(text),
    followers: v.optional(v.union([addRemove, v.pipe(v.array(text), v.transform((add) => ({ add })))])),
    tags: v.optional(addRemove),
    fields: v.optional(data),
    priority: v.optional(text),
    macro: v.optional(text),
    form: v.optional(text),
    product: v.optional(text),
  }),
  v.transform(priorityInItsPlace),
  v.check((one) => Object.keys(one).length > 0, 'a save must change something'),
  v.check((one) => !(one.note !== undefined && one.public !== undefined), 'a save carries one comment: either `note` or `public`'),
);
export type Save = v.InferOutput<typeof save>;

const callFault = v.strictObject({
  on: v.optional(text),
  status: v.optional(count),
  times: v.optional(count),
  loseAnswer: v.optional(v.boolean()),
  delay: v.optional(count),
  retryAfter: v.optional(count),
});
const callFaults = v.union([callFault, v.array(callFault)]);
const part = v.picklist(['worker', 'api', 'server'], 'must be worker, api or server');
export type Part = v.InferOutput<typeof part>;

export const fault = v.union(
  [
    v.literal('none'),
    v.strictObject({
      zendesk: v.optional(callFaults),
      zoho: v.optional(callFaults),
      netsuite: v.optional(callFaults),
      mail: v.optional(callFaults),
      chat: v.optional(callFaults),
      webhooks: v.optional(v.strictObject({ lose: v.optional(count), duplicate: v.optional(count), reorder: v.optional(count) })),
      limits: v.optional(v.boolean()),
      kill: v.optional(v.union([part, v.strictObject({ part, stays: v.optional(v.literal('down')) })])),
      start: v.optional(part),
    }),
  ],
  'must be `none`, or a mapping of zendesk, zoho, netsuite, mail, chat, webhooks, limits, kill or start with what they take',
);
export type Fault = v.InferOutput<typeof fault>;

/** Something that a person does in NetSuite; all other keys are fields of the record. */
export const erp = v.looseObject({
  on: v.optional(name),
  record: v.picklist(['job', 'estimate', 'salesOrder', 'invoice'], 'must be job, estimate, salesOrder or invoice'),
  externalId: v.optional(text),
});
export type ErpRecordType = v.InferOutput<typeof erp>['record'];

/** What a refusal must say. */
export const refused = v.strictObject({ code: v.optional(text), message: v.optional(text), missing: v.optional(v.array(text)) });
