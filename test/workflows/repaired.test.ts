import { DeskError } from '../../activities/desk-port';
import { hintSignal } from '../../contracts/temporal/messages';
import type { ReconcileOutcome } from '../../contracts/temporal/reconcile';
import { startBench } from '../support/bench';
import type { Bench } from '../support/bench';
import { SETTINGS } from '../support/bestpack';
import { eventually } from '../support/eventually';
import { MONDAY, assigned } from '../support/stages';
import type { TicketOnBench } from '../support/ticket-on-bench';

let bench: Bench;
let sweeps = 0;

beforeAll(async () => {
  bench = await startBench();
  bench.desk.clock = { at: MONDAY, version: 1 };
});
afterAll(() => bench.close());

async function sweep(): Promise<ReconcileOutcome> {
  const handle = await bench.start('reconcile', `reconcile/bench-${(sweeps += 1)}`, { site: 'bench' });
  return (await handle.result()) as ReconcileOutcome;
}

/** What a ticket says it learned from a sweep alone. */
const repairs = async (ticket: Pick<TicketOnBench, 'view'>) => (await ticket.view()).timeline.filter(({ event }) => event === 'repaired');
const REPAIRED = { at: MONDAY, event: 'repaired', by: 'process' };

describe('what no webhook told', () => {
  it('is found by the sweep, becomes the same facts, and is counted once', async () => {
    const [lost, told] = [await bench.ticket({ at: MONDAY }), await bench.ticket({ at: MONDAY })];
    for (const ticket of [lost, told]) {
      await ticket.look();
      ticket.desk.agentSaves('mary', { reply: 'We look into it.' });
    }
    await told.look();
    const { seen, woken } = await sweep();
    expect([seen, woken]).toEqual([2, 2]);
    expect((await lost.rest()).facts).toEqual((await told.rest()).facts);
    expect((await lost.view()).facts.map(({ name }) => name)).toContain('acknowledged');
    await sweep();
    await lost.rest();
    expect(await repairs(lost)).toEqual([{ ...REPAIRED, detail: { saves: 1 } }]);
    expect(await repairs(told)).toEqual([]);
  });

  it('may be the whole ticket: the sweep starts its process', async () => {
    bench.desk.opens('unheard-of', () => MONDAY);
    await sweep();
    const ref = { site: 'bench', ticketId: 'unheard-of' };
    const view = () => bench.door.view(ref);
    await eventually('the ticket to be read', () => view().then(({ facts }) => facts.length > 0, () => false));
    expect((await view()).facts.map(({ name }) => name)).toContain('received');
    expect(await repairs({ view })).toEqual([{ ...REPAIRED, detail: { saves: 1 } }]);
  });

  it('is found once by two sweeps at the same time', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    ticket.desk.customerWrites('One more thing.');
    ticket.desk.customerWrites('And another.');
    await Promise.all([sweep(), sweep()]);
    await ticket.rest();
    expect(await repairs(ticket)).toEqual([{ ...REPAIRED, detail: { saves: 2 } }]);
  });

  it('is found although the first attempt failed', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    ticket.desk.customerWrites('One more thing.');
    bench.desk.sweepFailure = new DeskError('unreachable', 'connect ECONNREFUSED');
    await sweep();
    await ticket.rest();
    expect(await repairs(ticket)).toHaveLength(1);
  });
});

describe('a sweep that finds nothing lost', () => {
  it('leaves no trace, in the desk neither', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    await assigned(ticket);
    const [before, saves] = [await ticket.view(), ticket.desk.saves.length];
    await sweep();
    const after = await ticket.rest();
    expect([after.timeline, after.facts]).toEqual([before.timeline, before.facts]);
    expect(ticket.desk.saves).toHaveLength(saves);
  });

  it('counts no save whose webhook comes while the desk is asked', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    const before = ticket.desk.reads();
    let release = (): void => undefined;
    ticket.desk.faults.slowReading = new Promise((resolve) => (release = resolve));
    ticket.desk.customerWrites('One more thing.');
    await sweep();
    await eventually('the reading to begin', () => ticket.desk.reads() > before);
    await ticket.hint();
    await eventually('the hint to be there', async () => (await ticket.handle.fetchHistory()).events?.filter(({ workflowExecutionSignaledEventAttributes: signal }) => signal?.signalName === 'hint').length === 2);
    release();
    await ticket.rest();
    expect(await repairs(ticket)).toEqual([]);
  });

  it('counts nothing that is newer than it looked', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    ticket.desk.customerWrites('One more thing.');
    await bench.client.workflow.getHandle(ticket.workflowId).signal(hintSignal, { sweptTo: MONDAY - 1 });
    await ticket.rest();
    expect(await repairs(ticket)).toEqual([]);
  });

  it("counts nothing that the desk's own rules did", async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    ticket.desk.save({ author: { kind: 'system', name: 'A rule' }, changes: { tagsAdded: ['vip'] } });
    await sweep();
    await ticket.rest();
    expect(await repairs(ticket)).toEqual([]);
  });

  it('counts nothing from before the team went live', async () => {
    bench.office.settings.set('of-old', { ...SETTINGS, from: MONDAY + 1 });
    bench.desk.opens('of-old', () => MONDAY);
    await sweep();
    const view = () => bench.door.view({ site: 'bench', ticketId: 'of-old' });
    await eventually('the ticket to be read', () => view().then(({ facts }) => facts.length > 0, () => false));
    expect(await repairs({ view })).toEqual([]);
  });

  it('leaves a ticket alone whose process has ended', async () => {
    const ticket = await bench.ticket({ at: MONDAY });
    ticket.desk.closes();
    await ticket.hint();
    await ticket.ended();
    ticket.desk.customerWrites('Thanks!');
    const { seen, woken } = await sweep();
    expect(seen - woken).toBe(1);
    expect((await ticket.handle.describe()).status.name).toBe('COMPLETED');
  });
});
