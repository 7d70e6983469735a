import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdoptions } from '../../api/adopt-sites';
import { readApiConfig, realSitesOf } from '../../runtime/config';
import { createLogger } from '../../runtime/logger';
import { KEYS, ZOHO } from '../runtime/config/zoho-variables';
import { POLICY_FILE, policyFile } from './support/api-server';
import { createFakeDoors } from './support/fake-doors';

const REAL = {
  ...ZOHO, ...KEYS,
  ZENDESK_SUBDOMAIN: 'acme', ZENDESK_CLIENT_ID: 'c', ZENDESK_CLIENT_SECRET: 's', ZENDESK_WEBHOOK_SECRET: 'w',
  SUPPORTWAY_AUTH_JWKS_URL: 'https://login.acme.example/jwks.json', SUPPORTWAY_AUTH_ISSUER: 'https://login.acme.example', SUPPORTWAY_AUTH_AUDIENCE: 'supportway',
  SUPPORTWAY_POLICY: POLICY_FILE, SUPPORTWAY_POLICY_L1_DESK: policyFile('l1-desk'),
};

function adoptionsOf(env: Record<string, string>) {
  const doors = createFakeDoors();
  return { doors, adoptions: createAdoptions(realSitesOf(readApiConfig(env).desk), doors.sites, createLogger('api', 'silent')) };
}

describe('the policies of the sites that are configured', () => {
  it('come into force side by side', async () => {
    const { doors, adoptions } = adoptionsOf(REAL);
    expect(adoptions.checks()).toEqual([expect.objectContaining({ name: 'site bestpack', problem: expect.anything() }), expect.objectContaining({ name: 'site l1-desk', problem: expect.anything() })]);
    await adoptions.adopt();
    adoptions.stop();
    expect(Object.fromEntries(doors.ensured.map(({ site, policy }) => [site, policy.process]))).toEqual({ bestpack: 'bestpack', 'l1-desk': 'l1-desk' });
    expect(adoptions.checks()).toEqual([{ name: 'site bestpack' }, { name: 'site l1-desk' }]);
  });

  it('must be of a process for the desk that the site has', async () => {
    const { doors, adoptions } = adoptionsOf({ ...REAL, SUPPORTWAY_POLICY_L1_DESK: POLICY_FILE });
    await expect(adoptions.adopt()).rejects.toThrow(`${POLICY_FILE} is a policy of bestpack, which is for Zendesk, and l1-desk is on Zoho Desk`);
    adoptions.stop();
    expect(doors.ensured.map(({ site }) => site)).not.toContain('l1-desk');
  });

  it('all say at once what is wrong with them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'policies-'));
    const broken = (name: string, file: string): string => {
      writeFileSync(join(folder, name), readFileSync(file, 'utf8').replace('grace: 10m', 'grace: ten'));
      return join(folder, name);
    };
    const files = { SUPPORTWAY_POLICY: broken('a.yaml', POLICY_FILE), SUPPORTWAY_POLICY_L1_DESK: broken('b.yaml', policyFile('l1-desk')) };
    const { adoptions } = adoptionsOf({ ...REAL, ...files });
    const told = await adoptions.adopt().then(() => '', String);
    rmSync(folder, { recursive: true });
    expect(told).toContain(files.SUPPORTWAY_POLICY);
    expect(told).toContain(files.SUPPORTWAY_POLICY_L1_DESK);
  });
});
