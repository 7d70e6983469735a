import { createSiteDoor, createSitePort } from '../../runtime/temporal';
import type { SiteDoor } from '../../runtime/temporal';
import type { SitePolicy } from '../../domain/policy/settings';
import { startBench } from '../support/bench';
import type { Bench } from '../support/bench';
import { CLASSES, POLICY } from '../support/bestpack';
import { eventually } from '../support/eventually';
import { MONDAY, assigned, solved } from '../support/stages';

let bench: Bench;
let sites: SiteDoor;
const { priority: _priority, ...KEYS } = CLASSES;

beforeAll(async () => {
  bench = await startBench();
  sites = createSiteDoor(bench.client);
  await sites.ensure('bench', POLICY);
});
afterAll(() => bench.close());

const act = (by: string, action: string, data: object, site = 'bench') => sites.act(site, { action, data, envelope: { by, door: 'api' } });

/** The site's answers for tickets of the matrix's first row. */
function reserving(site: string) {
  const port = createSitePort(bench.client);
  return {
    to: async (ticketId: string, entry: string, wish?: Parameters<typeof port.reserve>[4]) => (await port.reserve({ site, ticketId }, entry, KEYS, MONDAY, wish)).to,
    skipped: async (ticketId: string, entry: string) => (await port.reserve({ site, ticketId }, entry, KEYS, MONDAY)).skipped,
    release: (ticketId: string) => port.release({ site, ticketId }),
  };
}

describe('the deputies of a site', () => {
  it('are known to a ticket that is open when they are named, and to it alone who may act', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    await createSitePort(bench.client).enrol(ticket.ref);
    await solved(ticket);
    await expect(ticket.act('kevin', 'waiveArticle', { reason: 'Known' })).rejects.toMatchObject({ details: { refusal: { code: 'reserved' } } });
    await act('allison', 'setDeputy', { deputy: 'kevin' });
    await eventually('the deputy to act', () => ticket.act('kevin', 'waiveArticle', { reason: 'Known' }).then(() => true, () => false));
    const { facts } = await ticket.rest();
    expect(facts.at(-1)).toMatchObject({ name: 'articleWaived', by: 'kevin', attributedTo: 'allison' });
    expect((await sites.view('bench')).deputies).toEqual({ allison: { deputy: 'kevin' } });
  });

  it('are named by nobody for another, the operator neither', async () => {
    for (const by of ['mary', 'temporal-operator']) {
      await expect(act(by, 'setDeputy', { person: 'rita', deputy: 'sean' })).rejects.toMatchObject({ details: { refusal: { code: 'reserved' } } });
    }
    expect((await sites.view('bench')).deputies).not.toHaveProperty('rita');
  });

  it('are no operator and no signal: what is reserved needs somebody who can prove who they are', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    await solved(ticket);
    await ticket.signal({ action: 'waiveArticle', data: { reason: 'x' } });
    await expect(ticket.handle.executeUpdate('waiveArticle', { args: [{ reason: 'x' }] })).rejects.toMatchObject({ cause: { type: 'Refused' } });
    const { facts, timeline } = await ticket.rest();
    expect(facts.some(({ name }) => name === 'articleWaived')).toBe(false);
    expect(timeline).toContainEqual(expect.objectContaining({ event: 'refused', detail: expect.objectContaining({ action: 'waiveArticle', code: 'reserved' }) }));
  });
});

describe('who is away', () => {
  it('is known to an open ticket: what is urgent changes hands', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    await createSitePort(bench.client).enrol(ticket.ref);
    await assigned(ticket);
    await ticket.act('mary', 'setPriority', { priority: 'P1' });
    await ticket.rest();
    await act('jordan', 'setAway', { why: 'ill' });
    bench.office.absences = { jordan: { why: 'ill' } };
    await eventually('the ticket to change hands', async () => (await ticket.view()).assignee === 'kevin');
    bench.office.absences = {};
    await act('jordan', 'setBack', {});
    expect((await sites.view('bench')).absences).toEqual({});
  });
});

describe('the load of a site', () => {
  const limited: SitePolicy = { ...POLICY, people: { ...POLICY.people, ...(POLICY.people['jordan'] ? { jordan: { ...POLICY.people['jordan'], capacity: 1 } } : {}) } };

  it('passes over whoever has as many tickets as fit, until one of them ends', async () => {
    await sites.ensure('full', limited);
    const { to, skipped, release } = reserving('full');
    expect([await to('1', 'a'), await to('2', 'a')]).toEqual(['jordan', 'kevin']);
    expect(await skipped('3', 'a')).toEqual([{ who: 'jordan', why: 'has 1 tickets, as many as fit' }]);
    await release('1');
    expect(await to('4', 'a')).toBe('jordan');
  });

  it('answers the same entry with the same name, whatever has happened since', async () => {
    await sites.ensure('steady', limited);
    const { to } = reserving('steady');
    const first = await to('1', 'a');
    await act('jordan', 'setAway', {}, 'steady');
    expect([await to('1', 'a'), await to('1', 'b')]).toEqual([first, 'kevin']);
  });

  it('does not count what was only offered, and the ticket itself', async () => {
    await sites.ensure('offering', limited);
    const { to } = reserving('offering');
    expect(await to('1', 'a', { except: 'kevin', offer: true })).toBe('jordan');
    expect(await to('2', 'a')).toBe('jordan');
    expect(await to('2', 'b')).toBe('jordan');
    expect(await to('3', 'a')).toBe('kevin');
  });
});
