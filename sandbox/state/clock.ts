import type { ClockReading } from './definition';
import type { Site, Ticket } from './model';
import type { SharedSite } from './shared-site';

/** The site's instant in epoch milliseconds: its test clock's, or real time when it has none. */
export const now = (site: SharedSite): number => site.head.clock?.at ?? Date.now();

export const clockOf = (site: SharedSite): ClockReading => site.head.clock ?? { at: Date.now(), version: 0 };

/** An older or equal version changes nothing, so that messages may arrive twice or late. Returns what stands. */
export function setClock(site: SharedSite, reading: ClockReading): ClockReading {
  if (!site.head.clock || reading.version > site.head.clock.version) site.head.clock = { at: reading.at, version: reading.version };
  return site.head.clock;
}

export const wholeSecond = (at: number): number => Math.floor(at / 1000) * 1000;

/** The stamp that a save leaves: two saves within one second of the clock differ, unless the site holds the instant. */
export function nextStamp(site: Site, ticket: Ticket): number {
  const step = site.head.sameInstant ? 0 : 1000;
  return Math.max(wholeSecond(now(site)), ticket.updatedAt + step);
}

/** As Zendesk shows instants: ISO 8601 in whole seconds. */
export const isoSeconds = (at: number): string => `${new Date(wholeSecond(at)).toISOString().slice(0, 19)}Z`;
