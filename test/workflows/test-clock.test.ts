import { startBench } from '../support/bench';
import type { Bench } from '../support/bench';
import { HOUR } from '../support/bestpack';
import { count, historyOf, timersOf } from '../support/history';
import { MONDAY, closed, resolved } from '../support/stages';

const DAYS = 24 * HOUR;
let bench: Bench;

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

describe('a ticket on the test clock', () => {
  it('goes from the first mail to closed without ever arming a timer', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    await closed(ticket);
    const { status } = await ticket.handle.describe();
    const history = await historyOf(bench.client, ticket.workflowId);
    expect(status.name).toBe('COMPLETED');
    expect(timersOf(history).started).toBe(0);
    expect(bench.office.archived.filter(({ ticketId }) => ticketId === ticket.ref.ticketId)).toHaveLength(1);
    expect(ticket.desk.ticket().status).toBe('Solved');
  });

  it('climbs the whole ladder, each rung once and at its own instant', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    await resolved(ticket);
    const view = await ticket.clockTo(MONDAY + 20 * DAYS);
    const at = (event: string) => view.timeline.filter((entry) => entry.event === event).map((entry) => new Date(entry.at).toISOString());
    expect(at('follow-up')).toEqual(['2026-03-11T16:00:00.000Z']);
    expect(at('final')).toEqual(['2026-03-13T16:00:00.000Z']);
    expect(at('closing')).toEqual(['2026-03-17T16:00:00.000Z']);
    expect(view.closedBy).toBe('ladder');
    expect(timersOf(await historyOf(bench.client, ticket.workflowId)).started).toBe(0);
  });

  it('spends at most eight writes in the desk and 300 events on a standard ticket', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    await closed(ticket);
    const own = ticket.desk.saves.filter(({ author }) => author.kind === 'self');
    const histories = await Promise.all([ticket.workflowId, `${ticket.workflowId}/track/technical/1`].map((id) => historyOf(bench.client, id)));
    expect(own.length).toBeLessThanOrEqual(8);
    expect(histories.flatMap(({ events }) => events ?? []).length).toBeLessThanOrEqual(300);
    expect(histories.map((history) => count(history, 'WORKFLOW_TASK_FAILED'))).toEqual([0, 0]);
  });
});
