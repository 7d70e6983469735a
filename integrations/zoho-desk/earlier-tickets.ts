import * as v from 'valibot';
import type { EarlierTicket, EarlierWanted } from '../../activities/desk-port';
import type { TicketRef } from '../../contracts/temporal/activities';
import type { ZohoApi } from './api';
import { pageOf } from './pages';
import { sameName } from './names';
import type { ZohoSite } from './site';
import { Ticket } from './wire';

const SERIAL_FIELD = 'Serial Number';
const MOST = 5;
/** Leaves room for the ticket itself and for what is left out. */
const ASKED_FOR = '20';

const Found = pageOf(v.omit(Ticket, ['contact']));
type Found = v.InferOutput<typeof Found>;
const Contacts = pageOf(v.looseObject({ id: v.string() }));

/** Looked for only where the account has the field. */
async function ofMachine(site: ZohoSite, serial = ''): Promise<Found> {
  const field = (await site.names()).fields.find((each) => sameName(each.displayLabel, SERIAL_FIELD));
  if (!field || serial.trim() === '') return [];
  return site.api.get(Found, '/tickets/search', { customField1: `${field.apiName}:${serial.trim()}`, limit: ASKED_FOR });
}

async function ofCustomer(api: ZohoApi, email = ''): Promise<Found> {
  if (email.trim() === '') return [];
  const [contact] = await api.get(Contacts, '/contacts/search', { email: email.trim() });
  return contact ? api.get(Found, `/contacts/${contact.id}/tickets`, { limit: ASKED_FOR }) : [];
}

const newestFirst = (a: { readonly createdAt: number }, b: { readonly createdAt: number }): number => b.createdAt - a.createdAt;

/** Earlier tickets of the same machine and of the same customer. Zoho's search lags behind. */
export async function earlierTickets({ ticketId: self }: TicketRef, wanted: EarlierWanted, site: ZohoSite): Promise<readonly EarlierTicket[]> {
  const { departmentId } = site.connection;
  const [machine, customer] = await Promise.all([ofMachine(site, wanted.serial), ofCustomer(site.api, wanted.requester)]);
  const seen = new Set([self]);
  const firstOf = (tickets: Found, why: EarlierTicket['why']): readonly EarlierTicket[] => {
    const earlier = tickets
      .filter((ticket) => !seen.has(ticket.id) && (departmentId === undefined || ticket.departmentId === departmentId))
      .map(({ id, subject, status, createdTime }) => ({ ticketId: id, subject, status, createdAt: Date.parse(createdTime), why }))
      .toSorted(newestFirst)
      .slice(0, MOST);
    earlier.forEach(({ ticketId }) => seen.add(ticketId));
    return earlier;
  };
  return [...firstOf(machine, 'serial'), ...firstOf(customer, 'customer')].toSorted(newestFirst);
}
