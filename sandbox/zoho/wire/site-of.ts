import type { Request } from 'express';
import { siteOf as anySiteOf } from '../../site-of';
import type { ZohoSite } from '../state/model';

/** The Zoho Desk that the path names. */
export function siteOf(request: Request): ZohoSite {
  const site = anySiteOf(request);
  if (site.desk !== 'zoho') throw new Error(`site "${site.name}" is no Zoho Desk`);
  return site;
}
