import type { Field } from '../state/catalog';
import type { StatusType } from '../state/definition';
import type { Priority, TicketState, ZohoSite } from '../state/model';
import { invalidData } from '../refusal';

export const PRIORITIES: readonly Priority[] = ['Low', 'Medium', 'High'];
const LONGEST_TEXT = 255;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What a save may change; custom fields by API name, those that are not named stay. */
export type TicketChange = Partial<TicketState>;

function checkField(field: Field, value: string | null): void {
  const refuse = (why: string): never => {
    throw invalidData(`/cf/${field.apiName}`, why);
  };
  if (value === null) return;
  if (field.type === 'Picklist' && !field.options.includes(value)) refuse(`must be one of: ${field.options.join(', ')}`);
  if (field.type === 'Boolean' && value !== 'true' && value !== 'false') refuse('must be true or false');
  if (field.type === 'Date' && (!DAY.test(value) || Number.isNaN(Date.parse(value)))) refuse('must be a day, as YYYY-MM-DD');
  if (field.type === 'Text' && value.length > LONGEST_TEXT) refuse(`must not be longer than ${LONGEST_TEXT} characters`);
}

/** @throws ZohoRefusal 422 for a value that the desk does not know. */
function checkChange(site: ZohoSite, change: TicketChange): void {
  const { catalog, products } = site;
  const knownStatus = catalog.statuses.some(({ name }) => name === change.status);
  if (change.status !== undefined && !knownStatus) throw invalidData('/status', 'is no status of this department');
  if (change.priority && !PRIORITIES.includes(change.priority)) throw invalidData('/priority', `must be one of: ${PRIORITIES.join(', ')}`);
  if (change.assigneeId && !catalog.agents.some(({ id }) => id === change.assigneeId)) throw invalidData('/assigneeId', 'is no agent');
  if (change.productId && !products.has(change.productId)) throw invalidData('/productId', 'is no product');
  for (const [apiName, value] of Object.entries(change.cf ?? {})) {
    const field = catalog.fields.find((each) => each.apiName === apiName);
    if (!field) throw invalidData(`/cf/${apiName}`, 'is no field of tickets', 'extra');
    checkField(field, value);
  }
}

/** An emptied text is no value; an emptied checkbox is an unticked one. */
function fieldsAfter(site: ZohoSite, before: TicketState['cf'], change: TicketState['cf'] = {}): TicketState['cf'] {
  const changed = site.catalog.fields.flatMap(({ apiName, type }) => {
    const value = change[apiName];
    return value === undefined ? [] : [[apiName, value || (type === 'Boolean' ? 'false' : null)] as const];
  });
  return { ...before, ...Object.fromEntries(changed) };
}

/** The state that the change leaves. @throws ZohoRefusal 422 */
export function stateAfter(site: ZohoSite, before: TicketState, change: TicketChange): TicketState {
  checkChange(site, change);
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return { ...before, ...given, cf: fieldsAfter(site, before.cf, change.cf) };
}

export const blankState = (site: ZohoSite, subject: string): TicketState => ({
  subject,
  status: site.catalog.openStatus,
  priority: null,
  assigneeId: null,
  productId: null,
  cf: Object.fromEntries(site.catalog.fields.map(({ apiName, type }) => [apiName, type === 'Boolean' ? 'false' : null])),
});

export const statusTypeOf = (site: ZohoSite, status: string): StatusType => site.catalog.statuses.find(({ name }) => name === status)?.type ?? 'OPEN';
