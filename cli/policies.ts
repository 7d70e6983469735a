import type { ProcessName, SitePolicy } from '../domain/policy/settings';
import { PROCESSES } from '../domain/policy/settings';
import { policyFilesIn, readEnv } from '../runtime/config';
import { loadPolicy, PolicyError } from '../runtime/policy';
import { CommandError } from './io';
import type { Io } from './io';

/** The file that sites of the process begin with in the sandbox. */
export const policyFileOf = ({ env }: Pick<Io, 'env'>, process: ProcessName): string => policyFilesIn(readEnv(env))[process];

/** What the sandbox's sites begin with, by process. @throws CommandError with everything that is wrong with any of the files */
export async function policiesOf(io: Pick<Io, 'env'>): Promise<readonly SitePolicy[]> {
  const loaded = await Promise.allSettled(PROCESSES.map((process) => loadPolicy(policyFileOf(io, process))));
  const faults = loaded.flatMap((one) => (one.status === 'rejected' ? [messageOf(one.reason)] : []));
  if (faults.length > 0) throw new CommandError(faults.join('\n'));
  return loaded.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}

function messageOf(error: unknown): string {
  if (error instanceof PolicyError) return error.message;
  throw error;
}
