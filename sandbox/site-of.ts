import type { NextFunction, Request, Response } from 'express';
import type { AnySite } from './state/any-site';

const known = new WeakMap<Request, AnySite>();

/** Finds the site that the path names; `unknown` answers in the vendor's words where there is none. */
export const siteGate =
  (find: (name: string) => AnySite | undefined, unknown: (response: Response, name: string) => void) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const name = String(request.params['site']);
    const site = find(name);
    if (!site) return unknown(response, name);
    known.set(request, site);
    next();
  };

/** The site that the path names; set before every route of a wire. */
export function siteOf(request: Request): AnySite {
  const site = known.get(request);
  if (!site) throw new Error('the route is not below a site');
  return site;
}
