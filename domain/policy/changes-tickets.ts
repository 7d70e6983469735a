import type { SitePolicy } from './settings';

/** True when open tickets run by other settings then; an address or the matrix concerns only what comes after it. */
export function changesTickets(before: SitePolicy, after: SitePolicy): boolean {
  const meaning = ({ settings }: SitePolicy): string => JSON.stringify({ ...settings, version: '' });
  return meaning(before) !== meaning(after);
}
