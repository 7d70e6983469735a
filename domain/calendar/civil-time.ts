import { WEEKDAYS } from './calendar-spec';
import type { Weekday } from './calendar-spec';

/** A date as the number of days since 1970-01-01, without any zone. */
export type DayNumber = number;

export const SECOND_MS = 1_000;
export const DAY_SECONDS = 86_400;
export const DAY_MS = DAY_SECONDS * SECOND_MS;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^([01]\d|2[0-4]):([0-5]\d)$/;
const THURSDAY = 4; // 1970-01-01

/** Reads `YYYY-MM-DD`; undefined if the text is no date of the calendar (as 2026-02-30). */
export function dayOf(date: string): DayNumber | undefined {
  const [, year, month, dayOfMonth] = DATE.exec(date) ?? [];
  if (year === undefined) return undefined;
  const day = Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth)) / DAY_MS;
  return dateOf(day) === date ? day : undefined;
}

export function dateOf(day: DayNumber): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export function yearOf(day: DayNumber): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

export function weekdayOf(day: DayNumber): Weekday {
  return WEEKDAYS[(((day + THURSDAY) % 7) + 7) % 7] ?? 'thu';
}

/** Reads `HH:MM`, "00:00" to "24:00", as seconds after midnight; undefined if it is no such time. */
export function secondsOf(time: string): number | undefined {
  const [, hours, minutes] = TIME.exec(time) ?? [];
  const seconds = Number(hours) * 3_600 + Number(minutes) * 60;
  return seconds <= DAY_SECONDS ? seconds : undefined;
}
