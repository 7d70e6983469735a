import { setTimeout as pause } from 'node:timers/promises';

/** What the work comes to, or what `late` throws when it takes longer; the work itself goes on. */
export async function inTime<T>(work: Promise<T>, withinMs: number, late: () => Error): Promise<T> {
  const done = new AbortController();
  const overdue = pause(withinMs, undefined, { signal: done.signal }).then(() => {
    throw late();
  });
  try {
    return await Promise.race([work, overdue]);
  } finally {
    // Whoever lost the race ends unheard.
    overdue.catch(() => undefined);
    done.abort();
  }
}
