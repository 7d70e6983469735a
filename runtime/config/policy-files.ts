import { join } from 'node:path';
import type { ProcessName } from '../../domain/policy/settings';
import { projectRoot } from '../engine/project-root';
import type { EnvReader } from './env-reader';
import { variableOf } from './site-name';

type Variables = Pick<EnvReader, 'optional'>;

const VARIABLE = 'SUPPORTWAY_POLICY';

const shipped = (name: string): string => join(projectRoot(), 'policies', `${name}.yaml`);

/** The policy file of a Zoho site: its variable's, else the one with its name. */
export const policyFileOfSite = (env: Variables, site: string): string => env.optional(variableOf(VARIABLE, site)) ?? shipped(site);

/** The policy file of the Zendesk site, whatever it is called. */
export const policyFileOfZendesk = (env: Variables, site: string): string => env.optional(variableOf(VARIABLE, site)) ?? env.optional(VARIABLE) ?? shipped('bestpack');

/** What sites of each process begin with in the sandbox, where sites come and go. */
export const policyFilesIn = (env: Variables): Readonly<Record<ProcessName, string>> => ({
  bestpack: policyFileOfZendesk(env, 'bestpack'),
  'l1-desk': policyFileOfSite(env, 'l1-desk'),
  'amc-desk': policyFileOfSite(env, 'amc-desk'),
});
