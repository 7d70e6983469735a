import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessName, SitePolicy } from '../../../domain/policy/settings';
import { policyFileOf, readPolicy } from '../../../runtime/policy';

export const PROCESSES = ['bestpack', 'l1-desk', 'amc-desk'] as const satisfies readonly ProcessName[];

const ROOT = join(__dirname, '../../..');

export const shippedText = (process: ProcessName): string => readFileSync(join(ROOT, policyFileOf(process)), 'utf8');
/** The policy of a process that ships. */
export const shippedPolicy = (process: ProcessName): SitePolicy => readPolicy(shippedText(process), policyFileOf(process));
