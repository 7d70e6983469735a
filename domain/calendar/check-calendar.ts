import { WEEKDAYS } from './calendar-spec';
import type { CalendarSpec, Shift } from './calendar-spec';
import { DAY_SECONDS, dayOf, secondsOf, yearOf } from './civil-time';
import { FIRST_YEAR, LAST_YEAR } from './year-table';
import { isZone } from './zone-offsets';

/** Everything that is wrong with a calendar, each problem led by the path of its place in the spec (`hours.mon[1]: …`); empty if it can be compiled. */
export function checkCalendar(spec: CalendarSpec): string[] {
  const exceptions = Object.entries(spec.exceptions ?? {});
  return [
    ...(isZone(spec.timeZone) ? [] : [`timeZone: "${spec.timeZone}" is no zone of the IANA database; write one such as "America/Los_Angeles"`]),
    ...Object.entries(spec.hours).flatMap(([day, shifts]) => [...weekdayProblems(day), ...shiftProblems(`hours.${day}`, shifts)]),
    ...(spec.holidays ?? []).flatMap((date, i) => dateProblems(`holidays[${i}]`, date)),
    ...exceptions.flatMap(([date, shifts]) => [...dateProblems(`exceptions.${date}`, date), ...shiftProblems(`exceptions.${date}`, shifts)]),
    ...noOpenTimeProblems(spec),
  ];
}

function weekdayProblems(day: string): string[] {
  return WEEKDAYS.some((weekday) => weekday === day) ? [] : [`hours.${day}: no weekday; write one of ${WEEKDAYS.join(', ')}`];
}

function dateProblems(path: string, date: string): string[] {
  const day = dayOf(date);
  if (day === undefined) return [`${path}: "${date}" is no date; write YYYY-MM-DD`];
  const year = yearOf(day);
  return year < FIRST_YEAR || year > LAST_YEAR ? [`${path}: ${date} is outside the years ${FIRST_YEAR} to ${LAST_YEAR}`] : [];
}

function shiftProblems(path: string, shifts: readonly Shift[]): string[] {
  const single = shifts.flatMap((shift, i) => singleShiftProblems(`${path}[${i}]`, shift));
  return single.length > 0 ? single : overlapProblems(path, shifts);
}

function singleShiftProblems(path: string, [open, close]: Shift): string[] {
  const opens = secondsOf(open);
  const closes = secondsOf(close);
  const malformed = [
    ...(opens === undefined || opens === DAY_SECONDS ? [`${path}: opens at "${open}"; write HH:MM from "00:00" to "23:59"`] : []),
    ...(closes === undefined ? [`${path}: closes at "${close}"; write HH:MM from "00:01" to "24:00"`] : []),
  ];
  if (malformed.length > 0 || opens === undefined || closes === undefined) return malformed;
  return opens < closes ? [] : [`${path}: closes at ${close}, not after it opens at ${open}; write a night shift as two, until "24:00" and from "00:00"`];
}

function overlapProblems(path: string, shifts: readonly Shift[]): string[] {
  const inOrder = [...shifts].sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrder.flatMap(([open, close], i) => {
    const [nextOpen, nextClose] = inOrder[i + 1] ?? ['24:00', '24:00'];
    return nextOpen < close ? [`${path}: ${open}–${close} overlaps ${nextOpen}–${nextClose}`] : [];
  });
}

function noOpenTimeProblems(spec: CalendarSpec): string[] {
  const open = [...Object.values(spec.hours), ...Object.values(spec.exceptions ?? {})].some((shifts) => shifts.length > 0);
  return open ? [] : ['hours: no open time at all; give at least one weekday a shift'];
}
