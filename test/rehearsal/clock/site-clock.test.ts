import type { TestClock } from '../../../contracts/temporal/clock';
import { createSiteClock } from '../../../rehearsal/clock/site-clock';
import type { SiteClock } from '../../../rehearsal/clock/site-clock';
import type { Stepper } from '../../../runtime/temporal/stepper';

/** Tickets and requests (the site knows all but `call`) that fire at their instants as soon as a clock tells them, with a record of who fired when. */
function fakeSite(rungs: Readonly<Record<string, readonly number[]>>, requests: Readonly<Record<string, readonly number[]>> = {}): { clock: SiteClock; fired: string[]; moves: string[]; desk: { clock: TestClock } } {
  const desk = { clock: { at: 0, version: 1 } };
  const fired: string[] = [];
  const moves: string[] = [];
  const waiting = new Map<string, number[]>();
  for (const [id, list] of Object.entries(rungs)) waiting.set(`ticket/s/${id}`, [...list]);
  for (const [id, list] of Object.entries(requests)) waiting.set(`request/s/${id}`, [...list]);
  const versions = new Map<string, number>();
  const stepper: Stepper = {
    look: (id) => Promise.resolve(waiting.has(id) ? { open: true, historyLength: 1, pending: false, children: [] } : undefined),
    progress: (id) => {
      const [nextDueAt] = waiting.get(id) ?? [];
      return Promise.resolve({ clockVersion: versions.get(id) ?? 1, outstanding: 0, dirty: false, children: [], ...(nextDueAt === undefined ? {} : { nextDueAt }) });
    },
    moveClock: (id, { at, version }) => {
      moves.push(`${id}@${at}`);
      versions.set(id, version);
      const list = waiting.get(id) ?? [];
      while ((list[0] ?? Infinity) <= at) fired.push(`${id}:${list.shift()}@${at}`);
      return Promise.resolve();
    },
    site: () => Promise.resolve({ site: 's', openTickets: [], openRequests: Object.keys(requests).filter((id) => id !== 'call'), absences: {} } as unknown as Awaited<ReturnType<Stepper['site']>>),
    staffAction: () => Promise.resolve(),
  };
  const clock = createSiteClock({
    site: 's',
    stepper,
    requests: () => ['call'],
    desk: {
      clock: () => Promise.resolve(desk.clock),
      moveClock: (next) => Promise.resolve(void (desk.clock = next)),
      tickets: () => Promise.resolve(Object.keys(rungs)),
      undelivered: () => Promise.resolve(0),
    },
  });
  return { clock, fired, moves, desk };
}

describe('advancing the clock of a site', () => {
  it('fires everything due up to and including the target, each at its own instant, in order of instant and ticket', async () => {
    const { clock, fired, desk } = fakeSite({ 2: [10, 30], 1: [10, 20, 41] });
    await clock.advance(40);
    expect(fired).toEqual(['ticket/s/1:10@10', 'ticket/s/2:10@10', 'ticket/s/1:20@20', 'ticket/s/2:30@30']);
    expect(desk.clock).toEqual({ at: 40, version: 5 });
    await clock.advance(41);
    expect(fired.at(-1)).toBe('ticket/s/1:41@41');
  });

  it('moves only the tickets that are due, and all of them and the site once at the end', async () => {
    const { clock, moves } = fakeSite({ 1: [10], 2: [] });
    await clock.advance(20);
    expect(moves).toEqual(['ticket/s/1@10', 'site/s@20', 'ticket/s/1@20', 'ticket/s/2@20']);
  });

  it('approaches an instant without firing what is due at it, until that is announced', async () => {
    const { clock, fired, desk } = fakeSite({ 1: [10, 20] });
    await clock.approach(20);
    expect(fired).toEqual(['ticket/s/1:10@10']);
    expect(desk.clock.at).toBe(20);
    await clock.announce();
    expect(fired).toEqual(['ticket/s/1:10@10', 'ticket/s/1:20@20']);
  });

  it('fires what requests are due at too, those that the site lists and those that are known besides', async () => {
    const { clock, fired, moves } = fakeSite({ 1: [10] }, { call: [], r1: [5, 20] });
    await clock.advance(20);
    expect(fired).toEqual(['request/s/r1:5@5', 'ticket/s/1:10@10', 'request/s/r1:20@20']);
    await clock.approach(30);
    expect(moves.slice(-4)).toEqual(['site/s@20', 'request/s/call@20', 'request/s/r1@20', 'ticket/s/1@20']);
    await clock.announce();
    expect(moves.slice(-4)).toEqual(['site/s@30', 'request/s/call@30', 'request/s/r1@30', 'ticket/s/1@30']);
    await clock.pass(40);
    expect(moves.slice(-2)).toEqual(['request/s/call@40', 'ticket/s/1@40']);
  });

  it('complains about a ticket that stays due', async () => {
    await expect(createStubborn({ clock: { at: 0, version: 1 } }).advance(20)).rejects.toThrow('does nothing about it');
  });
});

/** A ticket that is told the time and never fires. */
function createStubborn(desk: { clock: TestClock }): SiteClock {
  let version = 1;
  return createSiteClock({
    site: 's',
    stepper: {
      look: (id) => Promise.resolve(id === 'ticket/s/1' ? { open: true, historyLength: 1, pending: false, children: [] } : undefined),
      progress: () => Promise.resolve({ clockVersion: version, outstanding: 0, dirty: false, children: [], nextDueAt: 10 }),
      moveClock: (_id, clock) => Promise.resolve(void (version = clock.version)),
      site: () => Promise.resolve({ openTickets: [], openRequests: [] } as unknown as Awaited<ReturnType<Stepper['site']>>),
      staffAction: () => Promise.resolve(),
    },
    desk: {
      clock: () => Promise.resolve(desk.clock),
      moveClock: (next) => Promise.resolve(void (desk.clock = next)),
      tickets: () => Promise.resolve(['1']),
      undelivered: () => Promise.resolve(0),
    },
  });
}
