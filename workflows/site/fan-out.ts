import { getExternalWorkflowHandle, isCancellation, log } from '@temporalio/workflow';
import type { SignalDefinition } from '@temporalio/common';
import { ticketWorkflowId } from '../../contracts/temporal/ids';
import type { TestClock } from '../../contracts/temporal/clock';
import type { Clock } from '../shared/clock';

/** Passes news of the site on to its open tickets. */
export interface FanOut {
  readonly push: <T extends object>(signal: SignalDefinition<[T & { readonly clock?: TestClock }]>, news: T) => void;
  readonly flush: () => Promise<void>;
  readonly pending: () => boolean;
  readonly outstanding: () => number;
}

export function createFanOut(site: string, clock: Clock, openTickets: () => readonly string[]): FanOut {
  const news: ((ticketId: string) => Promise<void>)[] = [];
  let outstanding = 0;
  const deliver = async (ticketId: string, tell: (ticketId: string) => Promise<void>): Promise<void> => {
    outstanding += 1;
    try {
      await tell(ticketId);
    } catch (error) {
      // A ticket that has ended since needs no news.
      if (isCancellation(error)) throw error;
      log.info('ticket is gone', { ticketId });
    } finally {
      outstanding -= 1;
    }
  };
  return {
    push: (signal, message) => {
      const test = clock.test();
      news.push((ticketId) => getExternalWorkflowHandle(ticketWorkflowId(site, ticketId)).signal(signal, { ...message, ...(test ? { clock: test } : {}) }));
    },
    flush: async () => {
      for (let tell = news.shift(); tell; tell = news.shift()) {
        const next = tell;
        await Promise.all(openTickets().map((ticketId) => deliver(ticketId, next)));
      }
    },
    pending: () => news.length > 0,
    outstanding: () => outstanding,
  };
}
