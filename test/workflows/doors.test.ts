import { ticketActions } from '../../domain/actions/table';
import { startBench } from '../support/bench';
import type { Bench } from '../support/bench';
import { historyOf } from '../support/history';
import { MONDAY, assigned, closed } from '../support/stages';
import type { TicketOnBench } from '../support/ticket-on-bench';

let bench: Bench;
const eventsOf = async ({ workflowId }: TicketOnBench): Promise<number> => (await historyOf(bench.client, workflowId)).events?.length ?? 0;

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

describe('the doors of a ticket', () => {
  it('refuse each action of a stranger with a reason, and leave neither history nor a changed state', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    const before = { view: await ticket.view(), events: await eventsOf(ticket) };
    for (const { name, reserved } of ticketActions('bestpack')) {
      await expect(ticket.act('nobody', name)).rejects.toMatchObject({ code: 'refused', details: { refusal: { code: reserved ? 'reserved' : 'notYourRole' } } });
    }
    expect({ view: await ticket.view(), events: await eventsOf(ticket) }).toEqual(before);
  });

  it('name what is missing, who can supply it, and how', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    await assigned(ticket);
    const events = await eventsOf(ticket);
    await expect(ticket.act('jordan', 'escalate')).rejects.toMatchObject({
      details: { refusal: { code: 'missingFacts', missing: [{ fact: 'escalationNote', who: 'jordan', how: 'Escalate to engineering' }] } },
    });
    expect(await eventsOf(ticket)).toBe(events);
  });

  it('answer the same key with the same answer and no second effect', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    const first = await ticket.act('mary', 'addNote', { text: 'Called back' }, 'key-1');
    await ticket.rest();
    const again = await ticket.act('mary', 'addNote', { text: 'Called back' }, 'key-1');
    expect(again).toEqual(first);
    expect((await ticket.rest()).facts.filter(({ name }) => name === 'note')).toHaveLength(1);
  });

  it('know no other actions than those of the table', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    await expect(ticket.act('mary', 'fly')).rejects.toMatchObject({ code: 'refused', details: { refusal: { code: 'badData' } } });
    await expect(ticket.act('mary', 'assignL1')).rejects.toMatchObject({ code: 'refused', details: { refusal: { code: 'badData' } } });
  });

  it('take an act of the Temporal UI, which sends no envelope', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    await expect(ticket.handle.executeUpdate('recordCall', { args: [{ note: 'Rang back' }] })).resolves.toMatchObject({ recorded: ['call', 'acknowledged'] });
    expect((await ticket.rest()).timeline).toContainEqual(expect.objectContaining({ event: 'recordCall', by: 'temporal-operator' }));
  });

  it('write a refused signal to the timeline and, as a note, to the desk', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    await ticket.signal({ action: 'returnToSupport' });
    const { timeline } = await ticket.rest();
    expect(timeline).toContainEqual(expect.objectContaining({ event: 'refused', door: 'signal', detail: expect.objectContaining({ action: 'returnToSupport', code: 'missingFacts' }) }));
    expect(ticket.desk.said()).toEqual(['refused/returnToSupport/1']);
  });

  it('refuse a signal that names no action', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    await ticket.signal({ action: 'fly' });
    expect((await ticket.rest()).timeline).toContainEqual(expect.objectContaining({ event: 'refused', detail: expect.objectContaining({ code: 'badData' }) }));
  });

  it('tell a ticket that has ended from one that never was', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    await closed(ticket);
    await expect(ticket.act('mary', 'addNote', { text: 'too late' })).rejects.toMatchObject({ code: 'refused', details: { refusal: { code: 'ticketClosed' } } });
    await expect(bench.door.view({ site: 'bench', ticketId: 'none' })).rejects.toMatchObject({ code: 'notFound' });
  });
});
