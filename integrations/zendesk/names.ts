import * as v from 'valibot';
import type { Person } from '../../domain/policy/settings';
import type { ZendeskApi } from './api';
import { optionOf } from './field-values';
import { readForms } from './forms';
import { readAll } from './pages';
import type { DeskRequirements } from './requirements';
import { CustomStatus, Field, Group, Macro, User, type TicketForm } from './wire';

export interface DeskUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
}

/** What an account calls its things. Names are as administrators see them, options in the words of the process; `self` is the service identity's id. */
export interface SiteNames {
  readonly fields: readonly Field[];
  readonly statuses: readonly CustomStatus[];
  readonly groups: readonly v.InferOutput<typeof Group>[];
  readonly macros: readonly v.InferOutput<typeof Macro>[];
  readonly forms: readonly TicketForm[];
  readonly agents: readonly DeskUser[];
  readonly self: string;
}

export type Roster = Readonly<Record<string, Person>>;

const Me = v.looseObject({ user: User });
const Statuses = v.looseObject({ custom_statuses: v.array(CustomStatus) });
const AGENT_ROLES = [
  ['role[]', 'agent'],
  ['role[]', 'admin'],
] as const;

/** Properties of every ticket, which Zendesk lists among its fields; a custom field may have the same title. */
const SYSTEM_FIELDS: readonly string[] = ['subject', 'description', 'status', 'custom_status', 'tickettype', 'priority', 'group', 'assignee'];

/** Comparison of names: administrators vary case and spaces. */
export const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Options by the words that the process uses for them; any other keeps the name that administrators gave it. */
function inProcessWords(field: Field, { fields }: DeskRequirements): Field {
  const words = fields.find((each) => sameName(each.title, field.title))?.words ?? [];
  const options = field.custom_field_options.map((option) => ({
    ...option,
    name: words.find((word) => sameName(word, option.name) || sameName(word, option.value)) ?? option.name,
  }));
  return { ...field, custom_field_options: options };
}

export async function readNames(api: ZendeskApi, requirements: DeskRequirements): Promise<SiteNames> {
  const [fields, statuses, groups, macros, forms, agents, me] = await Promise.all([
    readAll(api, { path: ['ticket_fields'], key: 'ticket_fields', entry: Field }),
    api.get(Statuses, ['custom_statuses']),
    readAll(api, { path: ['groups'], key: 'groups', entry: Group }),
    readAll(api, { path: ['macros'], key: 'macros', entry: Macro, query: [['active', 'true']] }),
    readForms(api),
    readAll(api, { path: ['users'], key: 'users', entry: User, query: AGENT_ROLES }),
    api.get(Me, ['users', 'me']),
  ]);
  return {
    fields: fields.filter((field) => field.active && !SYSTEM_FIELDS.includes(field.type)).map((field) => inProcessWords(field, requirements)),
    statuses: statuses.custom_statuses.filter((status) => status.active),
    groups,
    macros,
    forms,
    agents,
    self: me.user.id,
  };
}

function missingFields(names: SiteNames, requirements: DeskRequirements): readonly string[] {
  return requirements.fields.flatMap(({ title, words = [] }) => {
    const field = names.fields.find((each) => sameName(each.title, title));
    if (!field) return [`field "${title}"`];
    const unknown = field.type === 'tagger' ? words.filter((word) => !optionOf(field, word)) : [];
    return unknown.map((word) => `option "${word}" of field "${title}"`);
  });
}

const missingOf = (kind: string, wanted: readonly string[], present: readonly string[]): readonly string[] =>
  [...new Set(wanted)].filter((name) => !present.some((each) => sameName(each, name))).map((name) => `${kind} "${name}"`);

/** Everything that the process needs and the account lacks, in words for its administrator. Someone without a group has no desk seat. */
function missingNames(names: SiteNames, roster: Roster, requirements: DeskRequirements): readonly string[] {
  const seated = Object.values(roster).flatMap(({ group, email }) => (group ? [{ group, email }] : []));
  return [
    ...missingFields(names, requirements),
    ...missingOf('status', requirements.statuses, names.statuses.map((status) => status.agent_label)),
    ...missingOf('macro', requirements.macros, names.macros.map((macro) => macro.title)),
    ...(names.forms.length === 0 ? [] : missingOf('ticket form', requirements.forms, names.forms.filter((form) => form.active).map((form) => form.name))),
    ...missingOf('group', seated.map((person) => person.group), names.groups.map((group) => group.name)),
    ...missingOf('agent', seated.map((person) => person.email), names.agents.map((agent) => agent.email)),
  ];
}

/** All names of a site, or all that is missing at once. Fails with a `DeskError` when the account cannot be asked. */
export async function resolveNames(
  api: ZendeskApi,
  roster: Roster,
  requirements: DeskRequirements,
): Promise<{ readonly names: SiteNames } | { readonly missing: readonly string[] }> {
  const names = await readNames(api, requirements);
  const missing = missingNames(names, roster, requirements);
  return missing.length > 0 ? { missing } : { names };
}
