import {
  ApplicationFailure,
  isGrpcServiceError,
  QueryNotRegisteredError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { refusal } from '../../domain/actions/action';
import { REFUSED } from '../../domain/actions/refusal';
import type { Refusal } from '../../domain/actions/refusal';

/**
 * How a call to a workflow can fail. `refused`: the process says no, nothing changed. `notFound`: there is no such
 * workflow. `unavailable`: nobody answered in time; it may still be carried out, so ask again with the same key.
 * `failed`: anything else, never dressed as a refusal.
 */
type DoorErrorCode = 'refused' | 'notFound' | 'unavailable' | 'failed';

export class DoorError extends Error {
  override readonly name = 'DoorError';
  constructor(
    readonly code: DoorErrorCode,
    message: string,
    readonly details: { readonly refusal?: Refusal; readonly cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
  }
}

/** gRPC codes that say nothing about whether the call was carried out: DEADLINE_EXCEEDED, CANCELLED, RESOURCE_EXHAUSTED, ABORTED, UNAVAILABLE. */
const NO_ANSWER: readonly number[] = [4, 1, 8, 10, 14];

/** An error of Temporal's client in the words of our doors; `what` names the workflow ("ticket 48213"). */
export function doorErrorOf(error: unknown, what: string): DoorError {
  if (error instanceof DoorError) return error;
  const refused = refusalOf(error);
  if (refused) return new DoorError('refused', refused.message, { refusal: refused, cause: error });
  if (error instanceof QueryNotRegisteredError) return new DoorError('unavailable', `The ${what} is being read for the first time: ask again in a moment.`, { cause: error });
  if (error instanceof WorkflowNotFoundError) return new DoorError('notFound', `There is no ${what} here.`, { cause: error });
  if (isUnanswered(error)) {
    return new DoorError('unavailable', `Nobody answered for ${what} in time. It may still be carried out; ask again with the same key.`, { cause: error });
  }
  return new DoorError('failed', `The call to ${what} failed: ${deepestMessage(error)}`, { cause: error });
}

/** How Temporal's own runtime turns away the name of an action that another process has. */
const UNKNOWN_ACT = /^No registered handler for update/;

function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure)) return undefined;
  if (UNKNOWN_ACT.test(error.cause.message)) return refusal('badData', 'The process of this site has no such action.');
  if (error.cause.type !== REFUSED) return undefined;
  const [refused] = error.cause.details ?? [];
  return refused as Refusal;
}

function isUnanswered(error: unknown): boolean {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return true;
  if (error instanceof QueryNotRegisteredError) return false;
  return chain(error).some((link) => isGrpcServiceError(link) && NO_ANSWER.includes(link.code));
}

function chain(error: unknown): readonly Error[] {
  return error instanceof Error ? [error, ...chain(error.cause)] : [];
}

const deepestMessage = (error: unknown): string => chain(error).at(-1)?.message ?? String(error);
