import type { SitePolicy } from '../../domain/policy/settings';
import { loadPolicy } from '../policy';
import type { RealSite } from './desk';
import { DESK_NAMES, DESK_OF_PROCESS } from './desk-kind';
import { ConfigError } from './env-reader';

/** The policy of a site on a real desk. Throws as `loadPolicy` does, and a `ConfigError` where its process is written for another desk. */
export async function loadSitePolicy({ site, kind, policyFile }: RealSite): Promise<SitePolicy> {
  const policy = await loadPolicy(policyFile);
  const wanted = DESK_OF_PROCESS[policy.process];
  if (wanted === kind) return policy;
  throw new ConfigError([`${policyFile} is a policy of ${policy.process}, which is for ${DESK_NAMES[wanted]}, and ${site} is on ${DESK_NAMES[kind]}: name another file, or configure the other desk`]);
}
