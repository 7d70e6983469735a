import { DeskError } from '../../activities/desk-port';
import { startBench } from '../support/bench';
import type { Bench } from '../support/bench';
import { CLASSES, INTAKE } from '../support/bestpack';
import { MONDAY, assigned, solved } from '../support/stages';
import type { TicketOnBench } from '../support/ticket-on-bench';

let bench: Bench;

beforeAll(async () => {
  bench = await startBench();
});
afterEach(() => {
  bench.office.project = null;
  bench.office.parts = [];
  bench.desk.earlierTickets = [];
  delete bench.knowledge.failure;
  bench.knowledge.articles.length = 0;
});
afterAll(() => bench.close());

const KNOWN = { id: 'kb-9', title: 'Tape head jams', url: 'https://kb.example/kb-9', draft: false, body: 'Turn it off and on' };
const markOf = ({ ref }: TicketOnBench): string => `${ref.site}-${ref.ticketId}`;
const toldOf = ({ ref }: TicketOnBench, kind: string) => bench.office.told.filter((notice) => notice.ticketId === ref.ticketId && notice.kind === kind);
const valueOf = async (ticket: TicketOnBench, name: string): Promise<unknown> => (await ticket.rest()).facts.findLast((f) => f.name === name)?.value;

describe('what is known when the work begins', () => {
  it('is a note with earlier tickets, and a fact', async () => {
    bench.desk.earlierTickets = [{ ticketId: '7', subject: 'Jam', status: 'Solved', createdAt: 0, why: 'serial' }];
    const ticket = await bench.ticket({ at: MONDAY });
    await assigned(ticket);
    expect(await valueOf(ticket, 'briefing')).toEqual({ earlier: 1, articles: 0 });
    expect(ticket.desk.said()).toContain('briefing/consult/briefing/1');
  });

  it('is no note where there is nothing', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    await assigned(ticket);
    expect(await valueOf(ticket, 'briefing')).toEqual({ earlier: 0, articles: 0 });
    expect(ticket.desk.said().filter((intent) => intent.startsWith('briefing'))).toEqual([]);
  });

  it('holds up nothing while it cannot be asked, and is a failed effect with a task', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    bench.knowledge.failure = new DeskError('rejected', 'no such help center', { status: 404 });
    await assigned(ticket);
    const view = await ticket.rest();
    expect([view.assignee, view.failedEffects.map(({ id }) => id)]).toEqual(['jordan', ['consult/briefing/1']]);
    delete bench.knowledge.failure;
    await ticket.act('allison', 'retryEffect', { effect: 'consult/briefing/1' });
    expect(await valueOf(ticket, 'briefing')).toEqual({ earlier: 0, articles: 0 });
  });

  it('is what the catalogue proposes, where parts are wanted', async () => {
    bench.office.parts = ['TH-100: Tape head belt'];
    const ticket = await bench.ticket({ at: MONDAY });
    await ticket.act('mary', 'triage', { ...INTAKE, ...CLASSES, note: 'Called in', requestType: 'parts' });
    await ticket.rest();
    expect(ticket.desk.said()).toContain('parts-proposal/consult/parts/1');
  });
});

describe('the project of a visit', () => {
  async function authorized(): Promise<TicketOnBench> {
    const ticket = await bench.ticket({ at: MONDAY });
    await ticket.act('mary', 'triage', { ...INTAKE, ...CLASSES, note: 'Called in', requestType: 'service' });
    await ticket.rest();
    await ticket.act('mary', 'recordAuthorization', { by: 'Acme' });
    await ticket.rest();
    return ticket;
  }

  it('is made in the ERP with its service call number, where one is connected', async () => {
    bench.office.project = { number: 'PRJ-7', serviceCallNumber: 'SC-9' };
    const ticket = await authorized();
    const { facts, step } = await ticket.rest();
    expect(facts.filter(({ name }) => name === 'project' || name === 'serviceCallNumber')).toMatchObject([{ value: { number: 'PRJ-7' }, by: 'process' }, { value: { number: 'SC-9' } }]);
    expect([step, ticket.desk.ticket().fields['NetSuite Project']]).toEqual(['service/billing', 'PRJ-7']);
  });

  it('is Mary\'s to record where none is', async () => {
    const ticket = await authorized();
    const { step, tasks } = await ticket.rest();
    expect([step, tasks]).toEqual(['service/project', [expect.objectContaining({ owner: 'mary', action: 'recordProject' })]]);
  });
});

describe('the article of a solved ticket', () => {
  it('is drafted, published by a person, read back and then no longer owed: only then the process ends', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    await solved(ticket);
    ticket.desk.closes();
    const owed = await ticket.look();
    expect([owed.step, owed.article, owed.tasks]).toEqual(['after/article', { state: 'owed', owner: 'jordan' }, [expect.objectContaining({ owner: 'jordan', action: 'linkArticle' })]]);
    await ticket.act('jordan', 'draftArticle', {});
    expect(await valueOf(ticket, 'articleDraft')).toMatchObject({ rootCause: 'Wear', fix: 'New belt', url: expect.stringContaining('kb.example') });
    await ticket.act('jordan', 'linkArticle', {});
    expect(await valueOf(ticket, 'articleRead')).toMatchObject({ found: 'faulty', why: expect.stringContaining('draft') });
    expect(toldOf(ticket, 'article')).toMatchObject([{ to: ['jordan'] }]);
    bench.knowledge.publishes(markOf(ticket), 'Problem\nIt jams\nRoot cause\nWear\nFix');
    await ticket.act('jordan', 'linkArticle', {});
    expect(await valueOf(ticket, 'articleRead')).toMatchObject({ found: 'faulty', why: expect.stringContaining('Fix') });
    bench.knowledge.publishes(markOf(ticket), 'Problem\nIt jams\nRoot cause\nWear\nFix\nNew belt');
    await ticket.act('jordan', 'linkArticle', {});
    await ticket.ended();
    expect(bench.office.archived.find(({ ticketId }) => ticketId === ticket.ref.ticketId)?.facts.at(-1)).toMatchObject({ name: 'articleRead', value: { found: 'written' } });
  });

  it('may be another one that holds the fix', async () => {
    bench.knowledge.articles.push(KNOWN);
    const ticket = await bench.ticket({ at: MONDAY });
    await solved(ticket);
    await ticket.act('jordan', 'linkArticle', { article: 'Tape head jams' });
    expect(await valueOf(ticket, 'articleRead')).toMatchObject({ found: 'linked', url: 'https://kb.example/kb-9' });
    expect((await ticket.view()).article.state).toBe('linked');
  });

  it.each([
    ['two', 'where the knowledge base knew the problem', [KNOWN], '2026-03-11T16:00:00.000Z'],
    ['one', 'where the problem is new', [], '2026-03-10T16:00:00.000Z'],
  ] as const)('is asked for after %s business days %s, and after five by Allison too', async (_days, _where, known, first) => {
    bench.knowledge.articles.push(...known);
    const ticket = await bench.ticket({ at: MONDAY });
    await solved(ticket);
    await ticket.clockTo(MONDAY + 8 * 24 * 3_600_000);
    expect(toldOf(ticket, 'article').map(({ to, at }) => [to.join(), new Date(at).toISOString()])).toEqual([
      ['jordan', first],
      ['jordan,allison', '2026-03-16T16:00:00.000Z'],
    ]);
  });
});
