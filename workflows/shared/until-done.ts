import { sleep } from '@temporalio/workflow';
import { failureType } from './failure-type';

/**
 * Waits out an outage of something that the workflow cannot go on without, in real time on a test clock too; `unless`
 * names the one failure after which there is nothing to wait for (undefined then).
 */
export async function untilDone<T>(work: () => Promise<T>): Promise<T>;
export async function untilDone<T>(work: () => Promise<T>, unless: string): Promise<T | undefined>;
export async function untilDone<T>(work: () => Promise<T>, unless?: string): Promise<T | undefined> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const type = failureType(error);
      if (type === undefined) throw error;
      if (type === unless) return undefined;
    }
    await sleep('30 seconds', { summary: 'site or desk unreachable: look again' });
  }
}
