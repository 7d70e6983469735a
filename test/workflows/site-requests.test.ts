import { ticketWorkflowId } from '../../contracts/temporal/ids';
import { createProcessOf, createRequestDoor, createSiteDoor, createSitePort, createTicketDoor } from '../../runtime/temporal';
import type { SiteDoor } from '../../runtime/temporal';
import { AMC_POLICY, MONDAY_IN_KOLKATA, PHONED, TOKEN } from '../support/a-request';
import { startBench } from '../support/bench';
import type { Bench } from '../support/bench';
import { POLICY } from '../support/bestpack';
import { eventually } from '../support/eventually';

const NOW = MONDAY_IN_KOLKATA;
const CLOCK = { at: NOW, version: 1 };
let bench: Bench;
let sites: SiteDoor;

beforeAll(async () => {
  bench = await startBench();
  sites = createSiteDoor(bench.client);
});
afterAll(() => bench.close());

/** A site of its own with one request. */
async function aSite(site: string) {
  await sites.ensure(site, AMC_POLICY, CLOCK);
  const port = createSitePort(bench.client);
  const enrol = (email = 'pat@acme.example') => port.enrolRequest(site, { requestId: 'a', token: TOKEN, email, subject: PHONED.subject, request: PHONED, at: NOW });
  const { settings } = await enrol();
  return {
    settings,
    enrol,
    open: async () => (await sites.view(site)).openRequests,
    asks: async (ticketId: string, text = '') => {
      await port.enrol({ site, ticketId });
      return port.matchRequest(site, { ticketId, email: 'pat@acme.example', text }, { at: NOW, version: 2 });
    },
    says: async (state: 'confirmed' | 'making' | 'made' | 'dropped', ticketId?: string) => {
      const answer = await port.settleRequest(site, { requestId: 'a', state, at: NOW, ...(ticketId === undefined ? {} : { ticketId }) });
      return [answer.state, answer.ticketId];
    },
    release: (ticketId: string) => port.release({ site, ticketId }),
  };
}

describe('the requests of a site', () => {
  it('are listed while they are open, with the settings that they run by', async () => {
    const { settings, enrol, open, says } = await aSite('listed');
    await enrol();
    expect(settings).toMatchObject({ process: 'amc-desk', triager: 'associate' });
    expect(await open()).toEqual(['a']);
    expect(await says('dropped')).toEqual(['dropped', undefined]);
    expect(await open()).toEqual([]);
  });

  it('are won by a mail or by hand, never by both', async () => {
    const { asks, says } = await aSite('won');
    const [answer, stands] = await Promise.all([asks('t1'), says('making')]);
    expect(answer.kind === 'request' ? stands : [answer.kind, stands[0]]).toEqual(answer.kind === 'request' ? ['matched', 't1'] : ['making', 'making']);
    await says('made', 'made-1');
    expect((await asks('t2', TOKEN)).kind).toBe('duplicate');
  });

  it('are found by the same ticket again until it ends', async () => {
    const { asks, release } = await aSite('again');
    expect(await asks('t1')).toMatchObject({ kind: 'request', requestId: 'a', request: { body: PHONED.body } });
    expect(await asks('t1')).toMatchObject({ kind: 'request', requestId: 'a' });
    await release('t1');
    expect(await asks('t2')).toEqual({ kind: 'none' });
  });

  it('that nobody enrolled are settled by nobody', async () => {
    await sites.ensure('empty', AMC_POLICY, CLOCK);
    await expect(createSitePort(bench.client).settleRequest('empty', { requestId: 'a', state: 'dropped', at: NOW })).rejects.toMatchObject({ code: 'refused' });
  });
});

describe('a policy edit', () => {
  it('reaches the open requests', async () => {
    const request = await bench.request({ at: NOW, requestId: 'edited' });
    await sites.ensure('amc-desk', AMC_POLICY, CLOCK);
    const port = createSitePort(bench.client);
    await port.enrolRequest('amc-desk', { requestId: 'edited', token: TOKEN, email: 'pat@acme.example', subject: '', request: PHONED, at: NOW });
    const sooner = { ...AMC_POLICY.settings, ladder: { ...AMC_POLICY.settings.ladder, followUpMs: 3_600_000 } };
    await sites.ensure('amc-desk', { ...AMC_POLICY, version: 'sooner', settings: sooner }, { ...CLOCK, version: 2 });
    await eventually('the request to know of it', async () => (await request.view()).nextDueAt === NOW + 3_600_000);
  });

  it('of another process is refused: open tickets run the one that the site has', async () => {
    await sites.ensure('keeps', AMC_POLICY, CLOCK);
    await expect(sites.ensure('keeps', POLICY, CLOCK)).rejects.toMatchObject({ code: 'refused', details: { refusal: { message: expect.stringContaining('The site runs amc-desk') } } });
    expect((await sites.view('keeps')).policy.process).toBe('amc-desk');
  });
});

describe('the process of a site', () => {
  it('is what its tickets are started with', async () => {
    await sites.ensure('l1-or-amc', AMC_POLICY, CLOCK);
    const processOf = createProcessOf(bench.client);
    const tickets = createTicketDoor(bench.client, processOf);
    expect(await tickets.hint({ site: 'l1-or-amc', ticketId: 't1' }, CLOCK)).toBe('accepted');
    const { type } = await bench.client.workflow.getHandle(ticketWorkflowId('l1-or-amc', 't1')).describe();
    expect([type, await processOf('l1-or-amc')]).toEqual(['amcDeskTicket', 'amc-desk']);
  });

  it('is unavailable, and nothing is started, until the site has a policy', async () => {
    const tickets = createTicketDoor(bench.client, createProcessOf(bench.client));
    await expect(tickets.hint({ site: 'nowhere', ticketId: 't1' })).rejects.toMatchObject({ code: 'unavailable' });
    await expect(tickets.view({ site: 'nowhere', ticketId: 't1' })).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('the list of requests', () => {
  it('is of those that wait for their confirmation', async () => {
    await sites.ensure('amc-desk', AMC_POLICY, CLOCK);
    const request = await bench.request({ at: NOW, requestId: 'listed' });
    const door = createRequestDoor(bench.client);
    await createSitePort(bench.client).enrolRequest('amc-desk', { requestId: 'listed', token: TOKEN, email: '', subject: '', request: PHONED, at: NOW });
    expect(await door.list('amc-desk')).toContainEqual(await request.view());
    await expect(door.list('nowhere')).rejects.toMatchObject({ code: 'notFound' });
  });
});
