import { heartbeat } from '@temporalio/activity';

const EVERY_MS = 5_000;

/** Lets Temporal know all the while that the worker is alive: it then notices one that died by the heartbeat's time-out. */
export async function beating<T>(work: () => Promise<T>): Promise<T> {
  const heart = setInterval(heartbeat, EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(heart);
  }
}
