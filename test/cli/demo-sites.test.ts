import { zendeskChecks } from '../../cli/doctor/zendesk-checks';
import { zohoChecks } from '../../cli/doctor/zoho-checks';
import { sitesOf } from '../../cli/doctor/sites';
import { policiesOf } from '../../cli/policies';
import { openDemoSite } from '../../cli/stack/demo-site';
import type { Io } from '../../cli/io';
import { createDeskControl } from '../../rehearsal/doors/desk-control';
import type { RealSite } from '../../runtime/config';
import { createSandbox } from '../../sandbox/app';
import type { Sandbox } from '../../sandbox/app';
import { startApi } from '../api/support/api-server';
import type { ApiServer } from '../api/support/api-server';

const SITES = ['bestpack', 'l1-desk', 'amc-desk'] as const;

describe('the sites of the demonstration', () => {
  let api: ApiServer;
  let pretend: Sandbox;
  let sandbox: string;
  let sites: readonly RealSite[];
  const checksOf = (site: RealSite) => (site.kind === 'zendesk' ? zendeskChecks(site) : zohoChecks(site));

  beforeAll(async () => {
    api = await startApi();
    pretend = await createSandbox();
    sandbox = `http://127.0.0.1:${await pretend.listen(0)}`;
    for (const policy of await policiesOf({ env: {} })) await openDemoSite({ api: api.url, sandbox, policy });
    const io: Io = { out: () => undefined, err: () => undefined, env: { SANDBOX_URL: sandbox }, folder: __dirname };
    sites = sitesOf(io);
  });
  afterAll(async () => {
    await pretend.close();
    await api.close();
  });

  it('are one for each process, on the desk that it is written for', () => {
    expect(sites.map(({ site, kind }) => [site, kind])).toEqual([['bestpack', 'zendesk'], ['l1-desk', 'zoho'], ['amc-desk', 'zoho']]);
    expect(Object.fromEntries(api.doors.ensured.map(({ site, policy }) => [site, policy.process]))).toEqual(Object.fromEntries(SITES.map((site) => [site, site])));
  });

  it('have all that their processes need, and nobody of the team as our own identity', async () => {
    for (const site of sites) {
      for (const { name, run } of checksOf(site)) expect([name, await run()]).toEqual([name, expect.objectContaining({ state: expect.stringMatching(/fine|advice/) })]);
    }
  });

  it('go on at the next start where they stood', async () => {
    for (const policy of await policiesOf({ env: {} })) {
      const desk = createDeskControl(sandbox, policy.process);
      const { at } = await desk.clock();
      await desk.moveClock({ at: at + 3_600_000, version: 2 });
      expect(await openDemoSite({ api: api.url, sandbox, policy })).toBe(policy.process);
      expect(await desk.clock()).toEqual({ at: at + 3_600_000, version: 2 });
      expect(api.doors.ensured.at(-1)).toMatchObject({ site: policy.process, clock: { version: 2 } });
    }
  });
});
