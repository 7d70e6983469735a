import fc from 'fast-check';
import { compileCalendar } from '../../domain/calendar';
import type { CalendarSpec, Shift, Weekday } from '../../domain/calendar';
import { minuteWalk } from '../support/minute-walk';
import type { MinuteWalk } from '../support/minute-walk';

/** A calendar, and instants at which everything that it can answer is compared. Each question is one case. */
export interface CalendarCase {
  readonly spec: CalendarSpec;
  readonly questions: readonly Question[];
}

interface Question {
  readonly near: number;
  readonly place: 'anywhere' | 'opening' | 'closing';
  readonly length: { readonly ms: number } | { readonly closingAfterMs: number };
  readonly days: number;
}

export const QUESTIONS_PER_CASE = 16;

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies readonly Weekday[];

/** Zones with the dates (UTC) around which their wall clocks jump. */
const JUMPS: Readonly<Record<string, readonly string[]>> = {
  'America/Los_Angeles': ['2026-03-08', '2026-11-01'],
  'Europe/Berlin': ['2026-03-29', '2026-10-25'],
  'Asia/Kolkata': [],
  'Australia/Lord_Howe': ['2026-04-04', '2026-10-03'],
  'Pacific/Apia': ['2011-12-30', '2012-04-01'],
  'America/St_Johns': ['2010-03-14', '2010-11-07', '2026-11-01'],
  'Africa/Casablanca': ['2026-02-15', '2026-03-22'],
  UTC: [],
};

const minuteOfDay = fc.oneof(fc.integer({ min: 0, max: 48 }).map((half) => half * 30), fc.integer({ min: 0, max: 240 }), fc.integer({ min: 0, max: 1_440 }));

/** Up to three shifts; neighbours may touch. */
const shifts = fc.uniqueArray(minuteOfDay, { minLength: 2, maxLength: 6 }).map((edges) => {
  const inOrder = edges.toSorted((a, b) => a - b);
  return inOrder.flatMap((open, i): Shift[] => (i % 2 === 0 && i + 1 < inOrder.length ? [[timeText(open), timeText(inOrder[i + 1] ?? open)]] : []));
});

const hours = fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1, maxLength: 7 })
  .chain((days) => fc.tuple(...days.map((day) => shifts.map((list) => [day, list] as const))))
  .map((entries) => Object.fromEntries(entries));

const middle = fc.constantFrom(...Object.keys(JUMPS)).chain((timeZone) => {
  const somewhere = fc.integer({ min: 0, max: 12 * 365 }).map((day) => Date.UTC(2019, 0, 1) + day * DAY);
  const newYear = fc.integer({ min: 2020, max: 2030 }).map((year) => Date.UTC(year, 0, 1));
  const jumps = (JUMPS[timeZone] ?? []).map((date) => fc.constant(Date.parse(`${date}T00:00:00Z`)));
  return fc.tuple(fc.constant(timeZone), fc.oneof(somewhere, newYear, ...jumps));
});

export const calendarCases: fc.Arbitrary<CalendarCase> = middle.chain(([timeZone, around]) => {
  const date = fc.integer({ min: -4, max: 6 }).map((day) => new Date(around + day * DAY).toISOString().slice(0, 10));
  const spec = fc.record({
    timeZone: fc.constant(timeZone),
    hours,
    holidays: fc.array(date, { maxLength: 2 }),
    exceptions: fc.dictionary(date, fc.oneof(shifts, fc.constant([])), { maxKeys: 2 }),
  });
  const question = fc.record({
    near: fc.oneof(fc.integer({ min: -3 * DAY, max: 3 * DAY }), fc.integer({ min: -3 * 1_440, max: 3 * 1_440 }).map((minute) => minute * MINUTE)).map((off) => around + off),
    place: fc.constantFrom('anywhere', 'anywhere', 'opening', 'closing'),
    length: fc.oneof(
      fc.record({ ms: fc.oneof(fc.integer({ min: 0, max: DAY }), fc.integer({ min: 0, max: 1_440 }).map((minute) => minute * MINUTE)) }),
      fc.record({ closingAfterMs: fc.integer({ min: 0, max: 2 * DAY }) }),
    ),
    days: fc.integer({ min: 0, max: 4 }),
  });
  return fc.record({ spec, questions: fc.array(question, { minLength: QUESTIONS_PER_CASE, maxLength: QUESTIONS_PER_CASE }) });
});

/** Each answer in which the calendar and the minute walk differ. */
export function differences({ spec, questions }: CalendarCase): string[] {
  const calendar = compileCalendar(spec);
  const walk = minuteWalk(spec);
  return questions.flatMap((question) => {
    const at = placed(question, walk);
    const ms = 'ms' in question.length ? withinAWeek(question.length.ms, spec) : walk.between(at, walk.nextClose(at + question.length.closingAfterMs));
    return [
      differs(`add(${at}, ${ms})`, calendar.add(at, ms), walk.add(at, ms)),
      differs(`subtract(${at}, ${ms})`, calendar.subtract(at, ms), walk.subtract(at, ms)),
      differs(`between(${at}, ${at + ms})`, calendar.between(at, at + ms), walk.between(at, at + ms)),
      differs(`addDays(${at}, ${question.days})`, calendar.addDays(at, question.days), walk.addDays(at, question.days)),
      differs(`isOpen(${at})`, calendar.isOpen(at), walk.isOpen(at)),
      differs(`nextOpen(${at})`, calendar.nextOpen(at), walk.nextOpen(at)),
    ].flat();
  });
}

function placed({ near, place }: Question, walk: MinuteWalk): number {
  if (place === 'anywhere') return near;
  return place === 'opening' ? walk.nextOpen(near) : walk.nextClose(near);
}

/** Keeps the walk short where a calendar is open for few minutes a week. */
function withinAWeek(ms: number, spec: CalendarSpec): number {
  const week = Object.values(spec.hours).flat().reduce((sum, [open, close]) => sum + minutesOf(close) - minutesOf(open), 0) * MINUTE;
  return Math.min(ms, week);
}

function differs<T>(question: string, calendar: T, walk: T): string[] {
  return Object.is(calendar, walk) ? [] : [`${question}: calendar ${String(calendar)}, walk ${String(walk)}`];
}

function timeText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
