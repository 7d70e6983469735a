import { setTimeout as pause } from 'node:timers/promises';
import type { Addresses } from './start-stack';

const GIVE_UP_AFTER_MS = 90_000;
const ASK_EVERY_MS = 100;

/** Waits until desk, API, Temporal and workers answer. @throws Error that names what does not */
export async function untilReady({ api, sandbox }: Pick<Addresses, 'api' | 'sandbox'>): Promise<void> {
  const giveUpAt = Date.now() + GIVE_UP_AFTER_MS;
  for (;;) {
    const problem = (await problemOf(`${api}/health/ready`)) ?? (sandbox === undefined ? undefined : await problemOf(`${sandbox}/control/sites`));
    if (problem === undefined) return;
    if (Date.now() > giveUpAt) throw new Error(`Not ready within ${GIVE_UP_AFTER_MS / 1000} s: ${problem}`);
    await pause(ASK_EVERY_MS);
  }
}

async function problemOf(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    return response.ok ? undefined : `${url} answers ${response.status}: ${(await response.text()).slice(0, 300)}`;
  } catch {
    return `${url} does not answer`;
  }
}
