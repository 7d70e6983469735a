import { randomUUID } from 'node:crypto';
import type { Audit, Site, Ticket } from '../state/model';
import type { Records } from '../state/record-file';
import { envelopes } from './envelope';
import { openLane, type Delivery, type Lane } from './lane';

export interface Outgoing {
  /** Puts the requests of one save into the site's lane; they leave right after the current request. */
  readonly announce: (site: Site, ticket: Ticket, audit: Audit) => void;
  /** Deliveries not yet finally answered, with those that wait for a retry. */
  readonly pending: (site: Site) => number;
  /** Sends on what a former process left undelivered. */
  readonly resume: (get: (name: string) => Site | undefined) => void;
  readonly drop: (site: Site) => void;
  readonly stop: () => void;
}

/** Webhook requests of all sites: in order within a site, sites beside each other. */
export function openOutgoing(records: Records): Outgoing {
  const lanes = new Map<string, Lane>();
  const laneOf = (site: Site): Lane => {
    const key = (delivery: Delivery): string => `delivery/${site.name}/${delivery.invocationId}`;
    const lane =
      lanes.get(site.name) ??
      openLane(
        site,
        (delivery) => records.put(key(delivery), delivery),
        (delivery) => records.remove(key(delivery)),
      );
    lanes.set(site.name, lane);
    return lane;
  };
  return {
    announce: (site, ticket, audit) => {
      if (site.catalog.webhooks.length === 0) return;
      const lane = laneOf(site);
      for (const { type, body } of envelopes(site, ticket, audit)) {
        for (const webhook of site.catalog.webhooks) {
          if (webhook.types === null || webhook.types.includes(type))
            lane.add({ invocationId: randomUUID(), webhookId: webhook.id, body, attempts: 0, firstTriedAt: null });
        }
      }
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
