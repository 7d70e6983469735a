import { unwatchFile, watchFile } from 'node:fs';
import { ConfigError, loadSitePolicy } from '../runtime/config';
import type { RealSite } from '../runtime/config';
import type { Log } from '../runtime/logger';
import type { ReadinessCheck, SiteDoor } from '../runtime/temporal';
import { createPolicyAdoption } from './adopt-policy';

interface Adoptions {
  /** Brings the policies of all sites into force, and every later edit of their files. Throws for a file that cannot be used at the start. */
  readonly adopt: () => Promise<void>;
  readonly checks: () => readonly ReadinessCheck[];
  readonly stop: () => void;
}

/** How often a policy file is looked at: an edit comes into force without a restart. */
const LOOK_MS = 2_000;

/** Sites of real desks have their policy files; those of the sandbox are made at run time. */
export function createAdoptions(real: readonly RealSite[], sites: Pick<SiteDoor, 'ensure' | 'exists'>, log: Log): Adoptions {
  const adoptions = real.map((site) => ({ file: site.policyFile, ...createPolicyAdoption({ site: site.site, load: () => loadSitePolicy(site), sites, log }) }));
  return {
    adopt: async () => {
      const settled = await Promise.allSettled(adoptions.map(({ adopt }) => adopt()));
      throwAll(settled.flatMap((one): readonly unknown[] => (one.status === 'rejected' ? [one.reason] : [])));
      for (const { file, adopt } of adoptions) {
        watchFile(file, { interval: LOOK_MS }, () => void adopt().catch((error: unknown) => log.error({ err: error }, 'the edited policy could not be adopted')));
      }
    },
    checks: () => adoptions.map(({ check }) => check()),
    stop: () => {
      for (const { file } of adoptions) unwatchFile(file);
    },
  };
}

function throwAll(failures: readonly unknown[]): void {
  if (failures.length > 1) throw new ConfigError(failures.map((failure) => (failure instanceof Error ? failure.message : String(failure))));
  if (failures.length === 1) throw failures[0];
}
