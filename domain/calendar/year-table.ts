import { DAY_MS, SECOND_MS } from './civil-time';
import type { DayNumber } from './civil-time';
import type { DayPlan, WallShift } from './day-plan';
import { offsetPeriods } from './zone-offsets';
import type { OffsetPeriod } from './zone-offsets';

export const FIRST_YEAR = 1970;
export const LAST_YEAR = 2199;

/** Open from `open` until just before `close`, epoch ms. */
export interface OpenStretch {
  readonly open: number;
  readonly close: number;
}

/**
 * The open time of one UTC year. Seconds after `start` in 32-bit arrays keep a year of 261 working days at about 3 kB; whole seconds are exact,
 * as shifts are whole minutes and offsets whole seconds.
 */
export interface YearTable {
  /** Epoch ms of the year's first instant, UTC. */
  readonly start: number;
  readonly opens: Int32Array;
  readonly closes: Int32Array;
  /** Open seconds of the year before each stretch. */
  readonly before: Int32Array;
  readonly totalMs: number;
  /** The zone's offsets in the year and some days around it. */
  readonly offsets: readonly OffsetPeriod[];
}

// A local date lies within a day of the UTC date of the same name, and one zone once skipped a day.
const MARGIN_DAYS = 3;

export function buildYearTable(timeZone: string, planOf: (day: DayNumber) => DayPlan, year: number): YearTable {
  const start = Date.UTC(year, 0, 1);
  const end = Date.UTC(year + 1, 0, 1);
  const margin = MARGIN_DAYS * DAY_MS;
  const offsets = offsetPeriods(timeZone, start - margin, end + margin);
  const days = Array.from({ length: (end - start) / DAY_MS + 2 * MARGIN_DAYS }, (_, i) => start / DAY_MS - MARGIN_DAYS + i);
  const stretches = days
    .flatMap((day) => stretchesOf(day, planOf(day).shifts, offsets))
    .map(({ open, close }) => ({ open: Math.max(open, start), close: Math.min(close, end) }))
    .filter(({ open, close }) => open < close);
  return { start, offsets, ...packed(start, merged(stretches)) };
}

/**
 * The open time of one date. A shift is the smallest unbroken stretch that holds every instant whose wall time lies in it: wall times that
 * are skipped drop out of it; where wall times are repeated, it opens at the first and closes at the last.
 */
export function stretchesOf(day: DayNumber, shifts: readonly WallShift[], offsets: readonly OffsetPeriod[]): readonly OpenStretch[] {
  return merged(shifts.map((shift) => hullOf(day * DAY_MS + shift.open * SECOND_MS, day * DAY_MS + shift.close * SECOND_MS, offsets))
    .filter(({ open, close }) => open < close));
}

function hullOf(wallOpen: number, wallClose: number, offsets: readonly OffsetPeriod[]): OpenStretch {
  let open = Infinity;
  let close = -Infinity;
  for (const [i, { from, offset }] of offsets.entries()) {
    const first = Math.max(from, wallOpen - offset);
    const last = Math.min(offsets[i + 1]?.from ?? Infinity, wallClose - offset);
    if (first >= last) continue;
    open = Math.min(open, first);
    close = Math.max(close, last);
  }
  return { open, close };
}

/** Stretches that touch or overlap become one; they come in order of opening. */
function merged(stretches: readonly OpenStretch[]): OpenStretch[] {
  const result: OpenStretch[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    if (last === undefined || stretch.open > last.close) result.push(stretch);
    else result[result.length - 1] = { open: last.open, close: Math.max(last.close, stretch.close) };
  }
  return result;
}

function packed(start: number, stretches: readonly OpenStretch[]): Pick<YearTable, 'opens' | 'closes' | 'before' | 'totalMs'> {
  const seconds = (at: number): number => (at - start) / SECOND_MS;
  const before = new Int32Array(stretches.length);
  let total = 0;
  for (const [i, { open, close }] of stretches.entries()) {
    before[i] = total;
    total += seconds(close) - seconds(open);
  }
  return {
    opens: Int32Array.from(stretches, ({ open }) => seconds(open)),
    closes: Int32Array.from(stretches, ({ close }) => seconds(close)),
    before,
    totalMs: total * SECOND_MS,
  };
}
