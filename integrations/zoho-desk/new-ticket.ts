import * as v from 'valibot';
import { DeskError, type TicketOrder } from '../../activities/desk-port';
import type { ZohoApi } from './api';
import { named, withNames } from './named';
import { INTENT_FIELD, REQUEST_FIELD, type Roster, type SiteNames } from './names';
import { pageOf } from './pages';
import type { ZohoSite } from './site';
import { createStaff, type Staff } from './staff';
import { agentFor, fieldCalled } from './ticket-update';
import { Ticket, type Field } from './wire';

const CHANNELS = { phone: 'Phone', email: 'Email', other: 'Web' } as const satisfies Record<NonNullable<TicketOrder['channel']>, string>;

const Created = v.looseObject({ id: v.string() });
const Department = v.looseObject({ id: v.string(), isEnabled: v.optional(v.boolean(), true) });

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Zoho shows a description as HTML. */
const htmlOf = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character).replaceAll(/\r?\n/g, '<br>');

interface Caller {
  readonly lastName: string;
  readonly firstName?: string;
}

/** Zoho asks for a last name, and has no place for a whole one. */
function callerOf({ name, email, phone }: TicketOrder['requester']): Caller {
  const words = name?.trim().split(/\s+/).filter(Boolean) ?? [];
  const lastName = words.at(-1) ?? email ?? phone ?? 'Unknown caller';
  return words.length > 1 ? { firstName: words.slice(0, -1).join(' '), lastName } : { lastName };
}

const requestField = (names: SiteNames): Field => fieldCalled(names.allFields, REQUEST_FIELD);

/** The ticket that an earlier try made. The search may compare more loosely than we do. */
async function ticketUnder(api: ZohoApi, externalId: string, { apiName }: Field): Promise<string | undefined> {
  const found = await api.get(pageOf(Ticket), '/tickets/search', { customField1: `${apiName}:${externalId}`, limit: '10' });
  return found.find(({ cf }) => cf[apiName] === externalId)?.id;
}

/** The body of a creation. Zoho finds the contact by the e-mail address; its text is seen by the customer, but not sent. */
function newTicket(order: TicketOrder, departmentId: string, names: SiteNames, staff: Staff): object {
  const { externalId, intent, subject, text, requester, channel, assignee } = order;
  const reachedBy = {
    ...(requester.email === undefined ? {} : { email: requester.email }),
    ...(requester.phone === undefined ? {} : { phone: requester.phone }),
  };
  return {
    subject,
    departmentId,
    description: htmlOf(text),
    contact: { ...callerOf(requester), ...reachedBy },
    ...reachedBy,
    ...(channel === undefined ? {} : { channel: CHANNELS[channel] }),
    ...(assignee === undefined ? {} : { assigneeId: agentFor(assignee, staff) }),
    cf: {
      [requestField(names).apiName]: externalId,
      [fieldCalled(names.allFields, INTENT_FIELD).apiName]: intent,
    },
  };
}

/** The department of an account that has but one. */
async function onlyDepartment(api: ZohoApi): Promise<string> {
  const departments = await api.get(pageOf(Department), '/departments');
  return named(departments.find(({ isEnabled }) => isEnabled), 'department that is enabled').id;
}

/** The ticket under the order's external id, made if there is none. A text that should go out fails with `rejected`. */
export async function createTicket(site: ZohoSite, people: Roster, order: TicketOrder): Promise<string> {
  if (order.public) throw new DeskError('rejected', 'Zoho Desk mails nobody the text of a new ticket: make the ticket first, then reply');
  const { api, connection } = site;
  const made = await ticketUnder(api, order.externalId, await withNames(site, requestField));
  if (made !== undefined) return made;
  const departmentId = connection.departmentId ?? (await onlyDepartment(api));
  const body = await withNames(site, (names) => newTicket(order, departmentId, names, createStaff(names, people)));
  return (await api.post(Created, '/tickets', body)).id;
}
