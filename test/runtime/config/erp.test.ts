import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, erpConnectionOf, readWorkerConfig } from '../../../runtime/config';
import { ZOHO } from './zoho-variables';

const pemOf = (key: ReturnType<typeof generateKeyPairSync>['privateKey']) => key.export({ type: 'pkcs8', format: 'pem' }).toString().trim();
const KEY = pemOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
const SANDBOX = { SANDBOX_URL: 'http://127.0.0.1:7400' };
const DESK = {
  ZENDESK_SUBDOMAIN: 'acme', ZENDESK_CLIENT_ID: 'supportway', ZENDESK_CLIENT_SECRET: 'secret', ZENDESK_WEBHOOK_SECRET: 'hook',
  SUPPORTWAY_LINK_KEY: `2026a:${'k'.repeat(32)}`, SUPPORTWAY_PUBLIC_URL: 'https://support.acme.example',
};
const NETSUITE = { NETSUITE_ACCOUNT: '1234567_SB1', NETSUITE_CLIENT_ID: 'client', NETSUITE_CERTIFICATE_ID: 'certificate', NETSUITE_PRIVATE_KEY: KEY };

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readWorkerConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}
const connectionIn = (env: Record<string, string>, site = 'bestpack') => erpConnectionOf(readWorkerConfig(env).erp, site);

describe('the configuration of NetSuite', () => {
  it('is of one site', () => {
    const env = { ...DESK, ...NETSUITE, NETSUITE_SUBSIDIARY: '3', NETSUITE_SERVICE_CALL_FIELD: 'custentity_call', NETSUITE_CLOSED_STATUS: '17' };
    expect(connectionIn(env)).toEqual({
      baseUrl: 'https://1234567-sb1.suitetalk.api.netsuite.com', clientId: 'client', certificateId: 'certificate', privateKey: KEY,
      subsidiary: '3', serviceCallField: 'custentity_call', closedStatus: '17',
    });
    expect(connectionIn(env, 'another')).toBeUndefined();
    expect(connectionIn({ ...DESK, ...NETSUITE, NETSUITE_URL: 'https://erp.acme.example/' })?.baseUrl).toBe('https://erp.acme.example');
  });

  it('is all or none', () => {
    expect(readWorkerConfig(DESK)).not.toHaveProperty('erp');
    expect(problemsOf({ ...DESK, NETSUITE_CLOSED_STATUS: '1' })).toEqual([
      'NETSUITE_ACCOUNT is not set',
      'NETSUITE_CLIENT_ID is not set',
      'NETSUITE_CERTIFICATE_ID is not set',
      'NETSUITE_PRIVATE_KEY is not set',
    ]);
    expect(problemsOf({ ...DESK, ...NETSUITE, NETSUITE_ACCOUNT: '1234567.suitetalk.api.netsuite.com' })).toEqual([expect.stringContaining('NETSUITE_ACCOUNT is only the first part')]);
  });

  it('is of the site on Zendesk', () => {
    const { ZENDESK_SUBDOMAIN: _, ZENDESK_CLIENT_ID: __, ZENDESK_CLIENT_SECRET: ___, ZENDESK_WEBHOOK_SECRET: ____, ...keys } = DESK;
    expect(connectionIn({ ...DESK, ...ZOHO, ...NETSUITE }, 'l1-desk')).toBeUndefined();
    expect(connectionIn({ ...DESK, ...ZOHO, ...NETSUITE }, 'bestpack')).toMatchObject({ clientId: 'client' });
    expect(problemsOf({ ...keys, ...ZOHO, ...NETSUITE })).toEqual([expect.stringContaining('NETSUITE_… is set')]);
  });

  it('takes the key on one line, and from a file', () => {
    expect(connectionIn({ ...DESK, ...NETSUITE, NETSUITE_PRIVATE_KEY: KEY.replaceAll('\n', '\\n') })?.privateKey).toBe(KEY);
    const folder = mkdtempSync(join(tmpdir(), 'key-'));
    const { NETSUITE_PRIVATE_KEY: _, ...rest } = NETSUITE;
    writeFileSync(join(folder, 'key.pem'), KEY);
    expect(connectionIn({ ...DESK, ...rest, NETSUITE_PRIVATE_KEY_FILE: join(folder, 'key.pem') })?.privateKey).toBe(KEY);
    expect(problemsOf({ ...DESK, ...rest, NETSUITE_PRIVATE_KEY_FILE: join(folder, 'none.pem') })).toEqual(['NETSUITE_PRIVATE_KEY_FILE names a file that cannot be read']);
    expect(problemsOf({ ...DESK, ...NETSUITE, NETSUITE_PRIVATE_KEY_FILE: join(folder, 'key.pem') })).toEqual([expect.stringContaining('give the key once')]);
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['no key at all', 'a-secret-of-mine'],
    ['a key that NetSuite does not take', pemOf(generateKeyPairSync('ed25519').privateKey)],
  ])('refuses %s, without quoting it', (_what, key) => {
    expect(problemsOf({ ...DESK, ...NETSUITE, NETSUITE_PRIVATE_KEY: key })).toEqual(['NETSUITE_PRIVATE_KEY must hold a private key in PEM, RSA or EC']);
  });

  it('is that of the pretend NetSuite in the sandbox, if it is switched on, and never a real one', () => {
    expect(readWorkerConfig({ ...SANDBOX, ...NETSUITE })).not.toHaveProperty('erp');
    expect(connectionIn({ ...SANDBOX, ...NETSUITE, SANDBOX_NETSUITE: 'on', SANDBOX_NETSUITE_KEY: KEY }, 'rehearsal-1')).toEqual({
      baseUrl: 'http://127.0.0.1:7400/netsuite/rehearsal-1', clientId: 'supportway', certificateId: 'sandbox-certificate', privateKey: KEY,
    });
    expect(problemsOf({ ...SANDBOX, SANDBOX_NETSUITE: 'on' })).toEqual(['SANDBOX_NETSUITE_KEY is not set']);
    expect(problemsOf({ ...SANDBOX, SANDBOX_NETSUITE: 'yes' })).toEqual(['SANDBOX_NETSUITE must be one of on, off']);
  });
});
