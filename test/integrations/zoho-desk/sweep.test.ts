import { createZohoSweep } from '../../../integrations/zoho-desk/sweep';
import { json } from '../support/fake-vendor';
import { openFakeZoho, type FakeZoho } from './support/fake-zoho';
import { openSandboxDesks, START, type SandboxDesks } from './support/sandbox-site';

describe('a sweep over Zoho Desk', () => {
  let desks: SandboxDesks;
  beforeAll(async () => {
    desks = await openSandboxDesks();
  });
  afterAll(() => desks.close());

  it('finds every ticket that was saved in the time, by its newest save', async () => {
    const zoho = await desks.open('sweep-1');
    const at = (minutes: number) => zoho.control('PUT', '/clock', { at: START + minutes * 60_000, version: 1 + minutes });
    const [early, saved, late] = [await zoho.writeAsCustomer('One.'), await zoho.writeAsCustomer('Two.'), await zoho.writeAsCustomer('Three.')];
    await at(10);
    await zoho.save(saved.ticketId, { agent: 'asha', note: 'In between.' });
    await at(30);
    await zoho.save(late.ticketId, { agent: 'asha', note: 'Later.' });
    const found = await zoho.sweep.modifiedSince(zoho.site, START + 5 * 60_000, START + 20 * 60_000);
    expect(found).toEqual([{ ticketId: saved.ticketId, modifiedAt: START + 10 * 60_000 }]);
    const all = await zoho.sweep.modifiedSince(zoho.site, START, START + 60 * 60_000);
    expect(all.map(({ ticketId }) => ticketId).toSorted()).toEqual([early, saved, late].map(({ ticketId }) => ticketId).toSorted());
    expect(await zoho.sweep.modifiedSince(zoho.site, START + 40 * 60_000, START + 50 * 60_000)).toEqual([]);
  });
});

describe('a sweep over very many tickets', () => {
  let zoho: FakeZoho;
  beforeEach(async () => {
    zoho = await openFakeZoho();
  });
  afterEach(() => zoho.close());

  const ticket = (number: number, departmentId = '1') => ({ id: String(number), departmentId, modifiedTime: new Date(START - number * 1_000).toISOString() });

  /** As the search answers: newest first, a hundred at a time, nothing beyond the 5,000th. */
  function serve(tickets: readonly { readonly id: string; readonly modifiedTime: string }[]): void {
    zoho.answer = ({ query }) => {
      const [from, to] = (query.get('modifiedTimeRange') ?? '').split(',').map((instant) => Date.parse(instant));
      const offset = Number(query.get('from'));
      if (offset > 4_999) return json({ errorCode: 'INVALID_DATA' }, 422);
      const data = tickets.filter(({ modifiedTime }) => Date.parse(modifiedTime) >= (from ?? 0) && Date.parse(modifiedTime) <= (to ?? 0)).slice(offset, offset + 100);
      return data.length === 0 ? { status: 204 } : json({ data });
    };
  }
  const sweep = (departmentId?: string) =>
    createZohoSweep({ connectionOf: () => ({ ...zoho.connection, ...(departmentId ? { departmentId } : {}) }), now: () => 0 }).modifiedSince('bench', 0, START);

  it('goes on where the search ends', async () => {
    const tickets = Array.from({ length: 10_050 }, (_, n) => ticket(n));
    serve(tickets);
    const found = await sweep();
    expect(found).toHaveLength(10_050);
    expect(found.at(-1)).toEqual({ ticketId: '10049', modifiedAt: START - 10_049_000 });
  });

  it('passes over those of other departments', async () => {
    serve([ticket(1), ticket(2, '2')]);
    expect((await sweep('2')).map(({ ticketId }) => ticketId)).toEqual(['2']);
  });

  it('misses none when a ticket that it has read is saved again meanwhile', async () => {
    const tickets = Array.from({ length: 250 }, (_, n) => ticket(n));
    serve(tickets);
    const answer = zoho.answer;
    zoho.answer = (asked) => {
      const reply = answer(asked);
      if (asked.query.get('from') === '0') {
        const [moved] = tickets.splice(50, 1);
        if (moved) tickets.unshift({ ...moved, modifiedTime: new Date(START + 5_000).toISOString() });
      }
      return reply;
    };
    const found = await sweep();
    expect(found.map(({ ticketId }) => ticketId)).toEqual(Array.from({ length: 250 }, (_, n) => String(n)));
  });
});
