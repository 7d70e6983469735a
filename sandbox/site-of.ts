import type { NextFunction, Request, Response } from 'express';
import type { Site } from './state/model';
import type { Sites } from './state/sites';

const known = new WeakMap<Request, Site>();

/** Finds the account that the path names; `unknown` answers in the vendor's words where there is none. */
export const siteGate =
  (sites: Sites, unknown: (response: Response, name: string) => void) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const name = String(request.params['site']);
    const site = sites.get(name);
    if (!site) return unknown(response, name);
    known.set(request, site);
    next();
  };

/** The account that the path names; set before every route of a wire. */
export function siteOf(request: Request): Site {
  const site = known.get(request);
  if (!site) throw new Error('the route is not below a site');
  return site;
}
