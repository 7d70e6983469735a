import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { createAuthenticate } from '../../api/auth/authenticate';
import { errorHandler } from '../../api/errors/handler';
import { createPolicyKeeper } from '../../api/keep-policy';
import type { KeepPolicy } from '../../api/keep-policy';
import { sitePolicy } from '../../api/routes/site-policy';
import { loadPolicy } from '../../runtime/policy';
import { CLOCK, POLICY_FILE, policyFile, startApi } from './support/api-server';
import type { ApiServer } from './support/api-server';
import { unavailable } from './support/fake-doors';

const SHIPPED = readFileSync(POLICY_FILE, 'utf8');
const EDITED = SHIPPED.replace('P3: 24h', 'P3: 16h');
const BROKEN = SHIPPED.replace('grace: 10m', 'grace: ten').replace('owner: allison ', 'owner: alison ');

describe('PUT /sites/:site/policy', () => {
  let api: ApiServer;
  let server: Server;
  const kept: string[] = [];
  let keep: KeepPolicy;

  beforeEach(async () => {
    kept.splice(0);
    keep = (site, text) => Promise.resolve(void kept.push(`${site} ${text.length}`));
    api = await startApi();
    const app = express().use(express.json(), sitePolicy(api.deps, createAuthenticate(api.deps), (site, text) => keep(site, text)), errorHandler(api.deps.log));
    server = createServer(app).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
  });
  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await api.close();
  });

  async function put(body: string, type = 'application/yaml', as = 'allison'): Promise<{ readonly status: number; readonly body: unknown }> {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sites/bestpack/policy`;
    const answer = await fetch(url, { method: 'PUT', body, headers: { 'Content-Type': type, Authorization: `Bearer ${await api.tokenOf(as)}` } });
    return { status: answer.status, body: await answer.json() };
  }
  const adoptedSince = () => api.doors.ensured.slice(1);

  it.each([
    ['the text', EDITED, 'application/yaml'],
    ['the text', EDITED, 'text/yaml; charset=utf-8'],
    ['JSON', JSON.stringify({ yaml: EDITED }), 'application/json'],
  ])('brings a policy into force that comes as %s', async (_as, body, type) => {
    expect(await put(body, type)).toEqual({ status: 200, body: { version: expect.stringMatching(/^[0-9a-f]{12}$/), changed: ['window.within.P3: 24h → 16h'] } });
    expect(adoptedSince()).toEqual([expect.objectContaining({ site: 'bestpack', clock: CLOCK, policy: expect.objectContaining({ process: 'bestpack' }) })]);
    expect(kept).toEqual([`bestpack ${EDITED.length}`]);
  });

  it('answers that nothing changes where nothing does', async () => {
    expect(await put(SHIPPED)).toEqual({ status: 200, body: { version: api.doors.ensured[0]?.policy.version, changed: [] } });
  });

  it('refuses a broken one with all that is wrong with it, and adopts and keeps nothing', async () => {
    const { status, body } = await put(BROKEN);
    expect([status, body]).toEqual([
      422,
      { code: 'badPolicy', message: expect.stringContaining('The policy has 2 errors; nothing of it was applied.'), faults: [expect.objectContaining({ path: 'owner', line: 8 }), expect.objectContaining({ path: 'grace' })] },
    ]);
    expect([adoptedSince(), kept]).toEqual([[], []]);
  });

  it('is for the owner of the process alone', async () => {
    expect(await put(EDITED, 'application/yaml', 'mary')).toEqual({ status: 403, body: { code: 'notYours', message: expect.stringContaining('Allison') } });
    expect([adoptedSince(), kept]).toEqual([[], []]);
  });

  it('refuses a policy of another process, and adopts and keeps nothing', async () => {
    const { status, body } = await put(readFileSync(policyFile('l1-desk'), 'utf8'));
    expect([status, body]).toMatchObject([422, { code: 'badPolicy', message: expect.stringContaining('a policy of l1-desk needs a site of its own') }]);
    expect([adoptedSince(), kept]).toEqual([[], []]);
  });

  it('is for the team lead where engineers are assigned by one', async () => {
    const l1 = readFileSync(policyFile('l1-desk'), 'utf8');
    await api.doors.sites.ensure('l1-desk', await loadPolicy(policyFile('l1-desk')));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sites/l1-desk/policy`;
    const putAs = async (as: string): Promise<number> => {
      const { token } = (await (await fetch(`${api.url}/sandbox/sign-in`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ as, site: 'l1-desk' }) })).json()) as { token: string };
      return (await fetch(url, { method: 'PUT', body: l1.replace('P1: 4h', 'P1: 3h'), headers: { 'Content-Type': 'application/yaml', Authorization: `Bearer ${token}` } })).status;
    };
    expect([await putAs('associate'), await putAs('lead')]).toEqual([403, 200]);
  });

  it.each([
    ['{}', 'application/json'],
    ['{"yaml": 5}', 'application/json'],
    ['owner: allison', 'text/plain'],
  ])('says what to send instead of %s', async (body, type) => {
    expect(await put(body, type)).toMatchObject({ status: 400, body: { code: 'badRequest', message: expect.stringContaining('application/yaml') } });
    expect(adoptedSince()).toEqual([]);
  });

  it('adopts nothing that cannot be kept', async () => {
    keep = () => Promise.reject(unavailable);
    expect((await put(EDITED)).status).toBe(503);
    expect(adoptedSince()).toEqual([]);
  });
});

describe('keeping an adopted policy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'supportway-policy-'));
  const file = join(folder, 'policy.yaml');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('writes it into the file that the site begins with, and into no other', async () => {
    writeFileSync(file, SHIPPED);
    const keepPolicy = createPolicyKeeper(new Map([['bestpack', file]]));
    await keepPolicy('elsewhere', 'other');
    expect(readFileSync(file, 'utf8')).toBe(SHIPPED);
    await keepPolicy('bestpack', EDITED);
    expect(readFileSync(file, 'utf8')).toBe(EDITED);
  });

  it('says where to edit a file that cannot be written', async () => {
    await expect(createPolicyKeeper(new Map([['bestpack', join(folder, 'nowhere', 'policy.yaml')]]))('bestpack', EDITED)).rejects.toMatchObject({
      status: 409,
      code: 'policyIsAFile',
      message: expect.stringContaining('edit it where it is kept'),
    });
  });
});
