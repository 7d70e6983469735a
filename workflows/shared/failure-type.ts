import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';

/** The type that an activity failed with; `Unknown` for a time-out; undefined for what is no activity failure (a cancellation, a bug). */
export function failureType(error: unknown): string | undefined {
  if (!(error instanceof ActivityFailure)) return undefined;
  return error.cause instanceof ApplicationFailure ? (error.cause.type ?? 'Unknown') : 'Unknown';
}

/** The vendor's own words, where the failure carries them. */
export const failureText = (error: unknown): string =>
  error instanceof ActivityFailure ? (error.cause?.message ?? error.message) : error instanceof Error ? error.message : String(error);
