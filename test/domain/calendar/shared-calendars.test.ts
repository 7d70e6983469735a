import * as calendarModule from '../../../domain/calendar';
import { HOUR, instant, iso, PACIFIC_WEEK } from './business-week';

/** As a preloaded module is frozen in the workflow isolate: everything that properties reach. */
function deepFreeze(value: unknown, seen = new Set<unknown>()): void {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function') || seen.has(value)) return;
  seen.add(value);
  for (const key of Reflect.ownKeys(value)) deepFreeze(Reflect.get(value, key), seen);
  if (!ArrayBuffer.isView(value)) Object.freeze(value);
}

test('equal specs share one calendar', () => {
  expect(calendarModule.compileCalendar(structuredClone(PACIFIC_WEEK))).toBe(calendarModule.compileCalendar(PACIFIC_WEEK));
});

test('a seldom used calendar may be dropped and is compiled anew', () => {
  const first = calendarModule.compileCalendar({ ...PACIFIC_WEEK, holidays: ['2030-01-01'] });
  for (let day = 10; day < 28; day += 1) calendarModule.compileCalendar({ ...PACIFIC_WEEK, holidays: [`2030-01-${day}`] });
  expect(calendarModule.compileCalendar({ ...PACIFIC_WEEK, holidays: ['2030-01-01'] })).not.toBe(first);
});

test('calendars are compiled, shared and used in a frozen module, also for years not asked for before', () => {
  const before = calendarModule.compileCalendar(PACIFIC_WEEK);
  deepFreeze(calendarModule.compileCalendar);
  deepFreeze(before);
  const spec = { ...PACIFIC_WEEK, holidays: ['2041-06-07'] };
  const calendar = calendarModule.compileCalendar(spec);
  expect(calendarModule.compileCalendar(spec)).toBe(calendar);
  expect(iso(calendar.add(instant('2041-06-06T16:00-07:00'), 2 * HOUR))).toBe(iso(instant('2041-06-10T06:00-07:00')));
  expect(iso(before.add(instant('2051-06-05T16:00-07:00'), 2 * HOUR))).toBe(iso(instant('2051-06-06T06:00-07:00')));
});
