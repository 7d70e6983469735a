import type { TestClock } from '../../contracts/temporal/clock';

/** The present of a workflow: Temporal's, or the test clock's, which stands still until it is moved. */
export interface Clock {
  readonly now: () => number;
  /** Takes a newer clock; true when the present changed. An older or equal version is ignored. */
  readonly move: (clock: TestClock | undefined) => boolean;
  /** Undefined in real time. */
  readonly test: () => TestClock | undefined;
}

export function createClock(initial: TestClock | undefined): Clock {
  let test = initial;
  return {
    now: () => test?.at ?? Date.now(),
    move: (clock) => {
      if (!clock || (test && clock.version <= test.version)) return false;
      test = clock;
      return true;
    },
    test: () => test,
  };
}
