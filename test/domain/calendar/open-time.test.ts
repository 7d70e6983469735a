import { compileCalendar } from '../../../domain/calendar';
import type { CalendarSpec } from '../../../domain/calendar';
import { HOUR, instant, iso, MINUTE, PACIFIC_WEEK } from './business-week';

const calendar = compileCalendar(PACIFIC_WEEK);
const monday = (time: string): number => instant(`2026-06-08T${time}-07:00`);
const friday = (time: string): number => instant(`2026-06-05T${time}-07:00`);

describe('the edges of a shift', () => {
  test('the opening is open, the closing is not', () => {
    expect([monday('04:59:59.999'), monday('05:00'), monday('16:59:59.999'), monday('17:00')].map((at) => calendar.isOpen(at))).toEqual([false, true, true, false]);
  });

  test('an addition that ends exactly at closing time lands on closing time, one ms more on the next opening and its first ms', () => {
    expect(calendar.add(friday('16:00'), HOUR)).toBe(friday('17:00'));
    expect(calendar.add(friday('16:00'), HOUR + 1)).toBe(monday('05:00:00.001'));
  });

  test('a subtraction that ends exactly at the opening lands on the opening, one ms more on the last ms before the closing', () => {
    expect(calendar.subtract(monday('06:00'), HOUR)).toBe(monday('05:00'));
    expect(calendar.subtract(monday('06:00'), HOUR + 1)).toBe(friday('16:59:59.999'));
  });

  test('nothing added or subtracted stays where it is, open or closed', () => {
    expect([calendar.add(monday('03:00'), 0), calendar.subtract(monday('03:00'), 0), calendar.add(monday('09:00'), 0)]).toEqual([monday('03:00'), monday('03:00'), monday('09:00')]);
  });

  test('milliseconds are kept', () => {
    expect(calendar.add(friday('16:59:59.400'), 1_000)).toBe(monday('05:00:00.400'));
    expect(calendar.between(friday('16:59:59.400'), monday('05:00:00.401'))).toBe(1_001);
  });

  test('the next opening of an open instant is itself, of a closed one the next shift', () => {
    expect(calendar.nextOpen(monday('09:00:00.007'))).toBe(monday('09:00:00.007'));
    expect(calendar.nextOpen(friday('17:00'))).toBe(monday('05:00'));
  });
});

describe('open time between two instants', () => {
  test('a year has 261 or so working days of 12 hours', () => {
    expect(calendar.between(instant('2026-01-01T00:00-08:00'), instant('2027-01-01T00:00-08:00'))).toBe(261 * 12 * HOUR);
  });

  test('is negative backwards', () => {
    expect(calendar.between(monday('07:00'), friday('16:00'))).toBe(-3 * HOUR);
  });

  test('is zero over a night', () => {
    expect(calendar.between(friday('18:00'), monday('04:00'))).toBe(0);
  });

  test('runs over several years, as additions and subtractions do', () => {
    const from = instant('2024-02-29T12:34:56.789-08:00');
    const to = instant('2029-08-01T10:00-07:00');
    const ms = calendar.between(from, to);
    expect(calendar.add(from, ms)).toBe(to);
    expect(calendar.subtract(to, ms)).toBe(from);
  });
});

describe('the turn of a year, where one table ends and the next begins', () => {
  const year = compileCalendar({ timeZone: 'UTC', hours: PACIFIC_WEEK.hours, holidays: ['2026-12-31', '2027-01-01'] });
  const utc = (text: string): number => instant(`${text}Z`);

  test('an addition that uses up the year lands on its last closing time', () => {
    expect(iso(year.add(utc('2026-12-30T16:00'), HOUR))).toBe('2026-12-30T17:00:00.000Z');
    expect(iso(year.add(utc('2026-12-30T16:00'), 2 * HOUR))).toBe('2027-01-04T06:00:00.000Z');
  });

  test('a subtraction that uses up the year lands on its first opening', () => {
    expect(iso(year.subtract(utc('2027-01-04T06:00'), HOUR))).toBe('2027-01-04T05:00:00.000Z');
    expect(iso(year.subtract(utc('2027-01-04T06:00'), 2 * HOUR))).toBe('2026-12-30T16:00:00.000Z');
  });

  test('the next opening may lie in the next year', () => {
    expect(iso(year.nextOpen(utc('2026-12-30T17:00')))).toBe('2027-01-04T05:00:00.000Z');
  });
});

