import { setTimeout as pause } from 'node:timers/promises';
import type { SitePolicy } from '../domain/policy/settings';
import type { Log } from '../runtime/logger';
import { PolicyError } from '../runtime/policy';
import { DoorError } from '../runtime/temporal';
import type { ReadinessCheck, SiteDoor } from '../runtime/temporal';

interface Adoption {
  readonly site: string;
  readonly load: () => Promise<SitePolicy>;
  readonly sites: Pick<SiteDoor, 'ensure' | 'exists'>;
  readonly log: Log;
  readonly retryMs?: number;
}

export interface AdoptedPolicy {
  /** Throws the `PolicyError` of a file that is broken and was never adopted. Waits for a Temporal server that is not there yet. */
  readonly adopt: () => Promise<void>;
  readonly check: () => ReadinessCheck;
}

const RETRY_MS = 2_000;

/** Brings the policy file of a configured site into force. A broken edit changes nothing: what was adopted before stays. */
export function createPolicyAdoption({ site, load, sites, log, retryMs = RETRY_MS }: Adoption): AdoptedPolicy {
  const name = `site ${site}`;
  let state: ReadinessCheck = { name, problem: 'its policy is not in force yet' };

  async function adoptOnce(): Promise<void> {
    try {
      const policy = await load();
      const outcome = await sites.ensure(site, policy);
      log.info({ site, policyVersion: policy.version, outcome }, 'the policy is in force');
    } catch (error) {
      if (!(error instanceof PolicyError) || !(await sites.exists(site))) throw error;
      log.error({ site, faults: error.faults }, `${error.message}\nThe policy that was adopted before stays in force.`);
    }
    state = { name };
  }

  async function adopt(): Promise<void> {
    try {
      await adoptOnce();
    } catch (error) {
      if (!(error instanceof DoorError) || error.code !== 'unavailable') throw error;
      log.warn({ site }, `${error.message} Trying again.`);
      await pause(retryMs);
      await adopt();
    }
  }

  return { adopt, check: () => state };
}
