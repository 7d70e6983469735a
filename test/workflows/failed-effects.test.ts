import { DeskError } from '../../activities/desk-port';
import { NoticeError } from '../../activities/notices-port';
import { startBench } from '../support/bench';
import type { Bench } from '../support/bench';
import { MONDAY, assigned } from '../support/stages';
import type { TicketOnBench } from '../support/ticket-on-bench';

let bench: Bench;

beforeAll(async () => {
  bench = await startBench();
});
afterEach(() => {
  delete bench.office.failures.tell;
});
afterAll(() => bench.close());

const REJECTED = new DeskError('rejected', 'Comment is too long', { status: 422 });
const rejectNotes = (ticket: TicketOnBench): void => {
  ticket.desk.faults.rejects = ({ intent }) => (intent.startsWith('staff') ? REJECTED : undefined);
};

describe('an effect that the desk rejects', () => {
  it('is recorded with a task for the owner, and what comes after it is not held up', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    await assigned(ticket);
    rejectNotes(ticket);
    await ticket.act('jordan', 'addNote', { text: 'long' });
    await ticket.act('jordan', 'askCustomer', { text: 'Which belt is it?' });
    const view = await ticket.rest();
    expect(view.failedEffects).toEqual([{ id: 'staff/addNote/1', at: MONDAY, error: 'Comment is too long' }]);
    expect(view.tasks).toContainEqual(expect.objectContaining({ owner: 'allison', action: 'retryEffect' }));
    expect(ticket.desk.said()).toContain('reply/askCustomer/1');
    expect(ticket.desk.ticket().status).toBe('Waiting on Customer');
  });

  it('goes out once when it is tried again', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    await assigned(ticket);
    rejectNotes(ticket);
    await ticket.act('jordan', 'addNote', { text: 'long' });
    await ticket.rest();
    delete ticket.desk.faults.rejects;
    await ticket.act('allison', 'retryEffect', { effect: 'staff/addNote/1' });
    expect((await ticket.rest()).failedEffects).toEqual([]);
    expect(ticket.desk.said().filter((intent) => intent.startsWith('staff'))).toEqual(['staff/addNote/1']);
  });

  it('never goes out when it is left, and the reason is kept', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    await assigned(ticket);
    rejectNotes(ticket);
    await ticket.act('jordan', 'addNote', { text: 'long' });
    await ticket.rest();
    delete ticket.desk.faults.rejects;
    await ticket.act('allison', 'skipEffect', { effect: 'staff/addNote/1', reason: 'said on the phone' });
    const view = await ticket.look();
    expect(view.failedEffects).toEqual([]);
    expect(view.timeline).toContainEqual(expect.objectContaining({ event: 'skipped', detail: { effect: 'staff/addNote/1', reason: 'said on the phone' } }));
    expect(ticket.desk.said()).not.toContain('staff/addNote/1');
  });
});

describe('a notice whose outcome is unknown', () => {
  it('is not sent again by itself', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    bench.office.failures.tell = new NoticeError('unknown', 'connection lost after DATA');
    await assigned(ticket);
    delete bench.office.failures.tell;
    const view = await ticket.look();
    expect(view.failedEffects).toMatchObject([{ id: 'assigned/assignment/1' }]);
    expect(bench.office.told.filter(({ ticketId }) => ticketId === ticket.ref.ticketId)).toEqual([]);
  });
});
