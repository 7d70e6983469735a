import type { Weekday } from './calendar-spec';
import type { ClosedReason } from './day-plan';

/** What a clock on the wall shows in the calendar's zone. */
export interface WallTime {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly weekday: Weekday;
  /** `HH:MM`, "00:00" to "23:59"; seconds are cut off. */
  readonly time: string;
}

/** A date without open time: its weekday has no hours (`weekly`), it is a holiday, or an exception closes it. */
export interface ClosedDay {
  /** Its first instant, epoch ms. */
  readonly from: number;
  readonly date: string;
  readonly weekday: Weekday;
  readonly reason: ClosedReason;
}

/**
 * Arithmetic in the open time of one calendar. Instants are epoch ms, durations whole ms ≥ 0; results are exact to the millisecond.
 *
 * A shift is open from its opening, inclusive, to its closing, exclusive. It is the smallest unbroken stretch that holds every instant whose
 * wall time lies in it: a wall time that daylight saving skips stands for the first instant after the gap, and where wall times are repeated
 * a shift opens at the first and closes at the last of them (so a break within a repeated hour may vanish).
 *
 * Instants before 1970 or after 2199, and open time that would lie there, are a RangeError.
 */
export interface Calendar {
  readonly timeZone: string;
  /**
   * The earliest instant with exactly `ms` of open time between `at` and it. So an addition that ends exactly at closing time lands on
   * closing time, not on the next opening; and `add(at, 0)` is `at`, open or not.
   */
  add(at: number, ms: number): number;
  /** The latest instant with exactly `ms` of open time between it and `at`: what ends exactly at an opening lands on the opening, not on the closing time before. */
  subtract(at: number, ms: number): number;
  /**
   * The same wall time on the nth next working day, a day that has open time. Clamped to that day's hours: before them its opening, after them
   * its closing, in a break the end of the break. From outside hours (closing time is outside) counted from the next opening. `n` is a whole
   * number ≥ 0; 0 gives `nextOpen(at)`.
   */
  addDays(at: number, n: number): number;
  /** Open ms from `from` to `to`; negative if `to` is the earlier one. */
  between(from: number, to: number): number;
  isOpen(at: number): boolean;
  /** `at` itself if open, else the next opening. */
  nextOpen(at: number): number;
  wallTime(at: number): WallTime;
  /** The dates without open time from the date of `from` to the date of `to`, both included. */
  closedDays(from: number, to: number): readonly ClosedDay[];
}
