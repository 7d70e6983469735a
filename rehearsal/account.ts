import { DIAGNOSIS_HEADINGS, ESCALATION_HEADINGS, RCCA_HEADINGS, RESOLUTION_HEADINGS } from '../domain/actions/headed-note';
import type { Headings } from '../domain/actions/headed-note';
import { ESCALATED_TAG, FORM, INTAKE_COMPLETE, MACRO, MIRROR_FIELDS, ORDER_STATUSES, PARTS_FIELDS, SERVICE_FIELDS, STATUS } from '../domain/desk-events/vocabulary';
import { MACHINE_LINES, REQUEST_TYPES, TIERS } from '../domain/facts/words';
import type { Json } from '../domain/json';
import type { SitePolicy } from '../domain/policy/settings';
import { holderOf } from './people';

/** The definition of a pretend desk account; see docs/sandbox. */
export interface AccountDefinition {
  readonly [key: string]: Json;
}

/** People of the house by the names that scenarios give them; whom the roster does not have has a seat in the desk all the same. */
export const OUTSIDERS = ['customerService', 'sales', 'manager', 'contractor', 'internalCustomer'] as const;

/** The pretend account of a team: its people as agents, and the desk's vocabulary as the process speaks it. */
export function accountOf(policy: SitePolicy, outsiders: readonly string[] = []): AccountDefinition {
  const groups = [...new Set(Object.values(policy.people).flatMap(({ group }) => group ?? []))];
  const seats = outsiders.filter((key) => holderOf(policy, key) === undefined);
  return {
    agents: [
      ...agentsOf(policy),
      ...seats.map((key) => ({ key, name: key, email: `${key.toLowerCase()}@house.example`, role: 'agent', groups: groups.slice(0, 1) })),
      { key: 'supportway', name: 'Supportway', email: 'supportway@sandbox.example', role: 'service', groups },
    ],
    groups,
    fields: FIELDS,
    statuses: STATUSES,
    macros: MACROS,
    form: { name: FORM.technical, requiredToSolve: [] },
    forms: [FORM.parts, FORM.service].map((name) => ({ name, requiredToSolve: [] })),
  };
}

/** Who has no group has no seat. The manager is the account's administrator, as in most teams of that size. */
function agentsOf(policy: SitePolicy): readonly Json[] {
  return Object.entries(policy.people).flatMap(([key, { name, email, group, roles }]) =>
    group === undefined ? [] : [{ key, name, email, role: roles.includes('engineeringManager') ? 'admin' : 'agent', groups: [group] }],
  );
}

const tagger = (title: string, words: readonly string[]): Json => ({
  title,
  type: 'tagger',
  options: words.map((word) => ({ name: word, value: word.toLowerCase() })),
});
const text = (title: string): Json => ({ title, type: 'text' });

const FIELDS: Json = [
  tagger('Request Type', REQUEST_TYPES),
  // Plain text, as it may also say "not available" with the reason.
  text('Customer Type'),
  text('Machine Model'),
  text('Serial Number'),
  tagger('Machine Line', MACHINE_LINES),
  text('Issue Type'),
  tagger('T Level', TIERS),
  { title: INTAKE_COMPLETE, type: 'checkbox' },
  ...Object.values(SERVICE_FIELDS).map((title) => (title === SERVICE_FIELDS.visitDate ? { title, type: 'date' } : text(title))),
  ...Object.values(PARTS_FIELDS).map(text),
  ...Object.values(MIRROR_FIELDS).map(text),
];

const STATUSES: Json = [
  { name: STATUS.new, category: 'new', default: true },
  { name: STATUS.open, category: 'open', default: true },
  { name: STATUS.customer, category: 'pending', default: true },
  { name: STATUS.engineering, category: 'hold', default: true },
  ...ORDER_STATUSES.map((name) => ({ name, category: 'hold' })),
  { name: STATUS.solved, category: 'solved', default: true },
];

const inPrivate: Json = { field: 'comment_mode_is_public', value: false };
/** A note laid out under its headings, to be filled in. */
const layout = (headings: Headings<string>): string => Object.values(headings).map(([title]) => `${title}:\n`).join('\n');

const MACROS: Json = [
  {
    title: MACRO.escalate,
    actions: [
      { field: 'current_tags', value: ESCALATED_TAG },
      { field: 'status', value: STATUS.engineering },
      { field: 'comment_value', value: layout(ESCALATION_HEADINGS) },
      inPrivate,
    ],
  },
  { title: MACRO.diagnosis, actions: [{ field: 'comment_value', value: layout(DIAGNOSIS_HEADINGS) }, inPrivate] },
  { title: MACRO.rcca, actions: [{ field: 'comment_value', value: layout(RCCA_HEADINGS) }, inPrivate] },
  { title: MACRO.resolution, actions: [{ field: 'comment_value', value: layout(RESOLUTION_HEADINGS) }, { field: 'comment_mode_is_public', value: true }] },
  { title: MACRO.confirmed, actions: [{ field: 'comment_value', value: 'The customer confirmed that it is solved.' }, inPrivate] },
  { title: MACRO.reminded, actions: [{ field: 'comment_value', value: 'A reminder to our last question: did you have a chance to look at it?' }, { field: 'comment_mode_is_public', value: true }] },
  { title: MACRO.notAnAnswer, actions: [{ field: 'comment_value', value: 'The last reply is no answer.' }, inPrivate] },
  { title: MACRO.rga, actions: [{ field: 'comment_value', value: 'Warranty replacement. What was found:' }, inPrivate] },
];
