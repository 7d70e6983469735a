import { createPublicKey } from 'node:crypto';
import * as v from 'valibot';

export const text = v.pipe(v.string(), v.minLength(1));
const scalar = v.union([v.string(), v.number(), v.boolean(), v.null(), v.array(v.string())]);

export const clockSchema = v.object({ at: v.number(), version: v.pipe(v.number(), v.integer()) });
export type ClockReading = v.InferOutput<typeof clockSchema>;

const agentSchema = v.strictObject({ key: text, name: text, email: text, role: v.picklist(['agent', 'admin', 'service']), groups: v.array(text) });

const FIELD_TYPES = ['text', 'tagger', 'checkbox', 'date', 'integer', 'regexp', 'textarea'] as const;
const fieldSchema = v.strictObject({ title: text, type: v.picklist(FIELD_TYPES), options: v.optional(v.array(v.strictObject({ name: text, value: text }))) });

export const STATUS_CATEGORIES = ['new', 'open', 'pending', 'hold', 'solved'] as const;
const statusSchema = v.strictObject({ name: text, category: v.picklist(STATUS_CATEGORIES), default: v.optional(v.boolean()) });

const actionsSchema = v.array(v.strictObject({ field: text, value: scalar }));
const macroSchema = v.strictObject({ title: text, actions: actionsSchema });
const formSchema = v.strictObject({ name: text, requiredToSolve: v.array(text) });
const ruleSchema = v.strictObject({
  title: text,
  active: v.optional(v.boolean()),
  conditions: v.optional(v.record(v.string(), v.unknown())),
  actions: v.optional(actionsSchema),
});

const accountSchema = v.strictObject({
  agents: v.array(agentSchema),
  groups: v.array(text),
  fields: v.array(fieldSchema),
  statuses: v.array(statusSchema),
  macros: v.array(macroSchema),
  form: formSchema,
  forms: v.optional(v.array(formSchema)),
  triggers: v.optional(v.array(ruleSchema)),
  automations: v.optional(v.array(ruleSchema)),
});

function isPublicKey(pem: string): boolean {
  if (!pem.startsWith('-----BEGIN PUBLIC KEY-----')) return false;
  try {
    return ['rsa', 'ec'].includes(createPublicKey(pem).asymmetricKeyType ?? '');
  } catch {
    return false;
  }
}

export const endpoint = v.pipe(v.string(), v.url());
const webhookSchema = v.strictObject({ endpoint, secret: text, events: v.optional(v.array(text)) });

/** Who may ask NetSuite for tokens: an integration of its account and the certificate that is mapped to it. */
export const netSuiteAccessSchema = v.strictObject({
  clientId: text,
  certificateId: text,
  publicKey: v.pipe(v.string(), v.check(isPublicKey, 'must be a public key in PEM, beginning with "-----BEGIN PUBLIC KEY-----"')),
});
export type NetSuiteAccess = v.InferOutput<typeof netSuiteAccessSchema>;

export const siteName = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'must be letters, digits, ".", "_" or "-"'));

/** What `POST /control/sites` takes: one pretend Zendesk account. */
export const siteDefinitionSchema = v.strictObject({
  site: siteName,
  desk: v.optional(v.literal('zendesk', 'must be "zoho", or be left out for a Zendesk account')),
  clock: v.optional(clockSchema),
  speed: v.optional(v.number()),
  account: accountSchema,
  webhooks: v.optional(v.array(webhookSchema)),
  trial: v.optional(v.boolean()),
  netsuite: v.optional(netSuiteAccessSchema),
});

export type SiteDefinition = v.InferOutput<typeof siteDefinitionSchema>;
export type FieldType = (typeof FIELD_TYPES)[number];
export type StatusCategory = (typeof STATUS_CATEGORIES)[number];
export type RuleDefinition = v.InferOutput<typeof ruleSchema>;
export type MacroDefinition = v.InferOutput<typeof macroSchema>;
