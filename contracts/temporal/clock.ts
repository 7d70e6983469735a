/**
 * A movable clock, for tickets of the sandbox and of tests only. `at` (epoch ms) is the present until the clock is
 * moved; a message with a lower version never moves it back.
 */
export interface TestClock {
  readonly at: number;
  readonly version: number;
}
