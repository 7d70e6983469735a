import { createZendeskApi } from '../integrations/zendesk/api';
import { resolveNames as resolveZendeskNames } from '../integrations/zendesk/names';
import { BESTPACK_REQUIREMENTS } from '../integrations/zendesk/requirements';
import { createZohoApi } from '../integrations/zoho-desk/api';
import { resolveNames as resolveZohoNames } from '../integrations/zoho-desk/requirements';
import type { SitePolicy } from '../domain/policy/settings';
import { ConfigError, loadSitePolicy, realSitesOf, zohoRequirements } from '../runtime/config';
import type { RealSite, WorkerConfig } from '../runtime/config';
import type { Log } from '../runtime/logger';
import { PolicyError } from '../runtime/policy';

/**
 * Looks up every field, status, group, macro and agent that the processes name, before any ticket is touched.
 * Throws a `ConfigError` that lists everything missing at all sites; a desk that does not answer now is no error: its
 * tickets wait.
 */
export async function checkNames({ desk }: Pick<WorkerConfig, 'desk'>, log: Log): Promise<void> {
  const missing = await Promise.all(realSitesOf(desk).map((site) => missingAt(site, log)));
  if (missing.flat().length > 0) throw new ConfigError(missing.flat());
}

async function missingAt(site: RealSite, log: Log): Promise<readonly string[]> {
  try {
    const resolved = await resolve(site, await loadSitePolicy(site));
    return 'missing' in resolved ? resolved.missing.map((what) => `missing in the desk of ${site.site}: ${what}`) : [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    // A broken edit of an adopted policy stops nobody: what was adopted stays in force, and the api says what is wrong.
    if (error instanceof PolicyError) log.error({ site: site.site, error: error.message }, 'the policy file has errors: the names of the desk are not checked');
    else log.warn({ site: site.site, error: String(error) }, 'the desk does not answer: its names are checked when it does');
    return [];
  }
}

const resolve = (site: RealSite, { process, people }: SitePolicy): Promise<object | { readonly missing: readonly string[] }> =>
  site.kind === 'zendesk'
    ? resolveZendeskNames(createZendeskApi(site.connection, Date.now), people, BESTPACK_REQUIREMENTS)
    : resolveZohoNames(createZohoApi(site.connection, Date.now), people, zohoRequirements(process));
