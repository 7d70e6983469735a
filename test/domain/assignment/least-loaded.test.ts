import fc from 'fast-check';
import { choose } from '../../../domain/assignment';

const MATRIX = [{ priority: 'P1', names: ['meera', 'asha', 'ravi'], choice: 'inOrder' }, { names: ['asha', 'ravi', 'meera'] }] as const;
const NAMES = ['asha', 'ravi', 'meera'] as const;
const pick = (tickets: Readonly<Record<string, number>>, priority: 'P1' | 'P3' = 'P3', away: readonly string[] = []) =>
  choose(MATRIX, { priority }, Object.fromEntries(away.map((who) => [who, {}])), 0, { offer: true }, { tickets, capacity: {}, choice: 'leastLoaded' });

describe('the choice by load', () => {
  it('is whoever has the fewest open tickets, the first of the row among equals, and says why the others are not', () => {
    expect(pick({ asha: 2, ravi: 1 })).toMatchObject({ to: 'meera', reason: 'P3: has 0 open tickets, the fewest of asha, ravi, meera', skipped: [{ who: 'asha', why: 'has 2 open tickets' }, { who: 'ravi', why: 'has 1 open ticket' }] });
    expect(pick({}).to).toBe('asha');
  });

  it('passes over who is away, with the reason', () => {
    expect(pick({ ravi: 3, meera: 1 }, 'P3', ['asha'])).toMatchObject({ to: 'meera', skipped: [{ who: 'asha', why: 'away until further notice' }, { who: 'ravi', why: 'has 3 open tickets' }] });
  });

  it('is the row order where the row says so', () => {
    expect(pick({ meera: 9 }, 'P1').to).toBe('meera');
  });

  it('never proposes somebody busier than another who is free', () => {
    const loads = fc.record({ asha: fc.nat(5), ravi: fc.nat(5), meera: fc.nat(5) });
    fc.assert(
      fc.property(loads, fc.subarray([...NAMES]), (load, away) => {
        const { to } = pick(load, 'P3', away);
        const free = NAMES.filter((who) => !away.includes(who));
        expect(to === undefined ? free : load[to as 'asha'] === Math.min(...free.map((who) => load[who]))).toEqual(to === undefined ? [] : true);
      }),
    );
  });
});
