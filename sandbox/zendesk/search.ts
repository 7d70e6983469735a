import { Router } from 'express';
import { DeskRefusal } from '../desk/refusal';
import { siteOf } from './site-of';
import type { Site, Ticket, User } from '../state/model';
import { apiUrl, paged, parameter } from './paging';
import { ticketToWire } from './shapes/ticket';
import { userToWire } from './shapes/user';

const MAX_RESULTS = 1000;
const TERM = /(?:([\w.]+):)?(?:"([^"]*)"|(\S+))/g;

interface Term {
  /** Before the colon; a bare word has none. */
  readonly name: string | undefined;
  readonly value: string;
}

function termsOf(query: string): readonly Term[] {
  return [...query.matchAll(TERM)].map(([, name, quoted, bare]) => ({ name, value: (quoted ?? bare ?? '').toLowerCase() }));
}

function ticketHas(site: Site, { state, description }: Ticket, { name, value }: Term): boolean {
  const holds = (text: unknown): boolean => typeof text === 'string' && text.toLowerCase() === value;
  const custom = /^custom_field_(\d+)$/.exec(name ?? '')?.[1];
  if (custom !== undefined) return holds(state.fields[custom]);
  switch (name) {
    case 'type':
      return value === 'ticket';
    case 'external_id':
      return holds(state.externalId);
    case 'status':
      return holds(state.status);
    case 'priority':
      return holds(state.priority);
    case 'tags':
      return state.tags.includes(value);
    case 'requester':
      return String(state.requesterId) === value || holds(site.users.get(state.requesterId)?.email);
    case 'fieldvalue':
      return Object.values(state.fields).some(holds);
    case 'subject':
      return state.subject.toLowerCase().includes(value);
    case undefined:
      return `${state.subject}\n${description}`.toLowerCase().includes(value);
    default:
      throw new DeskRefusal(422, { error: 'invalid', description: `Invalid search: the sandbox does not know the keyword "${name}"` });
  }
}

function userHas(user: User, { name, value }: Term): boolean {
  if (name === 'type') return value === 'user';
  return name === undefined && (user.email?.toLowerCase() === value || user.name.toLowerCase().includes(value));
}

/** All terms must hold. No index lag here, unlike the real one. https://developer.zendesk.com/api-reference/ticketing/ticket-management/search/ */
export const searchRoutes = Router({ mergeParams: true });

searchRoutes.get('/', (request, response) => {
  const site = siteOf(request);
  const terms = termsOf(parameter(request, 'query') ?? '');
  const wantsUsers = terms.some((term) => term.name === 'type' && term.value === 'user');
  const url = apiUrl(request);
  const results = wantsUsers
    ? [...site.users.values()]
        .filter((user) => terms.every((term) => userHas(user, term)))
        .map((user) => ({ ...userToWire(site, user, url), result_type: 'user' }))
    : [...site.tickets.values()]
        .filter((ticket) => !ticket.deleted && terms.every((term) => ticketHas(site, ticket, term)))
        .map((ticket) => ({ ...ticketToWire(site, ticket, url), result_type: 'ticket' }));
  response.json({ ...paged(request, 'results', results.slice(0, MAX_RESULTS), (result) => result), facets: null });
});
