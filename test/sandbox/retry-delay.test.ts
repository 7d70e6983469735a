import { retryDelay } from '../../sandbox/webhooks/attempt';

const status = (code: number, retryAfterMs: number | null = null) => ({ kind: 'status' as const, status: code, retryAfterMs });
const delays = (answer: Parameters<typeof retryDelay>[0], sinceFirstMs = 0) => [1, 2, 3, 4, 5, 6].map((attempts) => retryDelay(answer, attempts, sinceFirstMs));

test('a conflict is tried three times more, with a growing back-off', () => {
  expect(delays(status(409))).toEqual([200, 400, 800, null, null, null]);
});

test('a time-out is tried five times more', () => {
  expect(delays({ kind: 'time-out' })).toEqual([200, 400, 800, 1000, 1000, null]);
});

test('a refused connection is tried for a quarter of a minute, however often', () => {
  expect(retryDelay({ kind: 'refused' }, 40, 15_999)).toBe(1000);
  expect(retryDelay({ kind: 'refused' }, 40, 16_000)).toBeNull();
});

test('429 and 503 wait as long as they ask, if that is short', () => {
  for (const code of [429, 503]) {
    expect(delays(status(code, 2_500))).toEqual([2_500, 2_500, 2_500, 2_500, 2_500, null]);
    expect(retryDelay(status(code), 1, 0)).toBeNull();
    expect(retryDelay(status(code, 3_600_000), 1, 0)).toBeNull();
  }
});

test.each([200, 204, 302, 400, 401, 404, 410, 500, 502])('%i is final', (code) => {
  expect(retryDelay(status(code, 1), 1, 0)).toBeNull();
});
