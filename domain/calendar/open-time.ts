import { earliestAfter, isOpenAt, latestAfter, openingAfter, openMsBefore } from './table-search';
import { FIRST_YEAR, LAST_YEAR } from './year-table';
import type { YearTable } from './year-table';

export type TableOfYear = (year: number) => YearTable;

/** Builds each year's table when it is first asked for, and keeps it. */
export function lazyTables(build: TableOfYear): TableOfYear {
  const tables = new Map<number, YearTable>();
  return (year) => {
    const known = tables.get(year);
    if (known !== undefined) return known;
    if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) throw new RangeError(`Business time is known for the years ${FIRST_YEAR} to ${LAST_YEAR}, not for ${year}`);
    const table = build(year);
    tables.set(year, table);
    return table;
  };
}

export function utcYearOf(at: number): number {
  return new Date(at).getUTCFullYear();
}

export function addOpenTime(tableOf: TableOfYear, at: number, ms: number): number {
  requireDuration(ms);
  if (ms === 0) return at;
  let year = utcYearOf(at);
  let table = tableOf(year);
  let openMs = openMsBefore(table, at) + ms;
  while (openMs > table.totalMs) {
    openMs -= table.totalMs;
    table = tableOf((year += 1));
  }
  return earliestAfter(table, openMs);
}

export function subtractOpenTime(tableOf: TableOfYear, at: number, ms: number): number {
  requireDuration(ms);
  if (ms === 0) return at;
  let year = utcYearOf(at);
  let table = tableOf(year);
  let openMs = openMsBefore(table, at) - ms;
  while (openMs < 0) {
    table = tableOf((year -= 1));
    openMs += table.totalMs;
  }
  return latestAfter(table, openMs);
}

export function openTimeBetween(tableOf: TableOfYear, from: number, to: number): number {
  if (to < from) return -openTimeBetween(tableOf, to, from);
  const lastYear = utcYearOf(to);
  let openMs = openMsBefore(tableOf(lastYear), to);
  const firstYear = utcYearOf(from);
  openMs -= openMsBefore(tableOf(firstYear), from);
  for (let year = firstYear; year < lastYear; year += 1) openMs += tableOf(year).totalMs;
  return openMs;
}

export function isOpen(tableOf: TableOfYear, at: number): boolean {
  return isOpenAt(tableOf(utcYearOf(at)), at);
}

export function nextOpen(tableOf: TableOfYear, at: number): number {
  if (isOpen(tableOf, at)) return at;
  for (let year = utcYearOf(at); ; year += 1) {
    const opening = openingAfter(tableOf(year), at);
    if (opening !== undefined) return opening;
  }
}

function requireDuration(ms: number): void {
  if (!(Number.isSafeInteger(ms) && ms >= 0)) throw new RangeError(`A business duration is a whole number of ms, 0 or more, not ${ms}`);
}
