import { startBench } from '../support/bench';
import type { Bench } from '../support/bench';
import { count, historyOf } from '../support/history';
import { MONDAY, assigned, closed, escalated, resolved, takenIn } from '../support/stages';
import type { TicketOnBench } from '../support/ticket-on-bench';

let bench: Bench;

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

const STAGES: readonly [string, (ticket: TicketOnBench) => Promise<void>][] = [
  ['fresh', () => Promise.resolve()],
  ['taken in', takenIn],
  ['assigned', assigned],
  ['with engineering', escalated],
  ['waiting for the confirmation', resolved],
];

describe('the end of a ticket', () => {
  it.each(STAGES)('is a clean cancellation with its tracks: %s', async (_name, stage) => {
    const ticket = await bench.ticket({ at: MONDAY });
    await stage(ticket);
    const { tracks } = await ticket.view();
    await ticket.handle.cancel();
    await expect(ticket.handle.result()).rejects.toMatchObject({ cause: { name: 'CancelledFailure' } });
    for (const { id } of tracks) {
      const track = bench.client.workflow.getHandle(id);
      await expect(track.result()).rejects.toMatchObject({ cause: { name: 'CancelledFailure' } });
    }
    expect(count(await historyOf(bench.client, ticket.workflowId), 'WORKFLOW_TASK_FAILED')).toBe(0);
  });

  it('is final: a hint that comes late starts nothing', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    await closed(ticket);
    await expect(bench.door.hint(ticket.ref)).resolves.toBe('ended');
    const { runId } = await bench.client.workflow.getHandle(ticket.workflowId).describe();
    expect(runId).toBe(ticket.handle.firstExecutionRunId);
  });

  it('comes at once, without an effect, for a ticket that the desk had closed already', async () => {
    const ticket = await bench.ticket({ at: MONDAY, restless: true, before: (desk) => desk.closes() });
    await ticket.ended();
    expect(ticket.desk.saves).toHaveLength(1);
    expect(bench.office.told.filter(({ ticketId }) => ticketId === ticket.ref.ticketId)).toEqual([]);
  });

  it('leaves a case record with the facts, the clocks and the timeline', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    await closed(ticket);
    expect(bench.office.archived.find(({ ticketId }) => ticketId === ticket.ref.ticketId)).toMatchObject({
      closedBy: 'confirmation',
      rounds: 1,
      facts: expect.arrayContaining([expect.objectContaining({ name: 'solved' })]),
      timeline: expect.arrayContaining([expect.objectContaining({ event: 'ended' })]),
    });
  });
});
