import { SANDBOX_NOTICE } from '../../api/auth/sandbox-sign-in';
import { startApi } from './support/api-server';
import type { ApiServer } from './support/api-server';

const post = (url: string, body: unknown): Promise<Response> => fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

describe('the doors of the sandbox', () => {
  let api: ApiServer;
  beforeEach(async () => void (api = await startApi()));
  afterEach(() => api.close());

  it('sign anybody on the roster in, and say what they are', async () => {
    const answer = await post(`${api.url}/sandbox/sign-in`, { as: 'mary', site: 'bestpack' });
    const body = (await answer.json()) as { token: string };
    expect([answer.status, body]).toEqual([200, expect.objectContaining({ as: 'mary', site: 'bestpack', notice: SANDBOX_NOTICE })]);
    expect((await fetch(`${api.url}/sites/bestpack`, { headers: { Authorization: `Bearer ${body.token}` } })).status).toBe(200);
    expect(await (await fetch(`${api.url}/sandbox/sign-in`)).text()).toContain('exists in no real deployment');
  });

  it('show the public keys of their tokens, and nothing private', async () => {
    const { keys } = (await (await fetch(`${api.url}/sandbox/.well-known/jwks.json`)).json()) as { keys: object[] };
    expect(keys).toHaveLength(1);
    expect(keys[0]).not.toHaveProperty('d');
  });

  it.each([
    [{ as: 'nobody', site: 'bestpack' }, 400],
    [{ as: 'mary', site: 'unmade' }, 404],
    [{ as: 'mary' }, 400],
  ])('answer %j with %i', async (body, status) => expect((await post(`${api.url}/sandbox/sign-in`, body)).status).toBe(status));

  it('make a site with overrides of its policy, and hand an edited policy to one that exists', async () => {
    const clock = { at: 1_772_730_000_000, version: 1 };
    const made = await post(`${api.url}/sandbox/sites`, { site: 'rehearsal-1', process: 'bestpack', policy: { grace: '5m' }, clock });
    expect([made.status, await made.json()]).toEqual([201, { site: 'rehearsal-1', process: 'bestpack', policyVersion: expect.stringMatching(/^[0-9a-f]{12}$/), outcome: 'started' }]);
    expect(api.doors.ensured.at(-1)).toMatchObject({ site: 'rehearsal-1', clock, policy: { settings: { graceMs: 300_000 } } });
    expect((await post(`${api.url}/sandbox/sites`, { site: 'rehearsal-1', process: 'bestpack' })).status).toBe(200);
  });

  it.each(['l1-desk', 'amc-desk'] as const)('make a site of %s, with its people', async (process) => {
    const made = await post(`${api.url}/sandbox/sites`, { site: 'rehearsal-2', process });
    expect([made.status, api.doors.ensured.at(-1)]).toMatchObject([201, { site: 'rehearsal-2', policy: { process, people: { lead: { roles: ['teamLead'] } } } }]);
    const answer = await post(`${api.url}/sandbox/sign-in`, { as: 'associate', site: 'rehearsal-2' });
    expect([answer.status, await answer.json()]).toMatchObject([200, { as: 'associate', site: 'rehearsal-2' }]);
  });

  it('refuse a broken policy with all its faults and make nothing', async () => {
    const before = api.doors.ensured.length;
    const answer = await post(`${api.url}/sandbox/sites`, { site: 'r', process: 'bestpack', policy: { grace: 'soon', owner: 'nobody' } });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: 'badPolicy', faults: [{ path: 'grace' }, { path: 'owner' }] });
    expect(api.doors.ensured).toHaveLength(before);
  });

  it.each([{ site: 'a/b', process: 'bestpack' }, { site: 'a', process: 'l2-desk' }, { site: 'a' }, { site: 'a', process: 'bestpack', polcy: {} }, [], 'text'])('answer 400 to the site %j', async (body) =>
    expect((await post(`${api.url}/sandbox/sites`, body)).status).toBe(400),
  );

  it('do not exist outside the sandbox', async () => {
    const there = await startApi({}, { inSandbox: false });
    expect((await post(`${there.url}/sandbox/sign-in`, { as: 'mary', site: 'bestpack' })).status).toBe(404);
    expect((await post(`${there.url}/sandbox/sites`, { site: 'a', process: 'bestpack' })).status).toBe(404);
    await there.close();
  });
});
