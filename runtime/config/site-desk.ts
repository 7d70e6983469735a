import type { DeskConfig, RealSite } from './desk';
import { isSiteName } from './site-name';
import { sandboxZendesk } from './zendesk';
import type { ZendeskConnection } from './zendesk';
import { sandboxZoho } from './zoho';
import type { ZohoConnection } from './zoho';

/** Sites that are there from the start; those of the sandbox are made at run time. */
export const realSitesOf = (desk: DeskConfig): readonly RealSite[] => (desk.kind === 'real' ? desk.sites : []);

/** Whether the installation may have a site of that name at all. */
export const servesSite = (desk: DeskConfig, site: string): boolean => (desk.kind === 'real' ? desk.sites.some((known) => known.site === site) : isSiteName(site));

/** The Zendesk account of a site; undefined for a site that this installation does not serve on Zendesk. In the sandbox each site could have either desk. */
export function zendeskOf(desk: DeskConfig, site: string): ZendeskConnection | undefined {
  if (desk.kind === 'sandbox') return isSiteName(site) ? sandboxZendesk(desk.sandboxUrl, site) : undefined;
  const known = desk.sites.find((each) => each.site === site);
  return known?.kind === 'zendesk' ? known.connection : undefined;
}

/** As `zendeskOf`, for Zoho Desk. */
export function zohoOf(desk: DeskConfig, site: string): ZohoConnection | undefined {
  if (desk.kind === 'sandbox') return isSiteName(site) ? sandboxZoho(desk.sandboxUrl, site) : undefined;
  const known = desk.sites.find((each) => each.site === site);
  return known?.kind === 'zoho' ? known.connection : undefined;
}

/** The site that variables without a site's name are about: the one on Zendesk, else the only one. */
export function mainSite(sites: readonly RealSite[]): RealSite | undefined {
  return sites.find(({ kind }) => kind === 'zendesk') ?? (sites.length === 1 ? sites[0] : undefined);
}