describe('holidays, exceptions and split shifts', () => {
  const spec: CalendarSpec = {
    timeZone: 'Europe/Berlin',
    hours: { mon: [['14:00', '18:00'], ['09:00', '12:30']], tue: [['09:00', '18:00']], fri: [['20:00', '24:00']], sat: [['00:00', '02:00']] },
    holidays: ['2026-06-09', '2026-06-15'],
    exceptions: { '2026-06-15': [['10:00', '11:00']], '2026-06-16': [], '2026-06-17': [['08:00', '09:00']] },
  };
  const berlin = compileCalendar(spec);
  const at = (text: string): number => instant(`2026-06-${text}+02:00`);

  test('a break between two shifts, given in any order, is closed', () => {
    expect(berlin.add(at('08T12:00'), HOUR)).toBe(at('08T14:30'));
  });

  test('a shift until 24:00 and one from 00:00 are one', () => {
    expect(berlin.add(at('12T22:00'), 3 * HOUR)).toBe(at('13T01:00'));
  });

  test('a holiday is closed', () => {
    expect(berlin.between(at('09T00:00'), at('10T00:00'))).toBe(0);
  });

  test('an exception stands in place of a holiday and of the weekday: it opens, shortens or closes the date', () => {
    expect(berlin.between(at('15T00:00'), at('16T00:00'))).toBe(HOUR);
    expect(berlin.between(at('16T00:00'), at('17T00:00'))).toBe(0);
    expect(berlin.between(at('17T00:00'), at('18T00:00'))).toBe(HOUR);
  });

  test('the closed days of a span are told with their reason', () => {
    expect(berlin.closedDays(at('08T10:00'), at('11T10:00'))).toEqual([
      { from: at('09T00:00'), date: '2026-06-09', weekday: 'tue', reason: 'holiday' },
      { from: at('10T00:00'), date: '2026-06-10', weekday: 'wed', reason: 'weekly' },
      { from: at('11T00:00'), date: '2026-06-11', weekday: 'thu', reason: 'weekly' },
    ]);
    expect(berlin.closedDays(at('15T10:00'), at('17T10:00')).map(({ date, reason }) => [date, reason])).toEqual([['2026-06-16', 'exception']]);
  });

  test('wall times are those of the calendar\'s zone', () => {
    expect(berlin.wallTime(instant('2026-06-08T22:30Z'))).toEqual({ date: '2026-06-09', weekday: 'tue', time: '00:30' });
  });
});

describe('what cannot be answered', () => {
  test('a duration below zero, in parts of a ms, or beyond the years of the calendar is refused', () => {
    expect(() => calendar.add(0, -1)).toThrow('A business duration is a whole number of ms, 0 or more, not -1');
    expect(() => calendar.subtract(0, 0.5)).toThrow(RangeError);
    expect(() => calendar.add(0, 1e13)).toThrow('Business time is known for the years 1970 to 2199, not for 2200');
    expect(() => calendar.isOpen(NaN)).toThrow(RangeError);
  });

  test('open time that a calendar of single dates does not have is refused', () => {
    const oneDay = compileCalendar({ timeZone: 'UTC', hours: {}, exceptions: { '2026-06-08': [['09:00', '10:00']] } });
    expect(iso(oneDay.add(instant('2026-01-01T00:00Z'), 30 * MINUTE))).toBe('2026-06-08T09:30:00.000Z');
    expect(() => oneDay.add(instant('2026-01-01T00:00Z'), 61 * MINUTE)).toThrow('not for 2200');
  });
});
