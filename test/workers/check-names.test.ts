import { policyFileOf } from '../../cli/policies';
import { demand } from '../../rehearsal/doors/http';
import { zohoAccountOf } from '../../rehearsal/zoho-account';
import type { RealSite } from '../../runtime/config';
import { readDesk, readEnv, zohoOf } from '../../runtime/config';
import { createLogger } from '../../runtime/logger';
import { loadPolicy } from '../../runtime/policy';
import { createSandbox } from '../../sandbox/app';
import type { Sandbox } from '../../sandbox/app';
import { checkNames } from '../../workers/check-names';

const log = createLogger('workers', 'silent');
const policyFile = policyFileOf({ env: {} }, 'l1-desk');

describe('the names of the desks, at the start of the workers', () => {
  let sandbox: Sandbox;
  let url: string;
  beforeAll(async () => {
    sandbox = await createSandbox();
    url = `http://127.0.0.1:${await sandbox.listen(0)}`;
  });
  afterAll(() => sandbox.close());

  async function siteWith(site: string, change: object): Promise<RealSite> {
    await demand(`${url}/control/sites`, { method: 'POST', body: { site, desk: 'zoho', account: { ...zohoAccountOf(await loadPolicy(policyFile)), ...change } } });
    const connection = zohoOf(readDesk(readEnv({ SANDBOX_URL: url })), site);
    if (!connection) throw new Error('no connection');
    return { site, kind: 'zoho', policyFile, connection };
  }
  const check = (...sites: readonly RealSite[]) => checkNames({ desk: { kind: 'real', sites } }, log);

  it('that are all there stop nobody', async () => {
    await expect(check(await siteWith('whole', {}))).resolves.toBeUndefined();
  });

  it('that are missing are told at once for all sites', async () => {
    const told = await check(await siteWith('north', { agents: [{ key: 'supportway', name: 'S', email: 's@x.example', role: 'service' }] }), await siteWith('south', { fields: [] })).then(() => '', String);
    expect(told).toContain('missing in the desk of north: agent "lead@support.example"');
    expect(told).toContain('missing in the desk of south: field "Impact"');
  });

  it('are left for later where the desk does not answer, and wrong where the policy is for another desk', async () => {
    const site = await siteWith('away', {});
    if (site.kind !== 'zoho') throw new Error('no Zoho site');
    await expect(check({ ...site, connection: { ...site.connection, baseUrl: 'http://127.0.0.1:1', accountsUrl: 'http://127.0.0.1:1' } })).resolves.toBeUndefined();
    await expect(check({ ...site, policyFile: policyFileOf({ env: {} }, 'bestpack') })).rejects.toThrow('is a policy of bestpack, which is for Zendesk');
  });
});
