import { randomUUID } from 'node:crypto';
import type { AnySite } from '../state/any-site';
import type { Records } from '../state/record-file';
import { openLane, type Deliver, type Delivery, type Lane } from './lane';

export interface WebhookRequest {
  readonly webhookId: string;
  readonly body: string;
}

export interface Outgoing {
  /** Puts the requests of one save into the site's lane; they leave right after the current request. */
  readonly send: (site: AnySite, requests: readonly WebhookRequest[]) => void;
  /** Deliveries not yet finally answered, with those that wait for a retry. */
  readonly pending: (site: AnySite) => number;
  /** Sends on what a former process left undelivered. */
  readonly resume: (get: (name: string) => AnySite | undefined) => void;
  readonly drop: (site: AnySite) => void;
  readonly stop: () => void;
}

/** Webhook requests of all sites: in order within a site, sites beside each other. */
export function openOutgoing(records: Records, deliverFor: (site: AnySite) => Deliver): Outgoing {
  const lanes = new Map<string, Lane>();
  const laneOf = (site: AnySite): Lane => {
    const key = (delivery: Delivery): string => `delivery/${site.name}/${delivery.invocationId}`;
    const lane =
      lanes.get(site.name) ??
      openLane(
        site,
        deliverFor(site),
        (delivery) => records.put(key(delivery), delivery),
        (delivery) => records.remove(key(delivery)),
      );
    lanes.set(site.name, lane);
    return lane;
  };
  return {
    send: (site, requests) => {
      if (requests.length === 0) return;
      const lane = laneOf(site);
      for (const request of requests) lane.add({ ...request, invocationId: randomUUID(), attempts: 0, firstTriedAt: null });
      setImmediate(lane.start);
    },
    pending: (site) => lanes.get(site.name)?.unsettled.size ?? 0,
    resume: (get) => {
      for (const [key, value] of records.loaded) {
        const site = key.startsWith('delivery/') ? get(key.split('/')[1] ?? '') : undefined;
        if (site) laneOf(site).add({ ...(value as Delivery), firstTriedAt: null });
      }
      for (const lane of lanes.values()) lane.start();
    },
    drop: (site) => {
      const lane = lanes.get(site.name);
      lane?.halt();
      for (const delivery of lane?.unsettled ?? []) records.remove(`delivery/${site.name}/${delivery.invocationId}`);
      lanes.delete(site.name);
    },
    stop: () => lanes.forEach((lane) => lane.halt()),
  };
}
