import { compileCalendar } from '../../../domain/calendar';
import { instant, iso, PACIFIC_WEEK } from './business-week';

const calendar = compileCalendar({
  ...PACIFIC_WEEK,
  holidays: ['2026-07-03'],
  exceptions: { '2026-06-10': [['06:00', '09:00']], '2026-06-11': [['05:00', '10:00'], ['12:00', '17:00']] },
});
const addDays = (from: string, n: number): string | undefined => iso(calendar.addDays(instant(from), n));

describe('n business days', () => {
  test('keep the wall time', () => {
    expect(addDays('2026-06-04T15:12:13.014-07:00', 2)).toBe(iso(instant('2026-06-08T15:12:13.014-07:00')));
  });

  test('pass over holidays', () => {
    expect(addDays('2026-07-02T10:00-07:00', 1)).toBe(iso(instant('2026-07-06T10:00-07:00')));
  });

  test('end within the hours of the last day', () => {
    expect(addDays('2026-06-09T05:30-07:00', 1)).toBe(iso(instant('2026-06-10T06:00-07:00')));
    expect(addDays('2026-06-09T15:00-07:00', 1)).toBe(iso(instant('2026-06-10T09:00-07:00')));
  });

  test('end after a break that they would end in', () => {
    expect(addDays('2026-06-09T11:00-07:00', 2)).toBe(iso(instant('2026-06-11T12:00-07:00')));
  });

  test('count from the next opening if asked outside of hours, to which closing time belongs', () => {
    expect(addDays('2026-06-06T12:00-07:00', 1)).toBe(iso(instant('2026-06-09T05:00-07:00')));
    expect(addDays('2026-06-04T17:00-07:00', 1)).toBe(iso(instant('2026-06-08T05:00-07:00')));
    expect(addDays('2026-06-06T12:00-07:00', 0)).toBe(iso(instant('2026-06-08T05:00-07:00')));
  });

  test('are whole and not negative', () => {
    expect(() => addDays('2026-06-04T15:00-07:00', 1.5)).toThrow('Business days are a whole number, 0 or more, not 1.5');
  });
});
