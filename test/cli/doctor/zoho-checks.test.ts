import type { Finding } from '../../../cli/doctor/check';
import { deskChecks } from '../../../cli/doctor/desk-checks';
import { zohoChecks } from '../../../cli/doctor/zoho-checks';
import { policyFileOf } from '../../../cli/policies';
import { zohoAccountOf } from '../../../rehearsal/zoho-account';
import { demand } from '../../../rehearsal/doors/http';
import { readDesk, readEnv, zohoOf } from '../../../runtime/config';
import type { ZohoConnection } from '../../../runtime/config';
import { loadPolicy } from '../../../runtime/policy';
import { createSandbox } from '../../../sandbox/app';
import type { Sandbox } from '../../../sandbox/app';
import { KEYS, ZOHO } from '../../runtime/config/zoho-variables';

const policyFile = policyFileOf({ env: {} }, 'amc-desk');

describe('what doctor says of a Zoho Desk', () => {
  let sandbox: Sandbox;
  let url: string;
  beforeAll(async () => {
    sandbox = await createSandbox();
    url = `http://127.0.0.1:${await sandbox.listen(0)}`;
  });
  afterAll(() => sandbox.close());

  async function findingsOf(site: string, change: (account: Record<string, unknown>) => object, connection: Partial<ZohoConnection> = {}): Promise<Readonly<Record<string, Finding>>> {
    const account = zohoAccountOf(await loadPolicy(policyFile));
    await demand(`${url}/control/sites`, { method: 'POST', body: { site, desk: 'zoho', account: { ...account, ...change(account) } } });
    const known = zohoOf(readDesk(readEnv({ SANDBOX_URL: url })), site);
    if (!known) throw new Error('no connection');
    const checks = zohoChecks({ site, kind: 'zoho', policyFile, connection: { ...known, ...connection } });
    const found = await Promise.all(checks.map(async ({ name, run }) => [name.split(' ')[1] ?? name, await run()] as const));
    return Object.fromEntries(found);
  }

  it('finds a service identity that is somebody of the team', async () => {
    const supportway = { key: 'supportway', name: 'Vikram', email: 'LEAD@support.example', role: 'service' };
    const found = await findingsOf('identity', ({ agents }) => ({ agents: [...(agents as { key: string }[]).filter(({ key }) => key !== 'lead' && key !== 'supportway'), supportway] }));
    expect(found['credentials']).toEqual({ state: 'wrong', says: [expect.stringContaining('the refresh token is that of Vikram')] });
  });

  it('finds everything that the account lacks', async () => {
    const found = await findingsOf('names', () => ({ fields: [], statuses: [{ name: 'Open', type: 'OPEN' }, { name: 'Closed', type: 'CLOSED' }] }));
    expect(found['names']?.state).toBe('wrong');
    expect(found['names']?.says).toEqual(expect.arrayContaining(['field "AMC Status"', 'field "Process Step"', 'status "Ticket Assigned"', 'status "Waiting on Customer"']));
    expect(found['names']?.says.join()).not.toContain('"Closed"');
  });

  it('finds a department that is none', async () => {
    const found = await findingsOf('department', () => ({}), { departmentId: '1' });
    expect(found['department']).toEqual({ state: 'wrong', says: [expect.stringMatching(/^there is no department 1, so no ticket would be ours; there are Support \(\d+\)$/)] });
  });

  it('says what to look at by hand on a real account', () => {
    const io = { out: () => undefined, err: () => undefined, env: { ...ZOHO, ...KEYS }, folder: __dirname };
    expect(deskChecks(io).map(({ name }) => name)).toEqual(['credentials', 'department', 'names', 'rules'].map((what) => `Desk ${what} of l1-desk`));
  });
});
