import { createPrivateKey, createPublicKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { netSuiteAccessIn, netSuiteVariables } from '../../../cli/stack/netsuite-key';

describe('the key of the rehearsed NetSuite', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'supportway-key-'));
  });
  afterEach(() => {
    delete process.env['SANDBOX_NETSUITE'];
    rmSync(folder, { recursive: true });
  });

  it('is made once, for nobody else to read, and connects the sites that ask for it', () => {
    const variables = netSuiteVariables(folder);
    const file = join(folder, 'sandbox-netsuite.pem');
    expect(variables).toEqual({ SANDBOX_NETSUITE: 'on', SANDBOX_NETSUITE_KEY_FILE: file, SANDBOX_NETSUITE_SITES: 'rehearsal-netsuite-' });
    expect(statSync(file).mode & 0o077).toBe(0);
    const key = readFileSync(file, 'utf8');
    netSuiteVariables(folder);
    expect(readFileSync(file, 'utf8')).toBe(key);
  });

  it('has the public half that pretend accounts know', () => {
    netSuiteVariables(folder);
    const access = netSuiteAccessIn(folder);
    const ours = createPublicKey(createPrivateKey(readFileSync(join(folder, 'sandbox-netsuite.pem'))));
    expect(access && createPublicKey(access.publicKey).equals(ours)).toBe(true);
  });

  it('is none where nothing was started, or somebody decided about NetSuite otherwise', () => {
    expect(netSuiteAccessIn(folder)).toBeUndefined();
    netSuiteVariables(folder);
    process.env['SANDBOX_NETSUITE'] = 'off';
    expect(netSuiteVariables(folder)).toEqual({});
    expect(netSuiteAccessIn(folder)).toBeUndefined();
  });
});
