import { ApplicationFailure } from '@temporalio/common';
import { DeskError, type DeskErrorCode } from '../../activities/desk-port';
import { failingForTemporal, toActivityFailure } from '../../activities/failures';
import { NoticeError, type NoticeErrorCode } from '../../activities/notices-port';
import { WordingError } from '../../activities/wording-error';

const failureOf = (error: unknown): ApplicationFailure => {
  const failure = toActivityFailure(error);
  if (!(failure instanceof ApplicationFailure)) throw new Error('no application failure');
  return failure;
};

describe('a failure of a port, as Temporal sees it', () => {
  it.each<[DeskErrorCode, string, boolean]>([
    ['unreachable', 'DeskUnreachable', false],
    ['rateLimited', 'DeskRateLimited', false],
    ['transientConflict', 'DeskConflict', false],
    ['conflict', 'DeskConflict', false],
    ['rejected', 'DeskRejected', true],
    ['gone', 'DeskGone', true],
    ['closed', 'DeskClosed', true],
  ])('of the desk: %s is %s', (code, type, nonRetryable) => {
    expect(failureOf(new DeskError(code, 'said the desk', { status: 400 }))).toMatchObject({ type, nonRetryable, message: 'said the desk', details: [{ status: 400 }] });
  });

  it.each<[NoticeErrorCode, string, boolean]>([
    ['notSent', 'NoticeNotSent', false],
    ['unknown', 'NoticeUnknown', true],
    ['refused', 'NoticeRefused', true],
  ])('of a notice: %s is %s', (code, type, nonRetryable) => {
    expect(failureOf(new NoticeError(code, 'said the server'))).toMatchObject({ type, nonRetryable });
  });

  it('of a template is final', () => {
    expect(failureOf(new WordingError('no value for due'))).toMatchObject({ type: 'BadTemplate', nonRetryable: true });
  });

  it('waits as long as the desk asks, and up to a second more', () => {
    const { nextRetryDelay } = failureOf(new DeskError('rateLimited', 'slow down', { status: 429, retryAfterMs: 7_000 }));
    expect(nextRetryDelay).toBeGreaterThanOrEqual(7_000);
    expect(nextRetryDelay).toBeLessThanOrEqual(8_000);
    expect(failureOf(new DeskError('rateLimited', 'slow down')).nextRetryDelay).toBeUndefined();
  });

  it('keeps the daily business of rate limits out of the error logs, and an outage in', () => {
    expect(failureOf(new DeskError('rateLimited', 'x')).category).toBe('BENIGN');
    expect(failureOf(new DeskError('unreachable', 'x')).category).toBeUndefined();
  });

  it('that nobody foresaw stays as it is', async () => {
    const bug = new TypeError('x is undefined');
    await expect(failingForTemporal(() => Promise.reject(bug))()).rejects.toBe(bug);
  });

  it('replaces what an activity throws, and nothing that it answers', async () => {
    await expect(failingForTemporal(() => Promise.reject(new DeskError('gone', 'deleted')))()).rejects.toMatchObject({ type: 'DeskGone' });
    await expect(failingForTemporal((a: number, b: number) => Promise.resolve(a + b))(1, 2)).resolves.toBe(3);
  });
});
