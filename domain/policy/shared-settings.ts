import type { TicketSettings } from './settings';

/** Policies that tickets run by at the same time: the one in force, and those that some have not heard of yet. */
const KEPT = 20;

const known = new Map<string, TicketSettings>();

/** One copy of the same settings for all tickets of a worker: each arrives with its own. */
export function sharedSettings(settings: TicketSettings): TicketSettings {
  const text = JSON.stringify(settings);
  const shared = known.get(text);
  if (shared) return shared;
  if (known.size >= KEPT) known.delete(known.keys().next().value ?? '');
  known.set(text, settings);
  return settings;
}
