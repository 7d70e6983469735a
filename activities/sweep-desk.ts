import type { DeskActivities, TicketRef } from '../contracts/temporal/activities';
import type { TestClock } from '../contracts/temporal/clock';
import { beating } from './beating';
import type { Sweep } from './sweep-port';

export interface SweepDeps {
  readonly sweep: Sweep;
  readonly waker: TicketWaker;
  readonly clock: SiteClock;
}

/** Wakes ticket workflows, starting those that nobody has told of. `ended`: nothing was started. */
export interface TicketWaker {
  /** `sweptTo`: up to when the sweep looked. */
  wake(ref: TicketRef, sweptTo: number, clock?: TestClock): Promise<'accepted' | 'ended'>;
}

/** The test clock of a site; undefined in real time. */
interface SiteClock {
  clockOf(site: string): Promise<TestClock | undefined>;
}

const HOUR = 3_600_000;

/** A ticket that cannot be woken keeps no other from it; then the attempt fails, and the next one wakes them all again, which does no harm. */
export const createSweepDesk =
  ({ sweep, waker, clock: clocks }: SweepDeps): DeskActivities['sweepDesk'] =>
  (site, from, to) =>
    beating(async () => {
      const clock = await clocks.clockOf(site);
      const window = clock ? everything(clock) : { from, to };
      const tickets = await sweep.modifiedSince(site, window.from, window.to);
      const failures: unknown[] = [];
      let woken = 0;
      for (const { ticketId } of tickets) {
        const outcome = await waker.wake({ site, ticketId }, window.to, clock).catch((error: unknown) => void failures.push(error));
        if (outcome === 'accepted') woken += 1;
      }
      if (failures.length > 0) throw failures[0];
      return { seen: tickets.length, woken };
    });

/** A test clock stands still while saves count on, a step for each, and may have jumped by weeks: so all that there is, and an hour more. */
const everything = ({ at }: TestClock) => ({ from: 0, to: at + HOUR });
