import * as fc from 'fast-check';
import { ordersOf } from '../../../rehearsal/runner/same-instant';

describe('the orders of steps at one instant', () => {
  it('begin with the given one and are all there, once', () => {
    expect(ordersOf(3)).toHaveLength(6);
    expect(ordersOf(3)[0]).toEqual([0, 1, 2]);
  });

  it('are permutations, each different', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), (size) => {
        const orders = ordersOf(size).map((order) => order.join());
        const sorted = ordersOf(size).map((order) => order.toSorted().join());
        expect(new Set(orders).size).toBe(orders.length);
        expect(new Set(sorted)).toEqual(new Set([Array.from({ length: size }, (_, i) => i).join()]));
      }),
    );
  });
});
