import * as v from 'valibot';
import type { TicketChange } from '../desk/state-rules';
import { addContact, contactByEmail } from '../desk/people';
import { invalidData } from '../refusal';
import type { Contact } from '../state/customers';
import type { ZohoSite } from '../state/model';

const text = v.pipe(v.string(), v.minLength(1));
const nullable = v.optional(v.nullable(v.string()));
const properties = {
  status: v.optional(text),
  priority: v.optional(v.nullable(v.picklist(['Low', 'Medium', 'High']))),
  assigneeId: nullable,
  productId: nullable,
  cf: v.optional(v.record(v.string(), v.nullable(v.union([v.string(), v.boolean()])))),
};

export const changeSchema = v.strictObject({ subject: v.optional(text), ...properties });
export const creationSchema = v.strictObject({
  subject: text,
  departmentId: text,
  contactId: v.optional(text),
  contact: v.optional(v.strictObject({ lastName: text, firstName: nullable, email: nullable, phone: nullable })),
  description: v.optional(v.string()),
  channel: v.optional(v.picklist(['Email', 'Phone', 'Web'])),
  email: nullable,
  phone: nullable,
  ...properties,
});
type Properties = Pick<v.InferOutput<typeof changeSchema>, keyof typeof properties | 'subject'>;

/** What is given, with custom fields as the desk keeps them. */
export function changeOf({ cf, subject, status, priority, assigneeId, productId }: Properties): TicketChange {
  const given = Object.fromEntries(Object.entries({ subject, status, priority, assigneeId, productId }).filter(([, value]) => value !== undefined));
  const fields = cf && Object.fromEntries(Object.entries(cf).map(([apiName, value]) => [apiName, typeof value === 'boolean' ? String(value) : value]));
  return { ...given, ...(fields ? { cf: fields } : {}) };
}

/** The contact of that id; else the one with that address; else a new one. @throws ZohoRefusal 422 */
export function contactFor(site: ZohoSite, { contactId, contact }: v.InferOutput<typeof creationSchema>): Contact {
  const known = contactId === undefined ? undefined : site.contacts.get(contactId);
  if (known) return known;
  if (contactId !== undefined || !contact) throw invalidData('/contactId', 'a contact is needed', contactId === undefined ? 'missing' : 'invalid');
  const { firstName = null, lastName, email = null, phone = null } = contact;
  return (email === null ? undefined : contactByEmail(site, email)) ?? addContact(site, { firstName, lastName, email, phone });
}
