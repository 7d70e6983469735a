import * as v from 'valibot';
import type { ZohoApi } from './api';
import { Entry } from './wire';

/** A line of a ticket's history and its place in it, counted from the oldest: lines are only ever added. */
export interface Placed {
  readonly position: number;
  readonly entry: Entry;
}

/** Zoho's largest page. */
const PAGE_SIZE = 50;

const Page = v.pipe(
  v.nullable(v.looseObject({ data: v.array(Entry), count: v.number() })),
  v.transform((page) => page ?? { data: [], count: 0 }),
);

/**
 * The newest lines of a ticket's history, oldest first: as many pages as it takes until `isEnough`. Zoho tells them
 * newest first, so a line that is added meanwhile pushes the others on; each page's own count keeps the places right.
 */
export async function readHistory(api: ZohoApi, ticketId: string, isEnough: (read: readonly Placed[]) => boolean): Promise<readonly Placed[]> {
  const entries = new Map<number, Entry>();
  for (let from = 1; ; from += PAGE_SIZE) {
    const { data, count } = await api.get(Page, `/tickets/${ticketId}/History`, { from: String(from), limit: String(PAGE_SIZE) });
    data.forEach((entry, index) => entries.set(count - (from - 1) - index, entry));
    const read = [...entries].map(([position, entry]) => ({ position, entry })).toSorted((a, b) => a.position - b.position);
    const oldest = read[0]?.position ?? 1;
    if (data.length === 0 || oldest <= 1 || isEnough(read)) return read;
  }
}
