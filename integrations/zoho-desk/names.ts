import type { Person } from '../../domain/policy/settings';
import type { ZohoApi } from './api';
import { pageOf, readAll } from './pages';
import { Agent, Field } from './wire';

/** What an account calls its things, as administrators see them; `self` is the service identity's id. */
export interface SiteNames {
  /** Custom fields, without those that are the adapter's own. */
  readonly fields: readonly Field[];
  /** Every field that the tickets of the department have. */
  readonly allFields: readonly Field[];
  readonly statuses: readonly string[];
  readonly priorities: readonly string[];
  readonly agents: readonly Agent[];
  readonly self: string;
}

export type Roster = Readonly<Record<string, Person>>;

/** Holds the intent of our latest write. Every intent changes it, so that every write leaves a line in the history. */
export const INTENT_FIELD = 'Supportway Intent';
/** Holds the external id of a ticket that we made. */
export const REQUEST_FIELD = 'Supportway Request';
const OWN_FIELDS = [INTENT_FIELD, REQUEST_FIELD];

/** Zoho's largest page of agents. */
const AGENTS_PAGE = 200;

/** Comparison of names: administrators vary case and spaces. */
export const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

const isOwnField = (label: string): boolean => OWN_FIELDS.some((own) => sameName(own, label));

export async function readNames(api: ZohoApi, departmentId?: string): Promise<SiteNames> {
  const query = { module: 'tickets', ...(departmentId === undefined ? {} : { departmentId }) };
  const [me, agents, allFields] = await Promise.all([
    api.get(Agent, '/myinfo'),
    readAll(api, { path: '/agents', entry: Agent, limit: AGENTS_PAGE }),
    api.get(pageOf(Field), '/organizationFields', query),
  ]);
  const valuesOf = (apiName: string) => allFields.find((field) => field.apiName === apiName)?.allowedValues.map(({ value }) => value) ?? [];
  return {
    fields: allFields.filter((field) => field.isCustomField && !isOwnField(field.displayLabel)),
    allFields,
    statuses: valuesOf('status'),
    priorities: valuesOf('priority'),
    agents,
    self: me.id,
  };
}
