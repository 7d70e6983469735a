import type { SitePolicy } from '../domain/policy/settings';

/** The adopted policies, by site. */
export interface SitePolicies {
  policyOf(site: string): Promise<SitePolicy>;
}
