import { createSweepDesk } from '../../activities/sweep-desk';
import type { TestClock } from '../../contracts/temporal/clock';

const HOUR = 3_600_000;

interface Woken {
  readonly ticketId: string;
  readonly sweptTo: number;
  readonly clock: TestClock | undefined;
}

/** A desk in which these tickets were saved, and what became of them. */
function prepare({ tickets, clock, broken = [] }: { readonly tickets: readonly string[]; readonly clock?: TestClock; readonly broken?: string[] }) {
  const asked: unknown[] = [];
  const woken: Woken[] = [];
  const sweepDesk = createSweepDesk({
    sweep: {
      modifiedSince: (...window) => {
        asked.push(window);
        return Promise.resolve(tickets.map((ticketId) => ({ ticketId, modifiedAt: 1 })));
      },
    },
    waker: {
      wake: ({ ticketId }, sweptTo, present) => {
        if (broken.includes(ticketId)) return Promise.reject(new Error(`${ticketId} does not answer`));
        woken.push({ ticketId, sweptTo, clock: present });
        return Promise.resolve(ticketId === 'ended' ? 'ended' : 'accepted');
      },
    },
    clock: { clockOf: () => Promise.resolve(clock) },
  });
  return { asked, woken, sweepDesk };
}

describe('the sweep of a desk', () => {
  it('wakes every ticket that was saved in the time, and says for how many it was of use', async () => {
    const { asked, woken, sweepDesk } = prepare({ tickets: ['1', 'ended', '2'] });
    expect(await sweepDesk('bestpack', 10, 20)).toEqual({ seen: 3, woken: 2 });
    expect(asked).toEqual([['bestpack', 10, 20]]);
    expect(woken).toEqual(['1', 'ended', '2'].map((ticketId) => ({ ticketId, sweptTo: 20, clock: undefined })));
  });

  it('is of every ticket on a test clock, which the tickets are told', async () => {
    const clock = { at: 50 * HOUR, version: 4 };
    const { asked, woken, sweepDesk } = prepare({ tickets: ['1'], clock });
    await sweepDesk('demo', 10, 20);
    expect(asked).toEqual([['demo', 0, 51 * HOUR]]);
    expect(woken).toEqual([{ ticketId: '1', sweptTo: 51 * HOUR, clock }]);
  });

  it('fails where a ticket cannot be woken, after it woke the others; again, it wakes them all', async () => {
    const broken = ['2'];
    const { woken, sweepDesk } = prepare({ tickets: ['1', '2', '3'], broken });
    await expect(sweepDesk('bestpack', 10, 20)).rejects.toThrow('2 does not answer');
    expect(woken.map(({ ticketId }) => ticketId)).toEqual(['1', '3']);
    broken.splice(0);
    expect(await sweepDesk('bestpack', 10, 20)).toEqual({ seen: 3, woken: 3 });
  });
});
