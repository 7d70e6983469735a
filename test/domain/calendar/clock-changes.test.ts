import { compileCalendar } from '../../../domain/calendar';
import type { Calendar, Shift } from '../../../domain/calendar';
import { HOUR, instant, iso } from './business-week';

function everyDay(timeZone: string, ...shifts: Shift[]): Calendar {
  return compileCalendar({ timeZone, hours: { mon: shifts, tue: shifts, wed: shifts, thu: shifts, fri: shifts, sat: shifts, sun: shifts } });
}

/** Open ms of one date in Los Angeles. */
function openOn(calendar: Calendar, from: string, to: string): number {
  return calendar.between(instant(from), instant(to));
}

const SPRING = ['2026-03-08T00:00-08:00', '2026-03-09T00:00-07:00'] as const; // 02:00 becomes 03:00
const AUTUMN = ['2026-11-01T00:00-07:00', '2026-11-02T00:00-08:00'] as const; // 02:00 becomes 01:00

describe('where the wall clock skips an hour', () => {
  test('a shift that opens in the gap opens at its end', () => {
    const calendar = everyDay('America/Los_Angeles', ['02:30', '06:00']);
    expect(iso(calendar.nextOpen(instant(SPRING[0])))).toBe('2026-03-08T10:00:00.000Z');
    expect(openOn(calendar, ...SPRING)).toBe(3 * HOUR);
  });

  test('a shift that closes in the gap closes at its beginning, which is the same instant', () => {
    const calendar = everyDay('America/Los_Angeles', ['01:00', '02:30']);
    expect(openOn(calendar, ...SPRING)).toBe(HOUR);
    expect(iso(calendar.add(instant(SPRING[0]), HOUR))).toBe('2026-03-08T10:00:00.000Z');
  });

  test('a shift inside the gap does not take place, and the day is no working day', () => {
    const calendar = everyDay('America/Los_Angeles', ['02:15', '02:45']);
    expect(openOn(calendar, ...SPRING)).toBe(0);
    expect(iso(calendar.addDays(instant('2026-03-07T02:20-08:00'), 1))).toBe(iso(instant('2026-03-09T02:20-07:00')));
  });

  test('a whole day that a zone skipped is no working day', () => {
    const apia = everyDay('Pacific/Apia', ['09:00', '17:00']);
    expect(iso(apia.addDays(instant('2011-12-29T11:00-10:00'), 1))).toBe(iso(instant('2011-12-31T11:00+14:00')));
    expect(apia.between(instant('2011-12-29T09:00-10:00'), instant('2011-12-31T17:00+14:00'))).toBe(16 * HOUR);
  });
});

describe('where the wall clock repeats an hour', () => {
  test('a shift opens at the first of two openings', () => {
    expect(iso(everyDay('America/Los_Angeles', ['01:30', '06:00']).nextOpen(instant(AUTUMN[0])))).toBe(iso(instant('2026-11-01T01:30-07:00')));
  });

  test('a shift closes at the last of two closings', () => {
    const calendar = everyDay('America/Los_Angeles', ['00:00', '01:30']);
    expect(openOn(calendar, ...AUTUMN)).toBe(2.5 * HOUR);
    expect(calendar.isOpen(instant('2026-11-01T01:45-07:00'))).toBe(true);
    expect(calendar.isOpen(instant('2026-11-01T01:30-08:00'))).toBe(false);
  });

  test('a shift that closes where the repetition begins is no longer than ever', () => {
    expect(openOn(everyDay('America/Los_Angeles', ['00:00', '01:00']), ...AUTUMN)).toBe(HOUR);
  });

  test('a break inside the repeated hour vanishes', () => {
    expect(openOn(everyDay('America/Los_Angeles', ['00:00', '01:15'], ['01:30', '03:00']), ...AUTUMN)).toBe(4 * HOUR);
  });

  test('half an hour is repeated in Lord Howe', () => {
    const calendar = everyDay('Australia/Lord_Howe', ['00:00', '24:00']);
    expect(openOn(calendar, '2026-04-05T00:00+11:00', '2026-04-06T00:00+10:30')).toBe(24.5 * HOUR);
  });

  test('a repetition over midnight belongs to the days of its wall times', () => {
    const sundays = compileCalendar({ timeZone: 'America/St_Johns', hours: { sun: [['00:00', '24:00']] } });
    // On Sunday 2010-11-07 at 00:01 the clock went back to Saturday 23:01.
    expect(sundays.between(instant('2010-11-06T12:00-02:30'), instant('2010-11-08T12:00-03:30'))).toBe(25 * HOUR);
    expect(iso(sundays.nextOpen(instant('2010-11-06T12:00-02:30')))).toBe('2010-11-07T02:30:00.000Z');
  });
});

describe('business days over a clock change', () => {
  const office = everyDay('America/Los_Angeles', ['00:30', '12:00']);

  test('a skipped wall time becomes the first instant after the gap', () => {
    expect(iso(office.addDays(instant('2026-03-07T02:30-08:00'), 1))).toBe(iso(instant('2026-03-08T03:00-07:00')));
  });

  test('a repeated wall time is taken the first time', () => {
    expect(iso(office.addDays(instant('2026-10-31T01:30-07:00'), 1))).toBe(iso(instant('2026-11-01T01:30-07:00')));
    expect(office.addDays(instant('2026-11-01T01:30-08:00'), 1)).toBe(instant('2026-11-02T01:30-08:00'));
  });
});
