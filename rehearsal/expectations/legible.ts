import type { Json } from '../../domain/json';

export const iso = (at: number): string => new Date(at).toISOString();

const FIRST_INSTANT = Date.UTC(2000, 0);

/** Numbers that can only be instants as ISO 8601. */
export function legible(entry: Readonly<Record<string, Json | undefined>>): { readonly [key: string]: Json } {
  return Object.fromEntries(
    Object.entries(entry).flatMap(([key, value]) => (value === undefined ? [] : [[key, typeof value === 'number' && value >= FIRST_INSTANT ? iso(value) : value]])),
  );
}
