import { checkCalendar, compileCalendar } from '../../../domain/calendar';
import type { CalendarSpec } from '../../../domain/calendar';
import { PACIFIC_WEEK } from './business-week';

describe('a calendar that cannot be used', () => {
  test('names all its problems at once, each with its place', () => {
    const hours = { mon: [['17:00', '05:00'], ['9:00', '25:00']], tue: [['09:00', '13:00'], ['12:00', '18:00']], monday: [['09:00', '10:00']] };
    const spec = {
      timeZone: 'Mars/Olympus', hours,
      holidays: ['2026-12-25', '2026-02-30', '25.12.2026', '1815-06-18'],
      exceptions: { '2026-13-01': [], '2026-12-24': [['05:00', '05:00']] },
    } as unknown as CalendarSpec;
    expect(checkCalendar(spec)).toEqual([
      'timeZone: "Mars/Olympus" is no zone of the IANA database; write one such as "America/Los_Angeles"',
      'hours.mon[0]: closes at 05:00, not after it opens at 17:00; write a night shift as two, until "24:00" and from "00:00"',
      'hours.mon[1]: opens at "9:00"; write HH:MM from "00:00" to "23:59"',
      'hours.mon[1]: closes at "25:00"; write HH:MM from "00:01" to "24:00"',
      'hours.tue: 09:00–13:00 overlaps 12:00–18:00',
      'hours.monday: no weekday; write one of sun, mon, tue, wed, thu, fri, sat',
      'holidays[1]: "2026-02-30" is no date; write YYYY-MM-DD',
      'holidays[2]: "25.12.2026" is no date; write YYYY-MM-DD',
      'holidays[3]: 1815-06-18 is outside the years 1970 to 2199',
      'exceptions.2026-13-01: "2026-13-01" is no date; write YYYY-MM-DD',
      'exceptions.2026-12-24[0]: closes at 05:00, not after it opens at 05:00; write a night shift as two, until "24:00" and from "00:00"',
    ]);
  });

  test('without any open time is a problem', () => {
    expect(checkCalendar({ timeZone: 'UTC', hours: { mon: [] }, exceptions: { '2026-12-24': [] } })).toEqual(['hours: no open time at all; give at least one weekday a shift']);
  });

  test('cannot be compiled, and the error holds the problems', () => {
    expect(() => compileCalendar({ timeZone: '+05:00', hours: {} })).toThrow(
      'The calendar cannot be used:\ntimeZone: "+05:00" is no zone of the IANA database; write one such as "America/Los_Angeles"\nhours: no open time at all; give at least one weekday a shift',
    );
  });
});

describe('a calendar that can be used', () => {
  test('has no problems', () => {
    expect(checkCalendar({ ...PACIFIC_WEEK, holidays: ['2028-02-29'], exceptions: { '2026-12-24': [['05:00', '12:00'], ['12:00', '24:00']] } })).toEqual([]);
  });
});
