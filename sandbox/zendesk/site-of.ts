import type { Request } from 'express';
import { siteOf as anySiteOf } from '../site-of';
import type { Site } from '../state/model';

/** The account that the path names. */
export function siteOf(request: Request): Site {
  const site = anySiteOf(request);
  if (site.desk !== 'zendesk') throw new Error(`site "${site.name}" is no Zendesk account`);
  return site;
}
