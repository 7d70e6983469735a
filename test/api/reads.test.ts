import { startApi } from './support/api-server';
import type { ApiServer } from './support/api-server';

describe('reads through the API', () => {
  let api: ApiServer;
  beforeEach(async () => void (api = await startApi()));
  afterEach(() => api.close());

  const get = async (path: string): Promise<Response> => fetch(`${api.url}${path}`, { headers: { Authorization: `Bearer ${await api.tokenOf('allison')}` } });

  it('shows everything about a ticket', async () => {
    const answer = await get('/sites/bestpack/tickets/48213');
    expect([answer.status, await answer.json()]).toEqual([200, JSON.parse(JSON.stringify(api.doors.view))]);
  });

  it('lists open tickets by the filters that are given', async () => {
    const answer = await get('/sites/bestpack/tickets?step=technical/review&waitingFor=us&assignee=jordan&owes=mary&priority=P1&dueBefore=2026-03-09T12:00:00Z&limit=5');
    expect([answer.status, await answer.json()]).toEqual([200, { tickets: [] }]);
    expect(api.doors.lists).toEqual([
      { site: 'bestpack', limit: 5, filter: { step: 'technical/review', waitingFor: 'us', assignee: 'jordan', owes: 'mary', priority: 'P1', dueBefore: Date.parse('2026-03-09T12:00:00Z') } },
    ]);
  });

  it.each(['limit=0', 'limit=many', 'dueBefore=soon', 'asignee=jordan', 'step=a&step=b'])('answers 400 to the filter %s', async (query) => {
    const answer = await get(`/sites/bestpack/tickets?${query}`);
    expect([answer.status, (await answer.json()) as object]).toEqual([400, expect.objectContaining({ code: 'badRequest', problems: [expect.any(String)] })]);
    expect(api.doors.lists).toEqual([]);
  });

  it('shows a site with its policy', async () => {
    expect(await (await get('/sites/bestpack')).json()).toMatchObject({ site: 'bestpack', policy: { process: 'bestpack' }, openTickets: [] });
  });

  it.each(['/sites/bestpack/tickets/a%2Fb', '/sites/NOBODY/tickets/1', '/nowhere'])('answers 404 to %s', async (path) => {
    const answer = await get(path);
    expect([answer.status, (await answer.json()) as object]).toEqual([404, expect.objectContaining({ code: 'notFound' })]);
  });

  it('leads from its first page to the rest', async () => {
    const answer = await fetch(api.url);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(await answer.text()).toContain('/openapi.json');
  });
});

describe('health', () => {
  it('is ready when everything is, and says what is not', async () => {
    const api = await startApi();
    expect((await fetch(`${api.url}/health/ready`)).status).toBe(200);
    await api.close();

    const checks = [{ name: 'temporal' }, { name: 'worker supportway-desk', problem: 'no worker polls this queue' }];
    const lame = await startApi({ ready: () => Promise.resolve(checks) });
    const answer = await fetch(`${lame.url}/health/ready`);
    expect([answer.status, await answer.json()]).toEqual([503, { status: 'not ready', checks }]);
    expect((await fetch(`${lame.url}/health/live`)).status).toBe(200);
    await lame.close();
  });
});
