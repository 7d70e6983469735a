import { readFile } from 'node:fs/promises';
import type { SitePolicy } from '../../domain/policy/settings';
import type { PlainMap } from './merge';
import { PolicyError } from './policy-error';
import { readPolicy } from './read-policy';

/** The policy of a file; throws a `PolicyError` with all that is wrong with it, or because it cannot be read. */
export async function loadPolicy(file: string, overrides: PlainMap = {}): Promise<SitePolicy> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new PolicyError(file, [{ path: '', message: `the file cannot be read (${String(error)})`, remedy: 'check the name in SUPPORTWAY_POLICY' }]);
  });
  return readPolicy(text, file, overrides);
}
