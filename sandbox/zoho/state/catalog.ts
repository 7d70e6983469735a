import { DefinitionError } from '../../state/definition-error';
import type { FieldType, StatusType, ZohoDefinition } from './definition';
import { STATUS_TYPES } from './definition';
import { idOf } from './ids';

export interface Agent {
  readonly id: string;
  /** Short name in the control surface. */
  readonly key: string;
  readonly name: string;
  readonly email: string;
  /** `service`: the identity behind the OAuth client. */
  readonly role: 'agent' | 'admin' | 'service';
}
interface Status {
  readonly name: string;
  readonly type: StatusType;
}
export interface Field {
  readonly id: string;
  readonly label: string;
  /** `cf_serial_number` for "Serial Number". */
  readonly apiName: string;
  readonly type: FieldType;
  readonly options: readonly string[];
}

/** What an administrator set up. It never changes, and the same definition always gives the same ids. */
export interface Catalog {
  readonly orgId: string;
  readonly department: { readonly id: string; readonly name: string };
  /** Of whatever the desk does by itself. */
  readonly systemId: string;
  readonly agents: readonly Agent[];
  readonly statuses: readonly Status[];
  /** What a new ticket has, and what a customer's reply sets. */
  readonly openStatus: string;
  readonly standardFieldIds: { readonly status: string; readonly priority: string };
  readonly fields: readonly Field[];
  readonly webhooks: readonly { readonly id: string; readonly endpoint: string }[];
}

const STANDARD_NAMES: Readonly<Record<StatusType, string>> = { OPEN: 'Open', 'ON HOLD': 'On Hold', CLOSED: 'Closed' };

const apiNameOf = (label: string): string => `cf_${label.toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^_|_$/g, '')}`;

/** A type without a status of its own has the vendor's. */
function completeStatuses({ account }: ZohoDefinition): readonly Status[] {
  const missing = STATUS_TYPES.filter((type) => !account.statuses.some((status) => status.type === type));
  return [...account.statuses.map(({ name, type }) => ({ name, type })), ...missing.map((type) => ({ name: STANDARD_NAMES[type], type }))];
}

function openStatusOf(definition: ZohoDefinition, statuses: readonly Status[]): string {
  const marked = definition.account.statuses.find((status) => status.default === true && status.type === 'OPEN');
  const open = statuses.filter((status) => status.type === 'OPEN');
  return (marked ?? open.find((status) => status.name === STANDARD_NAMES.OPEN) ?? open[0])?.name ?? STANDARD_NAMES.OPEN;
}

function checkDistinct(kind: string, names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new DefinitionError(`two ${kind} are named "${twice}"; each needs a name of its own`);
}

/** @throws DefinitionError when two statuses, or the API names of two fields, are the same. */
export function buildCatalog(definition: ZohoDefinition): { readonly catalog: Catalog; readonly nextId: number } {
  let count = 1;
  const nextId = (): string => idOf(definition.site, count++);
  const { account } = definition;
  const statuses = completeStatuses(definition);
  const catalog: Catalog = {
    orgId: account.orgId,
    department: { id: nextId(), name: account.department },
    systemId: nextId(),
    standardFieldIds: { status: nextId(), priority: nextId() },
    agents: account.agents.map((agent) => ({ id: nextId(), ...agent })),
    statuses,
    openStatus: openStatusOf(definition, statuses),
    fields: account.fields.map(({ label, type, options = [] }) => ({ id: nextId(), label, apiName: apiNameOf(label), type, options })),
    webhooks: (definition.webhooks ?? []).map(({ endpoint }, index) => ({ id: `${definition.site}-${index + 1}`, endpoint })),
  };
  checkDistinct(
    'statuses',
    statuses.map(({ name }) => name),
  );
  checkDistinct(
    'fields',
    catalog.fields.map(({ apiName }) => apiName),
  );
  return { catalog, nextId: count };
}
