import { ApplicationFailure } from '@temporalio/common';
import { startBench } from '../support/bench';
import type { Bench } from '../support/bench';
import { HOUR, MINUTE } from '../support/bestpack';
import { eventually } from '../support/eventually';
import { MONDAY, assigned, resolved } from '../support/stages';

const DAY = 24 * HOUR;
/** 24 business hours after the question of Monday morning. */
const FOLLOW_UP = MONDAY + 2 * DAY;
/** An outage as the ticket sees it when Temporal's retries are used up. */
const OUTAGE = ApplicationFailure.nonRetryable('connect ECONNREFUSED', 'DeskUnreachable');

let bench: Bench;

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

describe('what happens in the desk', () => {
  it('is read once more, however many hints come while it is read', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    const before = ticket.desk.reads();
    let release = (): void => undefined;
    ticket.desk.faults.slowReading = new Promise((resolve) => (release = resolve));
    await ticket.hint();
    await eventually('the reading to begin', () => ticket.desk.reads() === before + 1);
    for (let i = 0; i < 10; i += 1) await ticket.hint();
    release();
    await ticket.rest();
    expect(ticket.desk.reads()).toBe(before + 2);
  });

  it('that comes between our reading and our write makes the write anew', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    await resolved(ticket);
    await ticket.clockTo(MONDAY + 5 * DAY);
    ticket.desk.faults.beforeNextWrite = () => ticket.desk.customerWrites('Still here!');
    const view = await ticket.clockTo(MONDAY + 9 * DAY);
    expect(view.facts.at(-1)).toMatchObject({ name: 'customerReplied' });
    expect(view.waitingFor).toBe('us');
    expect(ticket.desk.said()).not.toContain('closing/1');
    expect(ticket.desk.ticket().status).toBe('Open');
  });

  it('by our own hand is no news', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    await assigned(ticket);
    const { facts } = await ticket.view();
    const writes = ticket.desk.saves.length;
    expect((await ticket.look()).facts).toEqual(facts);
    expect(ticket.desk.saves).toHaveLength(writes);
  });

  it('waits through an outage: the ticket looks again by its own clock, at longer and longer distances', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    ticket.desk.faults.failure = OUTAGE;
    ticket.desk.customerWrites('Is anybody there?');
    await ticket.look();
    const down = await ticket.clockTo(MONDAY + 20 * MINUTE);
    const looks = down.timeline.filter(({ event }) => event === 'deskUnreachable').map(({ at }) => (at - MONDAY) / MINUTE);
    expect(looks).toEqual([0, 1, 2, 4, 8, 16]);
    expect(down.facts.some(({ name }) => name === 'customerReplied')).toBe(false);
    delete ticket.desk.faults.failure;
    const up = await ticket.clockTo(MONDAY + 40 * MINUTE);
    expect(up.facts.filter(({ name }) => name === 'customerReplied')).toHaveLength(1);
  });

  it('holds back a reminder while the desk is down, and spaces the next one from when it really went out', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    await resolved(ticket);
    ticket.desk.faults.failure = OUTAGE;
    await ticket.clockTo(FOLLOW_UP + 2 * HOUR);
    expect(ticket.desk.said().filter((intent) => intent.startsWith('follow-up'))).toEqual([]);
    delete ticket.desk.faults.failure;
    const view = await ticket.clockTo(MONDAY + 20 * DAY);
    const at = (event: string) => view.timeline.find((entry) => entry.event === event)?.at ?? 0;
    expect(at('follow-up')).toBeGreaterThan(FOLLOW_UP + 2 * HOUR);
    expect(at('follow-up')).toBeLessThanOrEqual(FOLLOW_UP + 2.5 * HOUR);
    expect(at('final')).toBe(at('follow-up') + 2 * DAY);
    expect(ticket.desk.said().filter((intent) => /^(follow-up|final|closing)/.test(intent))).toEqual(['follow-up/1/1', 'final/1/1', 'closing/1']);
  });
});
