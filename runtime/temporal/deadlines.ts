import type { Client } from '@temporalio/client';
import { doorErrorOf } from './door-error';

/**
 * How long a caller may wait. The client retries by itself for most of a minute, and a webhook that hangs is sent
 * again by the desk, so every call goes through `within`.
 */
export const DEADLINES_MS = { process: 1_500, hint: 3_000, query: 5_000, act: 8_000, ready: 2_000 } as const;

/** Runs calls of the client under a deadline; what fails comes out as a `DoorError` about `what`. */
export async function within<T>(client: Client, deadlineMs: number, what: string, call: () => Promise<T>): Promise<T> {
  try {
    return await client.withDeadline(Date.now() + deadlineMs, call);
  } catch (error) {
    throw doorErrorOf(error, what);
  }
}
