import type { CalendarSpec, Shift } from '../../../domain/calendar';

export const HOUR = 3_600_000;
export const MINUTE = 60_000;

const day: readonly Shift[] = [['05:00', '17:00']];

/** Monday to Friday, 05:00–17:00, America/Los_Angeles. */
export const PACIFIC_WEEK: CalendarSpec = { timeZone: 'America/Los_Angeles', hours: { mon: day, tue: day, wed: day, thu: day, fri: day } };

/** An instant from ISO text with its offset, `2026-03-06T16:00-08:00`. */
export function instant(iso: string): number {
  const at = Date.parse(iso);
  if (!/(Z|[+-]\d\d:\d\d)$/.test(iso) || Number.isNaN(at)) throw new Error(`${iso} is no instant with its offset`);
  return at;
}

export function iso(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString();
}
