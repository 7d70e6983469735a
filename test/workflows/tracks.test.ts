import { startBench } from '../support/bench';
import type { Bench } from '../support/bench';
import { HOUR, iso } from '../support/bestpack';
import { eventually } from '../support/eventually';
import { MONDAY, assigned, escalated, returned } from '../support/stages';
import type { TicketOnBench } from '../support/ticket-on-bench';

let bench: Bench;
const trackOf = ({ workflowId }: TicketOnBench, n: number) => bench.client.workflow.getHandle(`${workflowId}/track/technical/${n}`);
const statusOf = async (ticket: TicketOnBench, n: number): Promise<string> => (await trackOf(ticket, n).describe()).status.name;

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

describe('the technical track', () => {
  it('opens with the confirmed type and ends, with its reason, when the ticket is solved', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    await assigned(ticket);
    expect(await statusOf(ticket, 1)).toBe('RUNNING');
    await ticket.act('mary', 'closeAs', { as: 'withdrawn', reason: 'Sold the machine' });
    await ticket.rest();
    await expect(trackOf(ticket, 1).result()).resolves.toEqual({ over: 'closedAs' });
  });

  it('is cancelled by a new triage, which opens the next', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    await assigned(ticket);
    await ticket.act('mary', 'retriage', { line: 'advanced-CSS', reason: 'Wrong machine' });
    const view = await ticket.rest();
    expect(await statusOf(ticket, 1)).toBe('CANCELLED');
    expect(await statusOf(ticket, 2)).toBe('RUNNING');
    expect(view.tracks.map(({ n, state }) => [n, state])).toEqual([[1, 'cancelled'], [2, 'open']]);
    expect(view.assignee).toBe('kevin');
  });

  it('that is terminated does not fail its ticket', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    await assigned(ticket);
    await trackOf(ticket, 1).terminate('by mistake');
    await eventually('the ticket to hear of it', async () => (await ticket.view()).tracks[0]?.state === 'failed');
    expect((await ticket.rest()).tasks).toContainEqual(expect.objectContaining({ owner: 'allison', action: 'retryEffect' }));
    await ticket.act('allison', 'retryEffect', { effect: 'track/technical/1' });
    expect((await ticket.rest()).tracks).toEqual([expect.objectContaining({ n: 1, state: 'open' })]);
    await ticket.act('jordan', 'recordDiagnosis', { findings: 'Worn belt' });
    expect((await ticket.rest()).step).toBe('technical/resolve');
  });

  it('reports each chase of engineering once, at its instant in business time', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    await escalated(ticket);
    await ticket.clockTo(MONDAY + 30 * HOUR);
    const chases = bench.office.told.filter(({ ticketId, kind }) => ticketId === ticket.ref.ticketId && kind === 'overdue');
    expect(chases.map(({ id, at }) => [id, iso(at)])).toEqual([
      ['overdue/rcca/1/1', '2026-03-10T00:00:00.000Z'],
      ['overdue/rcca/1/2', '2026-03-10T20:00:00.000Z'],
    ]);
  });

  it('chases nobody any more once the root cause is there', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    await returned(ticket);
    await ticket.clockTo(MONDAY + 30 * HOUR);
    expect(bench.office.told.filter(({ ticketId, kind }) => ticketId === ticket.ref.ticketId && kind === 'overdue')).toEqual([]);
  });
});
