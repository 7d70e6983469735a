import type { ClosedDay, WallTime } from './calendar';
import { DAY_MS, dateOf, weekdayOf, yearOf } from './civil-time';
import type { DayNumber } from './civil-time';
import type { DayPlan } from './day-plan';
import { nextOpen, utcYearOf } from './open-time';
import type { TableOfYear } from './open-time';
import { stretchesOf } from './year-table';
import type { OpenStretch } from './year-table';
import { instantOf, offsetOf } from './zone-offsets';

export interface WorkingDays {
  readonly tableOf: TableOfYear;
  readonly planOf: (day: DayNumber) => DayPlan;
}

export function addWorkingDays(days: WorkingDays, at: number, n: number): number {
  if (!(Number.isSafeInteger(n) && n >= 0)) throw new RangeError(`Business days are a whole number, 0 or more, not ${n}`);
  const base = nextOpen(days.tableOf, at);
  if (n === 0) return base;
  const wall = wallMs(days, base);
  const day = nthWorkingDay(days, Math.floor(wall / DAY_MS), n);
  const sameTime = instantOf(days.tableOf(yearOf(day)).offsets, day * DAY_MS + (wall % DAY_MS));
  return clamped(sameTime, openStretches(days, day));
}

export function wallTimeAt(days: WorkingDays, at: number): WallTime {
  const wall = wallMs(days, at);
  const day = Math.floor(wall / DAY_MS);
  return { date: dateOf(day), weekday: weekdayOf(day), time: new Date(wall).toISOString().slice(11, 16) };
}

export function closedDaysBetween(days: WorkingDays, from: number, to: number): ClosedDay[] {
  const closed: ClosedDay[] = [];
  const last = Math.floor(wallMs(days, to) / DAY_MS);
  for (let day = Math.floor(wallMs(days, from) / DAY_MS); day <= last; day += 1) {
    const reason = days.planOf(day).closed;
    if (reason !== undefined) closed.push({ from: startOfDay(days, day), date: dateOf(day), weekday: weekdayOf(day), reason });
  }
  return closed;
}

function startOfDay(days: WorkingDays, day: DayNumber): number {
  return instantOf(days.tableOf(yearOf(day)).offsets, day * DAY_MS);
}

/** What the wall clock shows at an instant, as ms since 1970 as if it were UTC. */
function wallMs(days: WorkingDays, at: number): number {
  return at + offsetOf(days.tableOf(utcYearOf(at)).offsets, at);
}

function nthWorkingDay(days: WorkingDays, from: DayNumber, n: number): DayNumber {
  let day = from;
  for (let left = n; left > 0; ) {
    day += 1;
    if (openStretches(days, day).length > 0) left -= 1;
  }
  return day;
}

function openStretches(days: WorkingDays, day: DayNumber): readonly OpenStretch[] {
  return stretchesOf(day, days.planOf(day).shifts, days.tableOf(yearOf(day)).offsets);
}

function clamped(at: number, stretches: readonly OpenStretch[]): number {
  const stretch = stretches.find(({ close }) => at <= close) ?? stretches.at(-1);
  return stretch === undefined ? at : Math.min(Math.max(at, stretch.open), stretch.close);
}
