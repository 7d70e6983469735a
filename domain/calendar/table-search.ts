import { SECOND_MS } from './civil-time';
import type { YearTable } from './year-table';

/** Index of the last element that is ≤ limit, or -1. */
function lastUpTo(ascending: Int32Array, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function msAt(seconds: Int32Array, index: number): number {
  return (seconds[index] ?? 0) * SECOND_MS;
}

/** Open ms of the table's year before `at`, an instant of that year. */
export function openMsBefore(table: YearTable, at: number): number {
  const sinceStart = at - table.start;
  const i = lastUpTo(table.opens, sinceStart / SECOND_MS);
  if (i < 0) return 0;
  const open = msAt(table.opens, i);
  return msAt(table.before, i) + Math.min(sinceStart - open, msAt(table.closes, i) - open);
}

/** The earliest instant that has `openMs` of the year's open time before it: a closing time, where it could also be the next opening. 0 < openMs ≤ total. */
export function earliestAfter(table: YearTable, openMs: number): number {
  const found = lastUpTo(table.before, openMs / SECOND_MS);
  const i = msAt(table.before, found) === openMs ? found - 1 : found;
  return table.start + msAt(table.opens, i) + openMs - msAt(table.before, i);
}

/** The latest such instant: an opening, where it could also be the closing time before. 0 ≤ openMs < total. */
export function latestAfter(table: YearTable, openMs: number): number {
  const i = lastUpTo(table.before, openMs / SECOND_MS);
  return table.start + msAt(table.opens, i) + openMs - msAt(table.before, i);
}

export function isOpenAt(table: YearTable, at: number): boolean {
  const i = lastUpTo(table.opens, (at - table.start) / SECOND_MS);
  return i >= 0 && at - table.start < msAt(table.closes, i);
}

/** The next opening of the year after `at`, or undefined. */
export function openingAfter(table: YearTable, at: number): number | undefined {
  const i = lastUpTo(table.opens, (at - table.start) / SECOND_MS) + 1;
  return i < table.opens.length ? table.start + msAt(table.opens, i) : undefined;
}
