import type { ProcessName } from '../../domain/policy/settings';

/** The file of a process's shipped policy, from the root of the project. */
export const policyFileOf = (process: ProcessName): string => `policies/${process}.yaml`;
