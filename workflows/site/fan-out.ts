import { getExternalWorkflowHandle, isCancellation, log } from '@temporalio/workflow';
import type { SignalDefinition } from '@temporalio/common';
import type { TestClock } from '../../contracts/temporal/clock';
import type { Clock } from '../shared/clock';

/** Passes news of the site on to those of its workflows that they concern. */
export interface FanOut {
  /** `to` gives the workflow ids of the moment at which the news goes out. */
  readonly push: <T extends object>(signal: SignalDefinition<[T & { readonly clock?: TestClock }]>, news: T, to: () => readonly string[]) => void;
  readonly flush: () => Promise<void>;
  readonly pending: () => boolean;
  readonly outstanding: () => number;
}

export function createFanOut(clock: Clock): FanOut {
  const news: (() => readonly Promise<void>[])[] = [];
  let outstanding = 0;
  const deliver = async (workflowId: string, tell: () => Promise<void>): Promise<void> => {
    outstanding += 1;
    try {
      await tell();
    } catch (error) {
      // Whoever has ended since needs no news.
      if (isCancellation(error)) throw error;
      log.info('nobody is there for the news', { workflowId });
    } finally {
      outstanding -= 1;
    }
  };
  return {
    push: (signal, message, to) => {
      const test = clock.test();
      const withClock = { ...message, ...(test ? { clock: test } : {}) };
      news.push(() => to().map((workflowId) => deliver(workflowId, () => getExternalWorkflowHandle(workflowId).signal(signal, withClock))));
    },
    flush: async () => {
      for (let tell = news.shift(); tell; tell = news.shift()) await Promise.all(tell());
    },
    pending: () => news.length > 0,
    outstanding: () => outstanding,
  };
}
