import { createZendeskApi } from '../integrations/zendesk/api';
import { resolveNames } from '../integrations/zendesk/names';
import { BESTPACK_REQUIREMENTS } from '../integrations/zendesk/requirements';
import { ConfigError } from '../runtime/config';
import type { WorkerConfig } from '../runtime/config';
import type { Log } from '../runtime/logger';
import { loadPolicy, PolicyError } from '../runtime/policy';

/**
 * Looks up every field, status, group, macro and agent that the process names, before any ticket is touched.
 * Throws a `ConfigError` that lists everything missing; a desk that does not answer now is no error: its tickets wait.
 */
export async function checkNames({ desk, policyFile }: WorkerConfig, log: Log): Promise<void> {
  if (desk.kind !== 'zendesk') return;
  try {
    const policy = await loadPolicy(policyFile);
    const resolved = await resolveNames(createZendeskApi(desk.connection, Date.now), policy.people, BESTPACK_REQUIREMENTS);
    if ('missing' in resolved) throw new ConfigError(resolved.missing.map((what) => `missing in Zendesk: ${what}`));
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    // A broken edit of an adopted policy stops nobody: what was adopted stays in force, and the api says what is wrong.
    if (error instanceof PolicyError) return log.error({ error: error.message }, 'the policy file has errors: the names of the desk are not checked');
    log.warn({ error: String(error) }, 'the desk does not answer: its names are checked when it does');
  }
}
