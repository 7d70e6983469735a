import type { SitePolicy } from '../../domain/policy/settings';
import type { SiteDoor } from './site-door';

/** The adopted policies of the sites, as their workflows hold them. */
export interface SiteDirectory {
  /** Throws `DoorError` (`notFound` for a site that was never made). */
  readonly policyOf: (site: string) => Promise<SitePolicy>;
}

const FRESH_MS = 3_000;

/** Keeps an answer for some seconds, so that a busy site is not asked for every call; a failed question is forgotten at once. */
export function createSiteDirectory(sites: Pick<SiteDoor, 'view'>, now: () => number = Date.now): SiteDirectory {
  const known = new Map<string, { readonly until: number; readonly policy: Promise<SitePolicy> }>();
  return {
    policyOf: (site) => {
      const held = known.get(site);
      if (held && now() < held.until) return held.policy;
      const policy = sites.view(site).then((view) => view.policy);
      known.set(site, { until: now() + FRESH_MS, policy });
      policy.catch(() => known.delete(site));
      return policy;
    },
  };
}
