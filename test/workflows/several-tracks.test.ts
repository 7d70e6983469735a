import { startBench } from '../support/bench';
import type { Bench } from '../support/bench';
import { FILLED, HOUR, RESOLUTION, iso } from '../support/bestpack';
import { eventually } from '../support/eventually';
import { MONDAY, assigned } from '../support/stages';
import type { TicketOnBench } from '../support/ticket-on-bench';

let bench: Bench;
const trackOf = ({ workflowId }: TicketOnBench, track: string) => bench.client.workflow.getHandle(`${workflowId}/track/${track}`);
const statusOf = async (ticket: TicketOnBench, track: string): Promise<string> => (await trackOf(ticket, track).describe()).status.name;
const tracks = async (ticket: TicketOnBench) => (await ticket.rest()).tracks.map(({ kind, n, state, owner, leads }) => [`${kind}/${n}`, state, owner, leads]);

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

/** Jordan's ticket with that track beside. */
async function withTrack(track: 'parts' | 'service'): Promise<TicketOnBench> {
  const ticket = await bench.ticket({ at: MONDAY });
  await assigned(ticket);
  await ticket.act('jordan', 'openTrack', { track });
  await ticket.rest();
  return ticket;
}

describe('a ticket with several tracks', () => {
  it('has a process for each, with an owner each', async () => {
    const ticket = await withTrack('parts');
    expect(await tracks(ticket)).toEqual([['technical/1', 'open', 'jordan', true], ['parts/2', 'open', 'customerService', false]]);
    expect([await statusOf(ticket, 'technical/1'), await statusOf(ticket, 'parts/2')]).toEqual(['RUNNING', 'RUNNING']);
    expect((await ticket.view()).steps).toEqual(['technical/scope', 'parts/identify']);
  });

  it('cancels the process of a track that nobody wants any more, and opens another under the next number', async () => {
    const ticket = await withTrack('service');
    await ticket.act('mary', 'cancelTrack', { track: 'service', reason: 'Fixed by telephone' });
    await ticket.rest();
    await ticket.act('mary', 'openTrack', { track: 'service', reason: 'It came back' });
    expect(await tracks(ticket)).toEqual([
      ['technical/1', 'open', 'jordan', true],
      ['service/2', 'cancelled', 'mary', false],
      ['service/3', 'open', 'mary', false],
    ]);
    expect([await statusOf(ticket, 'service/2'), await statusOf(ticket, 'service/3')]).toEqual(['CANCELLED', 'RUNNING']);
  });

  it('keeps the track beside through another triage', async () => {
    const ticket = await withTrack('parts');
    await ticket.act('mary', 'retriage', { line: 'advanced-CSS', reason: 'A CSS machine' });
    expect((await tracks(ticket)).map(([track, state, owner]) => [track, state, owner])).toEqual([
      ['technical/1', 'cancelled', 'kevin'],
      ['parts/2', 'open', 'customerService'],
      ['technical/3', 'open', 'kevin'],
    ]);
  });

  it('leaves the clock of a price to the parts track, whose report is carried out once', async () => {
    const ticket = await withTrack('parts');
    await ticket.act('customerService', 'requestPrice', { part: 'TH-100', quantity: 4 });
    await ticket.clockTo(MONDAY + 30 * HOUR);
    const chases = bench.office.told.filter(({ ticketId, kind }) => ticketId === ticket.ref.ticketId && kind === 'overdue');
    expect(chases.map(({ id, to, at }) => [id, to, iso(at)])).toEqual([
      ['overdue/price/1/1', ['rita'], '2026-03-10T00:00:00.000Z'],
      ['overdue/price/1/2', ['rita'], '2026-03-10T20:00:00.000Z'],
    ]);
  });

  it('opens a track that failed again under its own number, by hand, and leaves the others alone', async () => {
    const ticket = await withTrack('parts');
    await trackOf(ticket, 'parts/2').terminate('by mistake');
    await eventually('the ticket to hear of it', async () => (await ticket.view()).tracks[1]?.state === 'failed');
    expect(await statusOf(ticket, 'technical/1')).toBe('RUNNING');
    await ticket.act('allison', 'retryEffect', { effect: 'track/parts/2' });
    expect((await tracks(ticket)).map(([track, state]) => [track, state]).toSorted()).toEqual([['parts/2', 'open'], ['technical/1', 'open']]);
    expect(await statusOf(ticket, 'parts/2')).toBe('RUNNING');
  });

  it('ends all of them with its reason', async () => {
    const ticket = await withTrack('service');
    await ticket.act('mary', 'closeAs', { as: 'withdrawn', reason: 'Sold' });
    await ticket.rest();
    for (const track of ['technical/1', 'service/2']) await expect(trackOf(ticket, track).result()).resolves.toEqual({ over: 'closedAs' });
  });

  it('begins the next round with one track, and never uses a number again', async () => {
    const ticket = await withTrack('parts');
    ticket.desk.agentSaves('mary', { fields: FILLED });
    await ticket.look();
    await ticket.act('jordan', 'recordDiagnosis', { findings: 'Worn belt' });
    await ticket.act('jordan', 'proposeResolution', RESOLUTION);
    await ticket.rest();
    await ticket.act('mary', 'notSolved', { words: 'It jams again' });
    expect((await tracks(ticket)).map(([track, state]) => [track, state])).toEqual([['technical/1', 'ended'], ['parts/2', 'ended'], ['technical/3', 'open']]);
    await expect(trackOf(ticket, 'parts/2').result()).resolves.toEqual({ over: 'reopened' });
  });
});
