import type { Refusal } from '../../domain/actions/refusal';
import { ApiError } from './api-error';

/** Every error that the API itself answers with; refusals and what a workflow could not do come from the doors. */
export const errors = {
  badRequest: (message: string, details = {}) => new ApiError(400, 'badRequest', message, details),
  notSignedIn: (message: string) => new ApiError(401, 'notSignedIn', message),
  badSignature: (message: string) => new ApiError(401, 'badSignature', message),
  notYours: (message: string) => new ApiError(403, 'notYours', message),
  notFound: (message: string, details = {}) => new ApiError(404, 'notFound', message, details),
  badPolicy: (message: string, faults: readonly object[]) => new ApiError(422, 'badPolicy', message, { faults }),
  refused: ({ code, message, missing }: Refusal) => new ApiError(409, code, message, { missing }),
  failed: (requestId: string) => new ApiError(500, 'failed', `Something of ours failed; the log has it under ${requestId}.`),
  unavailable: (message: string) => new ApiError(503, 'unavailable', message),
} as const;
