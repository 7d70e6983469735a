import * as v from 'valibot';
import type { Sweep } from '../../activities/sweep-port';
import type { ZohoConnection } from './connection';
import { pageOf } from './pages';
import { createSites, type ZohoSite } from './site';

const Found = pageOf(v.looseObject({ id: v.string(), departmentId: v.string(), modifiedTime: v.string() }));
type Found = v.InferOutput<typeof Found>;

const PAGE_SIZE = 100;
/** The search tells no more than 5,000, whatever it found. */
const DEEPEST = 4_900;
/** Longer than a sweep lasts. */
const MARGIN_MS = 3_600_000;

const iso = (at: number): string => new Date(at).toISOString();

/** The newest of a range, newest first, as far as the search goes; `from` counts from none. */
async function newestIn({ api }: ZohoSite, modifiedTimeRange: string): Promise<Found> {
  const found: Found[number][] = [];
  let page: Found;
  do {
    page = await api.get(Found, '/tickets/search', { modifiedTimeRange, sortBy: '-modifiedTime', from: String(found.length), limit: String(PAGE_SIZE) });
    found.push(...page);
  } while (page.length === PAGE_SIZE && found.length < DEEPEST);
  return found;
}

/** All of a range: where the search ends early, asked again up to the oldest that it told. */
async function allIn(site: ZohoSite, from: number, to: number): Promise<Found> {
  const found = await newestIn(site, `${iso(from)},${iso(to)}`);
  const oldest = Date.parse(found.at(-1)?.modifiedTime ?? iso(from));
  return found.length < DEEPEST || oldest >= to ? found : [...found, ...(await allIn(site, from, oldest))];
}

/**
 * The range asked for ends later than the one wanted: a ticket that is saved meanwhile moves to the top and pushes the
 * others on, so that one may come twice, but none is passed over as it would be if the ticket left the range.
 */
export function createZohoSweep(deps: { readonly connectionOf: (site: string) => ZohoConnection; readonly now: () => number }): Sweep {
  const siteOf = createSites(deps);
  return {
    async modifiedSince(siteName, from, to) {
      const site = siteOf(siteName);
      const { departmentId } = site.connection;
      const found = (await allIn(site, from, to + MARGIN_MS))
        .filter((ticket) => departmentId === undefined || ticket.departmentId === departmentId)
        .map((ticket) => [ticket.id, Date.parse(ticket.modifiedTime)] as const)
        .filter(([, modifiedAt]) => modifiedAt >= from && modifiedAt <= to);
      return [...new Map(found)].map(([ticketId, modifiedAt]) => ({ ticketId, modifiedAt }));
    },
  };
}
