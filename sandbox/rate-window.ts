export interface RateWindow {
  readonly limit: number;
  readonly remaining: (at: number) => number;
  readonly resetsInSeconds: (at: number) => number;
  readonly count: (at: number) => void;
}

/** Counts the calls of the last `windowMs`. Instants must not go backwards. */
export function openRateWindow(limit: number, windowMs: number): RateWindow {
  let calls: number[] = [];
  const current = (at: number): readonly number[] => {
    const oldest = calls.findIndex((call) => call > at - windowMs);
    calls = oldest === -1 ? [] : calls.slice(oldest);
    return calls;
  };
  return {
    limit,
    remaining: (at) => Math.max(0, limit - current(at).length),
    resetsInSeconds: (at) => Math.max(1, Math.ceil(((current(at)[0] ?? at) + windowMs - at) / 1000)),
    count: (at) => void calls.push(at),
  };
}
