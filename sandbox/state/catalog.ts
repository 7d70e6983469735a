import type { FieldType, MacroDefinition, RuleDefinition, SiteDefinition, StatusCategory } from './definition';
import { STATUS_CATEGORIES } from './definition';
import { DefinitionError } from './definition-error';
import { ulidLike } from './ids';
import { resolveActions, type MacroAction } from './macro-actions';

export interface CatalogField {
  readonly id: number;
  readonly title: string;
  readonly type: FieldType;
  readonly options: readonly { readonly id: number; readonly name: string; readonly value: string }[];
  /** Agents must fill it before they solve. */
  readonly requiredToSolve: boolean;
}
export interface CatalogStatus {
  readonly id: number;
  readonly name: string;
  readonly category: StatusCategory;
  readonly default: boolean;
}
export interface CatalogForm {
  readonly id: number;
  readonly name: string;
  readonly requiredFieldIds: readonly number[];
}
export interface CatalogMacro {
  readonly id: number;
  readonly title: string;
  readonly actions: readonly MacroAction[];
}
export interface CatalogWebhook {
  readonly id: string;
  readonly endpoint: string;
  readonly secret: string;
  readonly types: readonly string[] | null;
}
export interface CatalogRule {
  readonly id: number;
  readonly definition: RuleDefinition;
}
export interface CatalogAgent {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly role: 'agent' | 'admin' | 'service';
  readonly groupIds: readonly number[];
}

/** One section, one group of those who may write. */
interface HelpCenter {
  readonly category: { readonly id: number; readonly name: string };
  readonly section: { readonly id: number; readonly name: string };
  readonly permissionGroupId: number;
}

/** What an administrator set up in the account. It never changes, and the same definition always gives the same ids. */
export interface Catalog {
  readonly accountId: number;
  readonly brandId: number;
  readonly agents: readonly CatalogAgent[];
  readonly groups: readonly { readonly id: number; readonly name: string }[];
  readonly memberships: readonly { readonly id: number; readonly userId: number; readonly groupId: number }[];
  readonly systemFields: readonly { readonly id: number; readonly title: string; readonly type: string }[];
  readonly fields: readonly CatalogField[];
  readonly statuses: readonly CatalogStatus[];
  readonly forms: readonly [CatalogForm, ...CatalogForm[]];
  readonly macros: readonly CatalogMacro[];
  readonly webhooks: readonly CatalogWebhook[];
  readonly triggers: readonly CatalogRule[];
  readonly automations: readonly CatalogRule[];
  /** Of the automation that closes solved tickets. */
  readonly closingRule: CatalogRule;
  readonly helpCenter: HelpCenter;
}

const STANDARD_STATUS_NAMES: Readonly<Record<StatusCategory, string>> = { new: 'New', open: 'Open', pending: 'Pending', hold: 'On-hold', solved: 'Solved' };
const SYSTEM_FIELDS = [
  ['Subject', 'subject'],
  ['Description', 'description'],
  ['Status', 'status'],
  ['Type', 'tickettype'],
  ['Priority', 'priority'],
  ['Group', 'group'],
  ['Assignee', 'assignee'],
  ['Ticket status', 'custom_status'],
] as const;
const CLOSING_RULE: RuleDefinition = {
  title: 'Close ticket 4 days after status is set to solved',
  conditions: {
    all: [
      { field: 'status', operator: 'is', value: 'solved' },
      { field: 'SOLVED', operator: 'greater_than', value: '96' },
    ],
    any: [],
  },
  actions: [{ field: 'status', value: 'closed' }],
};

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new DefinitionError(what);
  return value;
}

function completeStatuses(definition: SiteDefinition, nextId: () => number): CatalogStatus[] {
  return STATUS_CATEGORIES.flatMap((category) => {
    const own = definition.account.statuses.filter((status) => status.category === category);
    const named = own.length > 0 ? own : [{ name: STANDARD_STATUS_NAMES[category], category, default: true }];
    const standard = named.find((status) => status.default === true) ?? named[0];
    return named.map((status) => ({ id: nextId(), name: status.name, category, default: status === standard }));
  });
}

/** @throws DefinitionError when a group, field or status is named that the account does not have. */
export function buildCatalog(definition: SiteDefinition, firstId: number): { readonly catalog: Catalog; readonly nextId: number } {
  let id = firstId;
  const nextId = (): number => id++;
  const { account } = definition;

  const groups = account.groups.map((name) => ({ id: nextId(), name }));
  const agents = account.agents.map((agent) => ({
    id: nextId(),
    key: agent.key,
    name: agent.name,
    email: agent.email,
    role: agent.role,
    groupIds: agent.groups.map(
      (name) =>
        found(
          groups.find((group) => group.name === name),
          `agent ${agent.key} is in group "${name}", which is not among the groups`,
        ).id,
    ),
  }));
  const memberships = agents.flatMap((agent) => agent.groupIds.map((groupId) => ({ id: nextId(), userId: agent.id, groupId })));
  const formDefinitions = [account.form, ...(account.forms ?? [])];
  const required = new Set(formDefinitions.flatMap((form) => form.requiredToSolve));
  const systemFields = SYSTEM_FIELDS.map(([title, type]) => ({ id: nextId(), title, type }));
  const fields = account.fields.map((field) => ({
    id: nextId(),
    title: field.title,
    type: field.type,
    requiredToSolve: required.has(field.title),
    options: (field.options ?? []).map((option) => ({ id: nextId(), ...option })),
  }));
  const fieldId = (title: string): number =>
    found(
      fields.find((field) => field.title === title),
      `the form requires field "${title}", which is not among the fields`,
    ).id;
  const [form, ...otherForms] = formDefinitions.map((each) => ({ id: nextId(), name: each.name, requiredFieldIds: each.requiredToSolve.map(fieldId) }));
  const statuses = completeStatuses(definition, nextId);
  const macroOf = (macro: MacroDefinition): CatalogMacro => ({
    id: nextId(),
    title: macro.title,
    actions: resolveActions(macro, { groups, agents, fields, statuses }),
  });
  const macros = account.macros.map(macroOf);
  const webhooks = (definition.webhooks ?? []).map((webhook) => ({
    id: ulidLike(nextId()),
    endpoint: webhook.endpoint,
    secret: webhook.secret,
    types: webhook.events?.map((type) => (type.startsWith('zen:') ? type : `zen:event-type:${type}`)) ?? null,
  }));
  const rule = (each: RuleDefinition): CatalogRule => ({ id: nextId(), definition: each });
  const triggers = (account.triggers ?? []).map(rule);
  const automations = (account.automations ?? [CLOSING_RULE]).map(rule);
  const catalog: Catalog = {
    accountId: 20_000_000 + (firstId % 9_000_000),
    brandId: nextId(),
    agents,
    groups,
    memberships,
    systemFields,
    fields,
    statuses,
    forms: [found(form, 'the account has no form'), ...otherForms],
    macros,
    webhooks,
    triggers,
    automations,
    closingRule: automations[0] ?? rule(CLOSING_RULE),
    // Last, so that the ids of everything before it stay what they were.
    helpCenter: { category: { id: nextId(), name: 'Support' }, section: { id: nextId(), name: 'Known problems' }, permissionGroupId: nextId() },
  };
  return { catalog, nextId: id };
}
