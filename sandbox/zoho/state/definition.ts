import * as v from 'valibot';
import { clockSchema, endpoint, netSuiteAccessSchema, siteName, text } from '../../state/definition';

const agentSchema = v.strictObject({ key: text, name: text, email: text, role: v.picklist(['agent', 'admin', 'service']) });

export const STATUS_TYPES = ['OPEN', 'ON HOLD', 'CLOSED'] as const;
const statusSchema = v.strictObject({ name: text, type: v.picklist(STATUS_TYPES), default: v.optional(v.boolean()) });

const FIELD_TYPES = ['Text', 'Textarea', 'Picklist', 'Date', 'Boolean'] as const;
const fieldSchema = v.strictObject({ label: text, type: v.picklist(FIELD_TYPES), options: v.optional(v.array(text)) });

const accountSchema = v.strictObject({
  orgId: v.pipe(v.string(), v.digits('must be the digits of an organization id')),
  department: text,
  agents: v.array(agentSchema),
  statuses: v.array(statusSchema),
  fields: v.array(fieldSchema),
});

/** What `POST /control/sites` takes for a pretend Zoho Desk. */
export const zohoDefinitionSchema = v.strictObject({
  site: siteName,
  desk: v.literal('zoho'),
  clock: v.optional(clockSchema),
  speed: v.optional(v.number()),
  account: accountSchema,
  webhooks: v.optional(v.array(v.strictObject({ endpoint }))),
  netsuite: v.optional(netSuiteAccessSchema),
});

export type ZohoDefinition = v.InferOutput<typeof zohoDefinitionSchema>;
export type StatusType = (typeof STATUS_TYPES)[number];
export type FieldType = (typeof FIELD_TYPES)[number];
