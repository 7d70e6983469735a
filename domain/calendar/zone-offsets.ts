import { IANAZone } from 'luxon';
import { DAY_MS, SECOND_MS } from './civil-time';

/** From `from` (epoch ms) until the next period, the zone's wall clock shows UTC plus `offset` ms. */
export interface OffsetPeriod {
  readonly from: number;
  readonly offset: number;
}

const MINUTE_SECONDS = 60;

export function isZone(timeZone: string): boolean {
  // A bare offset ("+05:00") is refused although newer engines take it: it has no daylight saving and is nearly always a mistake.
  if (!/^[A-Za-z]/.test(timeZone)) return false;
  return IANAZone.isValidZone(timeZone);
}

/**
 * The offsets of a zone in [from, to), both whole UTC days in epoch ms. Looks at every midnight, UTC, and closes in on each change to the
 * second, which is as fine as the tz database goes.
 */
export function offsetPeriods(timeZone: string, from: number, to: number): readonly OffsetPeriod[] {
  const offsetAt = offsetReader(timeZone);
  const periods: OffsetPeriod[] = [{ from, offset: offsetAt(from) }];
  let offset = offsetAt(from);
  for (let day = from; day < to; day += DAY_MS) {
    const next = offsetAt(day + DAY_MS);
    if (next === offset) continue;
    periods.push({ from: changeWithin(day, day + DAY_MS, offsetAt), offset: next });
    offset = next;
  }
  return periods;
}

/** The first second in (before, after] at which the offset is that of `after`, if it changes once in between. */
function changeWithin(before: number, after: number, offsetAt: (at: number) => number): number {
  const target = offsetAt(after);
  let low = before;
  let high = after;
  while (high - low > SECOND_MS) {
    const middle = low + Math.floor((high - low) / 2 / SECOND_MS) * SECOND_MS;
    if (offsetAt(middle) === target) high = middle;
    else low = middle;
  }
  return high;
}

function offsetReader(timeZone: string): (at: number) => number {
  const zone = IANAZone.create(timeZone);
  return (at) => Math.round(zone.offset(at) * MINUTE_SECONDS) * SECOND_MS;
}

export function offsetOf(periods: readonly OffsetPeriod[], at: number): number {
  return (periods.findLast((period) => period.from <= at) ?? periods[0])?.offset ?? 0;
}

/** The first instant at which the wall clock shows `wall` (ms, as if UTC) or later: of a repeated time the first, of a skipped one the end of the gap. */
export function instantOf(periods: readonly OffsetPeriod[], wall: number): number {
  const period = periods.find((_, i) => wall < (periods[i + 1]?.from ?? Infinity) + offsetAtIndex(periods, i));
  return period === undefined ? NaN : Math.max(period.from, wall - period.offset);
}

function offsetAtIndex(periods: readonly OffsetPeriod[], index: number): number {
  return periods[index]?.offset ?? 0;
}
