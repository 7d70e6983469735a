import type { CalendarSpec, Shift } from '../../domain/calendar';

/**
 * The slow oracle of business time. It shares no code with `domain/calendar`: it looks at every minute of UTC, reads the wall clock there, and
 * counts. Good for zones whose offsets are whole minutes, and for instants from 1971 to 2198.
 */
export interface MinuteWalk {
  add(at: number, ms: number): number;
  subtract(at: number, ms: number): number;
  addDays(at: number, n: number): number;
  between(from: number, to: number): number;
  isOpen(at: number): boolean;
  nextOpen(at: number): number;
  /** The end of the open time in which `at` lies, or of the next. */
  nextClose(at: number): number;
}

// Taken once: reading a global costs a hundred times more in jest's sandbox, and the walk would do so for every minute.
const { floor, min, max, ceil } = Math;

const MINUTE = 60_000;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 1_440;
const FURTHEST_ZONE = 15 * HOUR_MINUTES;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** UTC minutes from `first` to `last`, both open. */
interface OpenMinutes { first: number; last: number }

export function minuteWalk(spec: CalendarSpec): MinuteWalk {
  const wallMinute = wallClock(spec.timeZone);
  const dates = new Map<number, readonly OpenMinutes[]>();
  const utcDays = new Map<number, Uint8Array>();

  /** All minutes that could have this date on the wall are looked at; the first and the last inside a shift are its ends. */
  function openMinutesOf(date: number): readonly OpenMinutes[] {
    const known = dates.get(date);
    if (known !== undefined) return known;
    const shifts = shiftsOf(spec, date).map(([open, close]) => ({
      opens: date * DAY_MINUTES + minutesOf(open), closes: date * DAY_MINUTES + minutesOf(close), first: Infinity, last: -Infinity,
    }));
    if (shifts.length === 0) return [];
    for (let minute = date * DAY_MINUTES - FURTHEST_ZONE; minute < (date + 1) * DAY_MINUTES + FURTHEST_ZONE; minute += 1) {
      const wall = wallMinute(minute);
      for (const shift of shifts) {
        if (wall < shift.opens || wall >= shift.closes) continue;
        shift.first = min(shift.first, minute);
        shift.last = minute;
      }
    }
    const found = shifts.filter(({ first, last }) => first <= last);
    dates.set(date, found);
    return found;
  }

  function minutesOfUtcDay(day: number): Uint8Array {
    const known = utcDays.get(day);
    if (known !== undefined) return known;
    const minutes = new Uint8Array(DAY_MINUTES);
    for (const { first, last } of [day - 1, day, day + 1].flatMap(openMinutesOf)) {
      minutes.fill(1, max(first - day * DAY_MINUTES, 0), max(last + 1 - day * DAY_MINUTES, 0));
    }
    utcDays.set(day, minutes);
    return minutes;
  }

  function isMinuteOpen(minute: number): boolean {
    const day = floor(minute / DAY_MINUTES);
    return minutesOfUtcDay(day)[minute - day * DAY_MINUTES] === 1;
  }

  const minuteOf = (at: number): number => floor(at / MINUTE);
  const isOpen = (at: number): boolean => isMinuteOpen(minuteOf(at));

  function nextOpen(at: number): number {
    let now = at;
    while (!isOpen(now)) now = (minuteOf(now) + 1) * MINUTE;
    return now;
  }

  return {
    isOpen,
    nextOpen,
    nextClose(at) {
      let minute = minuteOf(nextOpen(at));
      while (isMinuteOpen(minute)) minute += 1;
      return minute * MINUTE;
    },
    add(at, ms) {
      let now = at;
      let left = ms;
      while (left > 0) {
        const step = (minuteOf(now) + 1) * MINUTE - now;
        if (isOpen(now)) {
          if (left <= step) return now + left;
          left -= step;
        }
        now += step;
      }
      return now;
    },
    subtract(at, ms) {
      let now = at;
      let left = ms;
      while (left > 0) {
        const minute = ceil(now / MINUTE) - 1;
        const step = now - minute * MINUTE;
        if (isMinuteOpen(minute)) {
          if (left <= step) return now - left;
          left -= step;
        }
        now -= step;
      }
      return now;
    },
    between(from, to) {
      let open = 0;
      for (let now = min(from, to), end = max(from, to); now < end; ) {
        const next = min((minuteOf(now) + 1) * MINUTE, end);
        if (isOpen(now)) open += next - now;
        now = next;
      }
      return to < from ? -open : open;
    },
    addDays(at, n) {
      const base = nextOpen(at);
      if (n === 0) return base;
      const wall = wallMinute(minuteOf(base));
      let date = floor(wall / DAY_MINUTES);
      for (let left = n; left > 0; ) if (openMinutesOf((date += 1)).length > 0) left -= 1;
      const wanted = date * DAY_MINUTES + (wall % DAY_MINUTES);
      let minute = date * DAY_MINUTES - FURTHEST_ZONE;
      while (wallMinute(minute) < wanted) minute += 1;
      const sameTime = minute * MINUTE + (wallMinute(minute) === wanted ? base % MINUTE : 0);
      return within(sameTime, openMinutesOf(date));
    },
  };
}

/** The instant itself if it lies in a stretch or on its end; else the next start, else the last end. */
function within(at: number, stretches: readonly OpenMinutes[]): number {
  const starts = stretches.map(({ first }) => first * MINUTE);
  const ends = stretches.map(({ last }) => (last + 1) * MINUTE);
  if (starts.some((start, i) => start <= at && at <= (ends[i] ?? start))) return at;
  const later = starts.filter((start) => start > at);
  return later.length > 0 ? min(...later) : max(...ends);
}

function shiftsOf(spec: CalendarSpec, date: number): readonly Shift[] {
  const midnight = new Date(date * DAY_MINUTES * MINUTE);
  const name = midnight.toISOString().slice(0, 10);
  const exception = spec.exceptions?.[name];
  if (exception !== undefined) return exception;
  if (spec.holidays?.includes(name) === true) return [];
  const weekday = WEEKDAYS[midnight.getUTCDay()];
  return (weekday === undefined ? undefined : spec.hours[weekday]) ?? [];
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * HOUR_MINUTES + Number(time.slice(3));
}

const clocks = new Map<string, (minute: number) => number>();

/** UTC minute → minute that the wall clock of the zone shows, both since 1970. The same for a whole hour if its ends agree, else read for each minute. */
function wallClock(timeZone: string): (minute: number) => number {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const ahead = (minute: number): number => Date.parse(`${format.format(minute * MINUTE).slice(0, 16).replace(' ', 'T')}Z`) / MINUTE - minute;
  const hours = new Map<number, number | 'jumps'>();
  const aheadInHour = (hour: number): number | 'jumps' => {
    const seen = hours.get(hour);
    if (seen !== undefined) return seen;
    const start = ahead(hour * HOUR_MINUTES);
    const read = start === ahead((hour + 1) * HOUR_MINUTES) ? start : 'jumps';
    hours.set(hour, read);
    return read;
  };
  const clock = (minute: number): number => {
    const inHour = aheadInHour(floor(minute / HOUR_MINUTES));
    return minute + (inHour === 'jumps' ? ahead(minute) : inHour);
  };
  clocks.set(timeZone, clock);
  return clock;
}
