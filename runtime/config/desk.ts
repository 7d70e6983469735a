import type { ProcessName } from '../../domain/policy/settings';
import type { Env, EnvReader } from './env-reader';
import { policyFileOfSite, policyFileOfZendesk, policyFilesIn } from './policy-files';
import { checkSiteNames } from './site-name';
import { readZendesk, ZENDESK_VARIABLES } from './zendesk';
import type { ZendeskConnection } from './zendesk';
import { readZoho, ZOHO_VARIABLES } from './zoho';
import type { ZohoConnection } from './zoho';

/** A site whose desk is a real account. */
export type RealSite = { readonly site: string; readonly policyFile: string } & (
  | { readonly kind: 'zendesk'; readonly connection: ZendeskConnection }
  | { readonly kind: 'zoho'; readonly connection: ZohoConnection }
);

/** The sandbox serves any number of sites, each on the desk of its process; real desks serve the sites that are configured. */
export type DeskConfig =
  | { readonly kind: 'sandbox'; readonly sandboxUrl: string; readonly policyFiles: Readonly<Record<ProcessName, string>> }
  | { readonly kind: 'real'; readonly sites: readonly RealSite[] };

const isAnySet = (names: readonly string[], isSet: (name: string) => boolean): boolean => names.some(isSet);

/** Whether the environment speaks of a real desk; then there is no sandbox. */
export const hasRealDesk = (env: Env = process.env): boolean => isAnySet([...ZENDESK_VARIABLES, ...ZOHO_VARIABLES], (name) => Boolean(env[name]?.trim()));

/** Real credentials win over `SANDBOX_URL`: with a real desk there are no sandbox sites and no test clock. */
export function readDesk(env: EnvReader): DeskConfig {
  const isSet = (name: string): boolean => env.optional(name) !== undefined;
  const sites = [...(isAnySet(ZENDESK_VARIABLES, isSet) ? [zendeskSite(env)] : []), ...(isAnySet(ZOHO_VARIABLES, isSet) ? zohoSites(env) : [])];
  if (sites.length > 0) return realDesks(env, sites);
  if (!isSet('SANDBOX_URL')) env.fail('no desk is configured: set ZENDESK_SUBDOMAIN or ZOHO_DC and the credentials that belong to it, or SANDBOX_URL for the sandbox');
  return { kind: 'sandbox', sandboxUrl: isSet('SANDBOX_URL') ? env.url('SANDBOX_URL') : '', policyFiles: policyFilesIn(env) };
}

function realDesks(env: EnvReader, sites: readonly RealSite[]): DeskConfig {
  if (sites.some(({ kind }) => kind !== sites[0]?.kind)) checkSiteNames(env, 'SUPPORTWAY_SITE and ZOHO_SITES', sites.map(({ site }) => site));
  return { kind: 'real', sites };
}

function zendeskSite(env: EnvReader): RealSite {
  const { site, connection } = readZendesk(env);
  return { kind: 'zendesk', site, connection, policyFile: policyFileOfZendesk(env, site) };
}

const zohoSites = (env: EnvReader): readonly RealSite[] =>
  readZoho(env).map(({ site, connection }) => ({ kind: 'zoho', site, connection, policyFile: policyFileOfSite(env, site) }));
