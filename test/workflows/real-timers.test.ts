import { startBench } from '../support/bench';
import type { Bench } from '../support/bench';
import { eventually } from '../support/eventually';
import { FAST } from '../support/fast-settings';
import { historyOf, timersOf } from '../support/history';
import { assigned, escalated, resolved } from '../support/stages';

let bench: Bench;
const timers = async (workflowId: string) => timersOf(await historyOf(bench.client, workflowId));

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

describe('a ticket in real time', () => {
  it('arms one timer at a time, and each rung of the ladder goes out once', async () => {
    const ticket = await bench.ticket({ settings: FAST });
    await resolved(ticket);
    await eventually('the ticket to be solved', async () => (await ticket.view()).closedBy === 'ladder');
    const ladder = ticket.desk.said().filter((intent) => /^(follow-up|final|closing)/.test(intent));
    const { started, fired, cancelled, mostAtOnce } = await timers(ticket.workflowId);
    expect(ladder).toEqual(['follow-up/1/1', 'final/1/1', 'closing/1']);
    expect(mostAtOnce).toBe(1);
    expect(started).toBe(fired + cancelled);
  });

  it('keeps its timer while the next due instant stays, and arms another when it changes', async () => {
    const ticket = await bench.ticket({ settings: FAST });
    expect(await timers(ticket.workflowId)).toEqual({ started: 1, fired: 0, cancelled: 0, mostAtOnce: 1 });
    for (const text of ['one', 'two', 'three']) await ticket.act('mary', 'addNote', { text });
    await ticket.rest();
    expect(await timers(ticket.workflowId)).toMatchObject({ started: 1, cancelled: 0 });
    await ticket.act('mary', 'acknowledge');
    await ticket.rest();
    expect(await timers(ticket.workflowId)).toMatchObject({ started: 1, cancelled: 1 });
  });

  it('undoes a forbidden status when its grace is over', async () => {
    const ticket = await bench.ticket({ settings: FAST });
    await assigned(ticket);
    ticket.desk.agentSaves('jordan', { status: { to: 'Solved' } });
    await ticket.look();
    expect(ticket.desk.ticket().status).toBe('Solved');
    await eventually('the status to be undone', () => ticket.desk.ticket().status === 'Open');
    expect((await ticket.rest()).violations).toMatchObject([{ kind: 'solve', by: 'jordan', state: 'undone' }]);
    expect((await timers(ticket.workflowId)).mostAtOnce).toBe(1);
  });

  it('leaves the clock of engineering to the track, whose report is carried out', async () => {
    const ticket = await bench.ticket({ settings: { ...FAST, engineeringChaseMs: 2_500 } });
    await escalated(ticket);
    const chases = () => bench.office.told.filter(({ ticketId, kind }) => ticketId === ticket.ref.ticketId && kind === 'overdue');
    await eventually('engineering to be chased', () => chases().length > 0);
    expect(chases()[0]).toMatchObject({ id: 'overdue/rcca/1/1', to: ['allison'] });
    const { started, fired, mostAtOnce } = await timers(`${ticket.workflowId}/track/technical/1`);
    expect(mostAtOnce).toBe(1);
    expect(started).toBeGreaterThanOrEqual(fired);
    expect(fired).toBeGreaterThan(0);
  });
});
