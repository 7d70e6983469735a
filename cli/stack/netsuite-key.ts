import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NETSUITE_SITES } from '../../rehearsal/stack';
import type { NetSuiteAccess } from '../../rehearsal/stack';

const keyFileIn = (folder: string): string => join(folder, 'sandbox-netsuite.pem');

/**
 * Connects the rehearsed sites that ask for it with the sandbox's NetSuite, by a key that the folder keeps over restarts.
 * Nothing where the variables of the environment say otherwise.
 */
export function netSuiteVariables(folder: string): Readonly<Record<string, string>> {
  if (process.env['SANDBOX_NETSUITE'] !== undefined) return {};
  const file = keyFileIn(folder);
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  }
  return { SANDBOX_NETSUITE: 'on', SANDBOX_NETSUITE_KEY_FILE: file, SANDBOX_NETSUITE_SITES: NETSUITE_SITES };
}

/** What a pretend NetSuite account must know of that key; undefined where nothing was started in the folder. */
export function netSuiteAccessIn(folder: string): NetSuiteAccess | undefined {
  const file = keyFileIn(folder);
  if (process.env['SANDBOX_NETSUITE'] !== undefined || !existsSync(file)) return undefined;
  const publicKey = createPublicKey(readFileSync(file)).export({ type: 'spki', format: 'pem' }).toString();
  return { clientId: 'supportway', certificateId: 'sandbox-certificate', publicKey };
}
