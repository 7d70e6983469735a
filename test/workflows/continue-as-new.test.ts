import { startBench } from '../support/bench';
import type { Bench } from '../support/bench';
import { HOUR, RCCA } from '../support/bestpack';
import { count, historyOf } from '../support/history';
import { MONDAY, escalated, solved } from '../support/stages';
import type { TicketOnBench } from '../support/ticket-on-bench';

const DAY = 24 * HOUR;
let bench: Bench;

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

async function longLife(ticket: TicketOnBench): Promise<void> {
  for (const text of ['one', 'two', 'three']) {
    ticket.desk.customerWrites(text);
    await ticket.look();
    await ticket.act('mary', 'addNote', { text });
    await ticket.rest();
  }
  await solved(ticket);
  ticket.desk.customerWrites('It stops again.');
  await ticket.look();
  await ticket.clockTo(MONDAY + 3 * DAY);
  await ticket.act('mary', 'closeAs', { as: 'withdrawn', reason: 'Sold' });
  await ticket.rest();
  await ticket.clockTo(MONDAY + 10 * DAY);
}

/** The histories of all runs, newest first. */
async function runsOf(ticket: TicketOnBench) {
  const runs = [];
  for (let runId: string | undefined | null = (await bench.client.workflow.getHandle(ticket.workflowId).describe()).runId; runId; ) {
    const history = await historyOf(bench.client, ticket.workflowId, runId);
    runs.push(history);
    runId = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
  }
  return runs;
}

describe('a ticket that continues as new', () => {
  it('ends up as the one that never did', async () => {
    const [once, often] = await Promise.all([bench.ticket({ at: MONDAY }), bench.ticket({ at: MONDAY, continueAtEvents: 20 })]);
    await Promise.all([longLife(once), longLife(often)]);
    const seen = async (ticket: TicketOnBench) => {
      const { facts, timeline, step, tracks, nextDueAt } = await ticket.view();
      return { facts, timeline, step, nextDueAt, tracks: tracks.map(({ n, state }) => ({ n, state })), said: ticket.desk.said(), told: bench.office.told.filter(({ ticketId }) => ticketId === ticket.ref.ticketId).map(({ id, at }) => ({ id, at })) };
    };
    expect(await seen(often)).toEqual(await seen(once));
    expect((await runsOf(once)).length).toBe(1);
    expect((await runsOf(often)).length).toBeGreaterThan(3);
  });

  it('does not while a track is open', async () => {
    const ticket = await bench.ticket({ at: MONDAY, continueAtEvents: 20 });
    await escalated(ticket);
    for (let i = 0; i < 5; i += 1) {
      await ticket.act('mary', 'addNote', { text: `note ${i}` });
      await ticket.rest();
    }
    await ticket.act('allison', 'recordRcca', RCCA);
    await ticket.rest();
    const [newest] = await runsOf(ticket);
    expect(newest?.events?.length).toBeGreaterThan(60);
    for (const run of await runsOf(ticket)) {
      if (count(run, 'WORKFLOW_EXECUTION_CONTINUED_AS_NEW') > 0) expect(count(run, 'CHILD_WORKFLOW_EXECUTION_STARTED')).toBe(0);
    }
  });

  it('answers every update that comes while it is due, and carries each out once', async () => {
    const ticket = await bench.ticket({ at: MONDAY, continueAtEvents: 20 });
    const notes = Array.from({ length: 20 }, (_, i) => `note ${i}`);
    for (const four of [0, 4, 8, 12, 16].map((from) => notes.slice(from, from + 4))) {
      await Promise.all(four.map((text) => ticket.act('mary', 'addNote', { text })));
    }
    const { facts } = await ticket.rest();
    const recorded = facts.flatMap(({ name, value }) => (name === 'note' ? [(value as { readonly text: string }).text] : []));
    expect(recorded.toSorted()).toEqual(notes.toSorted());
    expect((await runsOf(ticket)).length).toBeGreaterThan(1);
  });
});
