import { WEEKDAYS } from './calendar-spec';
import type { CalendarSpec, Shift } from './calendar-spec';
import { dayOf, secondsOf, weekdayOf } from './civil-time';
import type { DayNumber } from './civil-time';

/** A shift in seconds after midnight, by the wall clock. */
export interface WallShift {
  readonly open: number;
  readonly close: number;
}

export type ClosedReason = 'weekly' | 'holiday' | 'exception';

/** The shifts of one date in order; `closed` says why there are none. */
export interface DayPlan {
  readonly shifts: readonly WallShift[];
  readonly closed?: ClosedReason;
}

/** What the spec says of each date: its exception, else its holiday, else its weekday's hours. The spec must have passed `checkCalendar`. */
export function dayPlans(spec: CalendarSpec): (day: DayNumber) => DayPlan {
  const week = new Map(WEEKDAYS.map((weekday) => [weekday, planOf(spec.hours[weekday] ?? [], 'weekly')]));
  const closedWeekly = planOf([], 'weekly');
  const single = new Map<DayNumber | undefined, DayPlan>();
  for (const date of spec.holidays ?? []) single.set(dayOf(date), planOf([], 'holiday'));
  for (const [date, shifts] of Object.entries(spec.exceptions ?? {})) single.set(dayOf(date), planOf(shifts, 'exception'));
  return (day) => single.get(day) ?? week.get(weekdayOf(day)) ?? closedWeekly;
}

function planOf(shifts: readonly Shift[], reason: ClosedReason): DayPlan {
  if (shifts.length === 0) return { shifts: [], closed: reason };
  const wall = shifts.map(([open, close]) => ({ open: secondsOf(open) ?? NaN, close: secondsOf(close) ?? NaN }));
  return { shifts: wall.sort((a, b) => a.open - b.open) };
}
