import type { Request } from 'express';
import type { Site, Ticket, User } from '../state/model';
import { serviceUser } from '../state/people';
import { DeskRefusal, recordNotFound } from '../desk/refusal';

const sites = new WeakMap<Request, Site>();

export const rememberSite = (request: Request, site: Site): void => void sites.set(request, site);

/** The account that the path names; set before every route of the wire. */
export function siteOf(request: Request): Site {
  const site = sites.get(request);
  if (!site) throw new Error('the route is not below a site');
  return site;
}

/** Whoever stands behind the OAuth client: all calls of the API are his. */
export function caller(request: Request): User {
  const user = serviceUser(siteOf(request));
  if (!user)
    throw new DeskRefusal(403, { error: { title: 'Forbidden', message: 'The OAuth client has no user: the account defines no agent with role "service".' } });
  return user;
}

/** @throws DeskRefusal 404 also for a deleted ticket. */
export function ticketOf(request: Request): Ticket {
  const ticket = siteOf(request).tickets.get(Number(request.params['ticketId']));
  if (!ticket || ticket.deleted) throw recordNotFound();
  return ticket;
}
