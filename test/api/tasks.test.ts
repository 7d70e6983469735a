import type { ApiDeps } from '../../api/deps';
import { startApi } from './support/api-server';
import type { ApiServer } from './support/api-server';
import { createFakeDoors, resolvedTicket, unavailable } from './support/fake-doors';

const TASKS = [{ owner: 'mary', action: 'triage', since: 3 }, { owner: 'jordan', action: 'addNote', since: 5, due: 20_000 }];

describe('GET /sites/:site/tasks', () => {
  let api: ApiServer;
  afterEach(() => api.close());

  /** The API over a site with one open ticket. */
  async function start(tickets: Partial<ApiDeps['tickets']> = {}): Promise<void> {
    const { sites, tickets: pretend } = createFakeDoors();
    api = await startApi({
      sites: { ...sites, view: async (site) => ({ ...(await api.doors.sites.view(site)), openTickets: ['48213'], clock: { at: 12_000, version: 2 } }) },
      tickets: { ...pretend, view: () => Promise.resolve(resolvedTicket({ tasks: TASKS })), ...tickets },
    });
  }
  async function get(path: string): Promise<{ readonly status: number; readonly body: unknown }> {
    const answer = await fetch(`${api.url}${path}`, { headers: { Authorization: `Bearer ${await api.tokenOf('kevin')}` } });
    return { status: answer.status, body: await answer.json() };
  }

  it('answers what everybody owes to anybody on the roster', async () => {
    await start();
    const about = { ticketId: '48213', subject: 'Tape head <jams>', step: 'closure/confirm' };
    expect(await get('/sites/bestpack/tasks')).toEqual({
      status: 200,
      body: {
        now: 12_000,
        tasks: [{ ...TASKS[1], ...about, label: expect.any(String) }, { ...TASKS[0], ...about, label: 'Triage' }],
        unread: [],
      },
    });
  });

  it('answers what one of them owes', async () => {
    await start();
    expect(await get('/sites/bestpack/tasks?owner=mary')).toMatchObject({ status: 200, body: { tasks: [{ owner: 'mary' }] } });
    expect(await get('/sites/bestpack/tasks?owner=kevin')).toMatchObject({ status: 200, body: { tasks: [] } });
  });

  it('answers 400 to somebody unknown with who there is, and to other filters', async () => {
    await start();
    expect(await get('/sites/bestpack/tasks?owner=zoe')).toMatchObject({ status: 400, body: { code: 'badRequest', roster: expect.arrayContaining(['mary', 'jordan']) } });
    expect(await get('/sites/bestpack/tasks?step=a')).toMatchObject({ status: 400, body: { code: 'badRequest' } });
  });

  it('answers 503 rather than half of it while tickets do not answer', async () => {
    await start({ view: () => Promise.reject(unavailable) });
    expect(await get('/sites/bestpack/tasks')).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  });

  it('answers 401 to who is not signed in', async () => {
    await start();
    expect((await fetch(`${api.url}/sites/bestpack/tasks`)).status).toBe(401);
  });
});
