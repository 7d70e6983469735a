import fc from 'fast-check';
import { endOfDay } from '../../../domain/actions/end-of-day';
import { compileCalendar } from '../../../domain/calendar';
import { CALENDAR, SETTINGS, instant } from '../../support/bestpack';

describe('the end of a day', () => {
  it.each([
    ['2026-03-08', '2026-03-08T23:59:59.999-07:00'],
    ['2026-11-01', '2026-11-01T23:59:59.999-08:00'],
    ['2026-12-31', '2026-12-31T23:59:59.999-08:00'],
  ])('of %s is %s', (date, end) => {
    expect(endOfDay(date, CALENDAR)).toBe(instant(end));
  });

  it('is the last millisecond with that date, in any zone', () => {
    const zones = ['America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kolkata', 'UTC', 'America/Sao_Paulo'];
    const dates = fc.date({ min: new Date('1975-01-01'), max: new Date('2190-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, fc.constantFrom(...zones), (day, timeZone) => {
        const date = day.toISOString().slice(0, 10);
        const calendar = compileCalendar({ ...SETTINGS.calendar, timeZone });
        const end = endOfDay(date, calendar) ?? NaN;
        expect([calendar.wallTime(end).date, calendar.wallTime(end + 1).date > date]).toEqual([date, true]);
      }),
    );
  });

  it.each(['2026-02-30', 'tomorrow', '1970-01-01', '9999-01-01'])('is not known of %s', (date) => {
    expect(endOfDay(date, CALENDAR)).toBeUndefined();
  });
});
