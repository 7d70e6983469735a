import { randomUUID } from 'node:crypto';
import { keepHead } from '../state/keep';
import type { SharedSite } from '../state/shared-site';

/** How long a delivery that is to be overtaken waits for one that overtakes it. */
const OVERTAKE_WITHIN_MS = 200;

export interface Delivery {
  readonly invocationId: string;
  readonly webhookId: string;
  readonly body: string;
  /** Made by a fault; no further fault strikes it. */
  readonly copy?: boolean;
  attempts: number;
  firstTriedAt: number | null;
}

/** One try by the vendor's rules: the milliseconds until the next one, null when the delivery is settled. */
export type Deliver = (delivery: Readonly<Delivery>, firstTriedAt: number, stopped: AbortSignal) => Promise<number | null>;

export interface Lane {
  readonly add: (delivery: Delivery) => void;
  readonly start: () => void;
  /** Deliveries without a final answer, wherever they are. */
  readonly unsettled: ReadonlySet<Delivery>;
  readonly halt: () => void;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function takeFault(site: SharedSite, delivery: Delivery | undefined, fault: 'lose' | 'duplicate' | 'reorder'): boolean {
  const { webhooks } = site.head.faults;
  if (!delivery || delivery.attempts > 0 || delivery.copy || webhooks[fault] <= 0) return false;
  webhooks[fault] -= 1;
  keepHead(site);
  return true;
}

/** The webhook requests of one site, sent one after the other. A retry waits beside the queue and joins its end. */
export function openLane(site: SharedSite, deliver: Deliver, keep: (delivery: Delivery) => void, forget: (delivery: Delivery) => void): Lane {
  const queue: Delivery[] = [];
  const unsettled = new Set<Delivery>();
  const timers = new Set<NodeJS.Timeout>();
  const stop = new AbortController();
  let busy = false;

  const add = (delivery: Delivery): void => {
    unsettled.add(delivery);
    queue.push(delivery);
    keep(delivery);
  };
  const settle = (delivery: Delivery): void => {
    unsettled.delete(delivery);
    forget(delivery);
  };
  const retryLater = (delivery: Delivery, delayMs: number): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      queue.push(delivery);
      void drain();
    }, delayMs);
    timers.add(timer);
  };
  const send = async (delivery: Delivery): Promise<void> => {
    delivery.attempts += 1;
    delivery.firstTriedAt ??= Date.now();
    const delayMs = await deliver(delivery, delivery.firstTriedAt, stop.signal);
    if (stop.signal.aborted) return;
    if (delayMs === null) settle(delivery);
    else retryLater(delivery, delayMs);
  };
  const next = async (): Promise<Delivery | undefined> => {
    if (takeFault(site, queue[0], 'reorder')) {
      if (queue.length === 1) await pause(OVERTAKE_WITHIN_MS);
      const overtaken = queue.shift();
      if (overtaken) queue.splice(1, 0, overtaken);
    }
    return queue.shift();
  };
  const drain = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (let delivery = await next(); delivery && !stop.signal.aborted; delivery = await next()) {
      if (takeFault(site, delivery, 'lose')) {
        settle(delivery);
        continue;
      }
      if (takeFault(site, delivery, 'duplicate')) add({ ...delivery, copy: true, invocationId: randomUUID() });
      await send(delivery);
    }
    busy = false;
  };
  return {
    add,
    start: () => void drain(),
    unsettled,
    halt: () => {
      stop.abort();
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
