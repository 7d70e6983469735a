import * as v from 'valibot';
import type { TestClock } from '../contracts/temporal/clock';
import { DoorError } from './temporal/door-error';

export interface SiteClock {
  /** The site's test clock, to travel with every message to its workflows; undefined for a site in real time. Throws a `DoorError`: `notFound`, `unavailable`. */
  readonly clockOf: (site: string) => Promise<TestClock | undefined>;
}

const DEADLINE_MS = 2_000;
const clockSchema = v.object({ at: v.pipe(v.number(), v.integer()), version: v.pipe(v.number(), v.integer()) });

/** With a real desk (no `sandboxUrl`) every site is in real time. A sandbox site without a clock shows version 0; one that the sandbox does not know does not exist. */
export function createSiteClock({ sandboxUrl }: { readonly sandboxUrl?: string }): SiteClock {
  if (sandboxUrl === undefined) return { clockOf: () => Promise.resolve(undefined) };
  return {
    clockOf: async (site) => {
      const clock = await askSandbox(`${sandboxUrl}/control/sites/${encodeURIComponent(site)}/clock`).catch((error: unknown) => {
        throw new DoorError('unavailable', `The sandbox did not tell the clock of ${site}, so nothing was sent; ask again.`, { cause: error });
      });
      if (!clock) throw new DoorError('notFound', `There is no site ${site} here.`);
      return clock.version > 0 ? clock : undefined;
    },
  };
}

async function askSandbox(url: string): Promise<TestClock | undefined> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(DEADLINE_MS) });
  if (answer.status === 404) return undefined;
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
  return v.parse(clockSchema, await answer.json());
}
