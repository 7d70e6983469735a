import { Router, type Request } from 'express';
import { isGone } from '../desk/lifecycle';
import { invalidData } from '../refusal';
import type { Ticket, ZohoSite } from '../state/model';
import { parameter } from './input';
import { page, sendList } from './paging';
import { shown } from './shown';
import { siteOf } from './site-of';

/** The only list that counts from 0: https://desk.zoho.com/DeskAPIDocument#Search_SearchTickets */
const SEARCH = { first: 0, longest: 100 } as const;
const LAST_FROM = 4999;
const NO_TERMS = new Set(['from', 'limit', 'include', 'sortBy']);
const NEWEST_FIRST = '-modifiedTime';
const OLDEST_FIRST = 'modifiedTime';

type Matches = (ticket: Ticket) => boolean;

function modifiedWithin(range: string): Matches {
  const [from = Number.NaN, to = Number.NaN] = range.split(',').map((instant) => Date.parse(instant));
  if (Number.isNaN(from) || Number.isNaN(to)) throw invalidData('/modifiedTimeRange', 'must be two instants in ISO 8601, separated by a comma');
  return ({ modifiedAt }) => modifiedAt >= from && modifiedAt <= to;
}

function customField(site: ZohoSite, term: string): Matches {
  const [apiName = '', ...value] = term.split(':');
  if (!site.catalog.fields.some((field) => field.apiName === apiName)) throw invalidData('/customField1', `there is no field "${apiName}"`);
  return ({ state }) => state.cf[apiName] === value.join(':');
}

/** Whether a ticket meets one term; what this search does not know is refused, so that nobody takes everything for a result. */
function matcher(site: ZohoSite, name: string, value: string): Matches {
  if (name === 'modifiedTimeRange') return modifiedWithin(value);
  if (name === 'customField1') return customField(site, value);
  if (name === 'email') return ({ email }) => email?.toLowerCase() === value.toLowerCase();
  if (name === 'status') return ({ state }) => value.split(',').includes(state.status);
  if (name === 'departmentId') return () => value === site.catalog.department.id;
  throw invalidData(`/${name}`, 'is no term of this search here', 'extra');
}

function order(request: Request): (one: Ticket, other: Ticket) => number {
  const sortBy = parameter(request, 'sortBy') ?? NEWEST_FIRST;
  if (sortBy === OLDEST_FIRST) return (one, other) => one.modifiedAt - other.modifiedAt;
  if (sortBy === NEWEST_FIRST) return (one, other) => other.modifiedAt - one.modifiedAt;
  throw invalidData('/sortBy', `must be ${OLDEST_FIRST} or ${NEWEST_FIRST} here`);
}

function found(request: Request): readonly Ticket[] {
  const site = siteOf(request);
  const terms = Object.keys(request.query).filter((name) => !NO_TERMS.has(name));
  const matchers = terms.map((name) => matcher(site, name, parameter(request, name) ?? ''));
  return [...site.tickets.values()]
    .filter((ticket) => !isGone(ticket) && matchers.every((matches) => matches(ticket)))
    .sort(order(request));
}

/** What was modified last comes first, unless `sortBy` says otherwise. */
export const searchRoutes = Router({ mergeParams: true });

searchRoutes.get('/search', (request, response) => {
  if (Number(request.query['from'] ?? 0) > LAST_FROM) throw invalidData('/from', `must be a whole number from 0 to ${LAST_FROM}`);
  const tickets = found(request);
  sendList(response, page(request, tickets, SEARCH).map((ticket) => shown(request, ticket)), { count: tickets.length });
});
