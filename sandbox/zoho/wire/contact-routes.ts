import { Router, type Request } from 'express';
import { isGone } from '../desk/lifecycle';
import { contactByEmail } from '../desk/people';
import { invalidData, notFound } from '../refusal';
import { contactToWire } from '../shapes';
import type { Account, Contact, Contract } from '../state/customers';
import type { ZohoSite } from '../state/model';
import { parameter } from './input';
import { page, sendList } from './paging';
import { shown } from './shown';
import { siteOf } from './site-of';

const LONGEST = { first: 1, longest: 100 } as const;

function found<T>(values: ReadonlyMap<string, T>, id: unknown): T {
  const value = values.get(String(id));
  if (value === undefined) throw notFound();
  return value;
}

/** Whose customer somebody is: contacts, their accounts, contracts and products. Read only. */
export const contactRoutes = Router({ mergeParams: true });

contactRoutes.get('/contacts/search', (request, response) => {
  const email = parameter(request, 'email');
  if (email === undefined) throw invalidData('/email', 'is the only term of this search here', 'missing');
  sendList(response, [contactByEmail(siteOf(request), email) ?? []].flat().map(contactToWire));
});
contactRoutes.get('/contacts/:contactId', (request, response) => {
  response.json(contactToWire(found<Contact>(siteOf(request).contacts, request.params.contactId)));
});
contactRoutes.get('/contacts/:contactId/tickets', (request, response) => {
  const site = siteOf(request);
  const { id } = found<Contact>(site.contacts, request.params.contactId);
  const tickets = [...site.tickets.values()].filter((ticket) => ticket.contactId === id && !isGone(ticket)).toReversed();
  sendList(response, page(request, tickets, LONGEST).map((ticket) => shown(request, ticket)));
});

const TIME_ZONE_FIELD = 'cf_time_zone';

contactRoutes.get('/accounts/:accountId', (request, response) => {
  const { id, name, zone } = found<Account>(siteOf(request).accounts, request.params['accountId']);
  response.json({ id, accountName: name, cf: { [TIME_ZONE_FIELD]: zone } });
});

/** There is no state in it: whether a contract holds, its days say. */
const contractToWire = ({ id, number, name, accountId, productId, start, end }: Contract): Record<string, unknown> => ({
  id,
  contractNumber: number,
  contractName: name,
  accountId,
  productId,
  startDate: start,
  endDate: end,
});

function contractsOf(request: Request): readonly Contract[] {
  const site: ZohoSite = siteOf(request);
  const account = found<Account>(site.accounts, request.params['accountId']);
  return [...site.contracts.values()].filter(({ accountId }) => accountId === account.id);
}

contactRoutes.get('/accounts/:accountId/contracts', (request, response) => {
  sendList(response, page(request, contractsOf(request), LONGEST).map(contractToWire));
});
contactRoutes.get('/products/:productId', (request, response) => {
  const { id, name } = found(siteOf(request).products, request.params.productId);
  response.json({ id, productName: name });
});
