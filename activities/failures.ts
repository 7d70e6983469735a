import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import { DeskError, type DeskErrorCode } from './desk-port';
import { ErpError, type ErpErrorCode } from './erp-port';
import { NoticeError, type NoticeErrorCode } from './notices-port';
import { WordingError } from './wording-error';

interface Kind {
  readonly type: string;
  readonly retryable: boolean;
  /** Daily business of a desk that many write to: no error in logs and metrics. */
  readonly benign?: true;
}

const DESK_KINDS: Readonly<Record<DeskErrorCode, Kind>> = {
  unreachable: { type: 'DeskUnreachable', retryable: true },
  rateLimited: { type: 'DeskRateLimited', retryable: true, benign: true },
  transientConflict: { type: 'DeskConflict', retryable: true, benign: true },
  conflict: { type: 'DeskConflict', retryable: true, benign: true },
  rejected: { type: 'DeskRejected', retryable: false },
  gone: { type: 'DeskGone', retryable: false },
  closed: { type: 'DeskClosed', retryable: false },
};

const NOTICE_KINDS: Readonly<Record<NoticeErrorCode, Kind>> = {
  notSent: { type: 'NoticeNotSent', retryable: true },
  unknown: { type: 'NoticeUnknown', retryable: false },
  refused: { type: 'NoticeRefused', retryable: false },
};

const ERP_KINDS: Readonly<Record<ErpErrorCode, Kind>> = {
  unreachable: { type: 'ErpUnreachable', retryable: true },
  rateLimited: { type: 'ErpRateLimited', retryable: true, benign: true },
  rejected: { type: 'ErpRejected', retryable: false },
};

/** Spreads the tickets that one limit stopped together over a second. */
const JITTER_MS = 1_000;

const failure = (kind: Kind, error: Error, more: { readonly retryAfterMs?: number; readonly details?: readonly unknown[] } = {}): ApplicationFailure =>
  ApplicationFailure.create({
    type: kind.type,
    message: error.message,
    nonRetryable: !kind.retryable,
    cause: error,
    details: [...(more.details ?? [])],
    ...(kind.benign ? { category: ApplicationFailureCategory.BENIGN } : {}),
    ...(more.retryAfterMs === undefined ? {} : { nextRetryDelay: Math.round(more.retryAfterMs + Math.random() * JITTER_MS) }),
  });

/**
 * A failure of a port as Temporal should see it. Desk failures carry one detail: `{ status? }`, the desk's HTTP
 * status. Anything unknown stays as it is, and is retried.
 */
export function toActivityFailure(error: unknown): unknown {
  if (error instanceof DeskError) {
    const details = [error.status === undefined ? {} : { status: error.status }];
    return failure(DESK_KINDS[error.code], error, {
      details,
      ...(error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs }),
    });
  }
  if (error instanceof ErpError) return failure(ERP_KINDS[error.code], error, error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs });
  if (error instanceof NoticeError) return failure(NOTICE_KINDS[error.code], error);
  if (error instanceof WordingError) return failure({ type: 'BadTemplate', retryable: false }, error);
  return error;
}

/** The same activity, failing as Temporal should see it. */
export const failingForTemporal =
  <Args extends readonly unknown[], Result>(activity: (...args: Args) => Promise<Result>) =>
  async (...args: Args): Promise<Result> => {
    try {
      return await activity(...args);
    } catch (error) {
      throw toActivityFailure(error);
    }
  };
