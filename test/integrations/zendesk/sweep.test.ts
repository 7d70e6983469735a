import type { Sweep } from '../../../activities/sweep-port';
import { createZendeskSweep } from '../../../integrations/zendesk/sweep';
import { json } from '../support/fake-vendor';
import { openFakeZendesk, type FakeZendesk } from './support/fake-zendesk';
import { openSandboxDesks, START, type SandboxDesks } from './support/sandbox-site';

const MINUTE = 60_000;

describe('a sweep over Zendesk', () => {
  let desks: SandboxDesks;
  beforeAll(async () => {
    desks = await openSandboxDesks();
  });
  afterAll(() => desks.close());

  it('finds every ticket that was saved in the time, by its newest save', async () => {
    const zendesk = await desks.open('sweep-1');
    const sweep = createZendeskSweep({ connectionOf: () => zendesk.connection, now: Date.now });
    const at = (minutes: number) => zendesk.control('PUT', '/clock', { at: START + minutes * MINUTE, version: 1 + minutes });
    const save = (ticketId: string) => zendesk.control('POST', `/tickets/${ticketId}/saves`, { agent: 'mary', note: 'Noted.' });
    const tickets = [await zendesk.writeAsCustomer('One.'), await zendesk.writeAsCustomer('Two.'), await zendesk.writeAsCustomer('Three.')];
    const [early = '', saved = '', late = ''] = tickets.map(({ ticketId }) => ticketId);
    await at(10);
    await save(saved);
    await at(30);
    await save(late);
    await at(60);
    const found = (from: number, to: number) => sweep.modifiedSince('sweep-1', START + from * MINUTE, START + to * MINUTE);
    expect(await found(5, 20)).toEqual([{ ticketId: saved, modifiedAt: START + 10 * MINUTE }]);
    expect((await found(0, 59)).map(({ ticketId }) => ticketId)).toEqual([early, saved, late]);
    expect(await found(40, 50)).toEqual([]);
  });
});

describe('a sweep over many pages', () => {
  let zendesk: FakeZendesk;
  let sweep: Sweep;
  beforeEach(async () => {
    zendesk = await openFakeZendesk();
    sweep = createZendeskSweep({ connectionOf: () => zendesk.connection, now: () => 0 });
  });
  afterEach(() => zendesk.close());

  const ticket = (id: number, minute: number, brand_id = 1) => ({ id, brand_id, generated_timestamp: (START + minute * MINUTE) / 1_000 });
  /** The export gives these pages, one after the other; the cursor is the number of the next. */
  function serve(pages: readonly (readonly ReturnType<typeof ticket>[])[]): void {
    zendesk.answer = ({ url }) => {
      const n = Number(new URL(url, 'http://desk').searchParams.get('cursor') ?? 0);
      return json({ tickets: pages[n], after_cursor: String(n + 1), end_of_stream: n + 1 >= pages.length });
    };
  }
  const sweepFrom = (from: number, to: number) => sweep.modifiedSince('bench', START + from * MINUTE, START + to * MINUTE);
  const questions = () => zendesk.asked.map(({ url }) => new URL(url, 'http://desk').searchParams).map((query) => query.get('cursor') ?? query.get('start_time'));

  it('reads all of them, and names a ticket once that stands on two', async () => {
    serve([[ticket(1, 1), ticket(2, 2)], [ticket(2, 2), ticket(3, 3)], [ticket(1, 4)]]);
    expect(await sweepFrom(1, 9)).toEqual([
      { ticketId: '1', modifiedAt: START + 4 * MINUTE },
      { ticketId: '2', modifiedAt: START + 2 * MINUTE },
      { ticketId: '3', modifiedAt: START + 3 * MINUTE },
    ]);
    expect(questions()).toEqual([String((START + MINUTE) / 1_000), '1', '2']);
  });

  it('ends where what is wanted ends', async () => {
    serve([[ticket(1, 1), ticket(2, 6)], [ticket(3, 7)]]);
    expect((await sweepFrom(1, 5)).map(({ ticketId }) => ticketId)).toEqual(['1']);
    expect(questions()).toHaveLength(1);
  });

  it('keeps a change of the very second in which it begins', async () => {
    serve([[ticket(1, 1)]]);
    expect(await sweep.modifiedSince('bench', START + MINUTE + 900, START + 9 * MINUTE)).toHaveLength(1);
    expect(questions()).toEqual([String((START + MINUTE) / 1_000)]);
  });

  it('passes over tickets of other brands', async () => {
    serve([[ticket(1, 1), ticket(2, 2, 7)]]);
    sweep = createZendeskSweep({ connectionOf: () => ({ ...zendesk.connection, brandId: '7' }), now: () => 0 });
    expect((await sweepFrom(1, 9)).map(({ ticketId }) => ticketId)).toEqual(['2']);
  });
});
