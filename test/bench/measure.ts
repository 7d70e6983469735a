const WARM_UP_MS = 200;
const ROUND_MS = 200;
const ROUNDS = 7;

export const METHOD = `median of ${ROUNDS} rounds of at least ${ROUND_MS} ms over all inputs, after ${WARM_UP_MS} ms of warm-up`;

/** Median nanoseconds of one call. The results are summed and looked at, so that no call can be optimised away. */
export function medianNanoseconds<T>(inputs: readonly T[], call: (input: T) => number): number {
  round(inputs, call, WARM_UP_MS);
  const rounds = Array.from({ length: ROUNDS }, () => round(inputs, call, ROUND_MS)).sort((a, b) => a - b);
  return rounds[Math.floor(ROUNDS / 2)] ?? NaN;
}

function round<T>(inputs: readonly T[], call: (input: T) => number, atLeastMs: number): number {
  let calls = 0;
  let sum = 0;
  const started = performance.now();
  let elapsed = 0;
  while (elapsed < atLeastMs) {
    for (const input of inputs) sum += call(input);
    calls += inputs.length;
    elapsed = performance.now() - started;
  }
  if (!Number.isFinite(sum)) throw new Error('A call of the bench gave no number');
  return (elapsed * 1e6) / calls;
}
