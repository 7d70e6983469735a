import { isoSeconds } from '../../state/clock';
import type { CatalogField, CatalogForm, CatalogMacro, CatalogRule, CatalogStatus, CatalogWebhook } from '../../state/catalog';
import type { Site } from '../../state/model';

/** When the account was set up: Zendesk shows it on all that an administrator made. */
const SET_UP_AT = Date.UTC(2020, 0, 2, 9);
const dates = { created_at: isoSeconds(SET_UP_AT), updated_at: isoSeconds(SET_UP_AT) };

export const groupToWire = (group: { readonly id: number; readonly name: string }, apiUrl: string): Record<string, unknown> => ({
  url: `${apiUrl}/groups/${group.id}.json`,
  id: group.id,
  is_public: true,
  name: group.name,
  description: '',
  default: false,
  deleted: false,
  ...dates,
});

export const membershipToWire = (
  membership: { readonly id: number; readonly userId: number; readonly groupId: number },
  apiUrl: string,
): Record<string, unknown> => ({
  url: `${apiUrl}/group_memberships/${membership.id}.json`,
  id: membership.id,
  user_id: membership.userId,
  group_id: membership.groupId,
  default: true,
  ...dates,
});

export const systemFieldToWire = (field: { readonly id: number; readonly title: string; readonly type: string }, apiUrl: string): Record<string, unknown> => ({
  url: `${apiUrl}/ticket_fields/${field.id}.json`,
  id: field.id,
  type: field.type,
  title: field.title,
  raw_title: field.title,
  description: field.title,
  raw_description: field.title,
  active: true,
  required: false,
  collapsed_for_agents: false,
  regexp_for_validation: null,
  title_in_portal: field.title,
  raw_title_in_portal: field.title,
  visible_in_portal: true,
  editable_in_portal: false,
  required_in_portal: false,
  tag: null,
  removable: false,
  key: null,
  agent_description: null,
  ...dates,
});

export const fieldToWire = (field: CatalogField, apiUrl: string): Record<string, unknown> => ({
  ...systemFieldToWire(field, apiUrl),
  required: field.requiredToSolve,
  removable: true,
  visible_in_portal: false,
  ...(field.type === 'tagger'
    ? {
        custom_field_options: field.options.map((option) => ({ id: option.id, name: option.name, raw_name: option.name, value: option.value, default: false })),
      }
    : {}),
});

export const formToWire = (site: Site, form: CatalogForm, apiUrl: string): Record<string, unknown> => ({
  url: `${apiUrl}/ticket_forms/${form.id}.json`,
  id: form.id,
  name: form.name,
  raw_name: form.name,
  display_name: form.name,
  raw_display_name: form.name,
  end_user_visible: true,
  position: 1,
  ticket_field_ids: [...site.catalog.systemFields, ...site.catalog.fields].map((field) => field.id),
  active: true,
  default: form === site.catalog.forms[0],
  in_all_brands: true,
  restricted_brand_ids: [],
  end_user_conditions: [],
  agent_conditions: [],
  ...dates,
});

export const statusToWire = (status: CatalogStatus, apiUrl: string): Record<string, unknown> => ({
  url: `${apiUrl}/custom_statuses/${status.id}.json`,
  id: status.id,
  status_category: status.category,
  agent_label: status.name,
  raw_agent_label: status.name,
  end_user_label: status.name,
  raw_end_user_label: status.name,
  description: '',
  raw_description: '',
  end_user_description: '',
  raw_end_user_description: '',
  active: true,
  default: status.default,
  ...dates,
});

export const macroToWire = (macro: CatalogMacro, apiUrl: string): Record<string, unknown> => ({
  url: `${apiUrl}/macros/${macro.id}.json`,
  id: macro.id,
  title: macro.title,
  raw_title: macro.title,
  active: true,
  default: false,
  position: 1,
  description: null,
  actions: macro.actions,
  restriction: null,
  ...dates,
});

export const ruleToWire = (kind: 'triggers' | 'automations', rule: CatalogRule, apiUrl: string): Record<string, unknown> => ({
  url: `${apiUrl}/${kind}/${rule.id}.json`,
  id: rule.id,
  title: rule.definition.title,
  raw_title: rule.definition.title,
  active: rule.definition.active ?? true,
  default: false,
  position: 1,
  description: null,
  conditions: rule.definition.conditions ?? { all: [], any: [] },
  actions: rule.definition.actions ?? [],
  ...dates,
});

export const webhookToWire = (webhook: CatalogWebhook, site: Site): Record<string, unknown> => ({
  id: webhook.id,
  name: `Supportway (${site.name})`,
  status: 'active',
  endpoint: webhook.endpoint,
  http_method: 'POST',
  request_format: 'json',
  subscriptions: webhook.types ?? ['zen:event-type:ticket.*'],
  description: null,
  signing_secret: { algorithm: 'SHA256', secret: webhook.secret },
  created_by: String(site.catalog.agents[0]?.id ?? ''),
  updated_by: String(site.catalog.agents[0]?.id ?? ''),
  ...dates,
});
