import { compileCalendar } from '../../../domain/calendar';
import { HOUR, instant, iso, PACIFIC_WEEK } from './business-week';

const calendar = compileCalendar(PACIFIC_WEEK);
const addHours = (from: string, hours: number): string | undefined => iso(calendar.add(instant(from), hours * HOUR));

describe('the worked examples of the support process', () => {
  test('P1, 4 business hours, raised Friday 16:00 is due Monday 08:00', () => {
    expect(addHours('2026-06-05T16:00-07:00', 4)).toBe(iso(instant('2026-06-08T08:00-07:00')));
  });

  test('P3, 24 business hours, raised Wednesday 10:00 is due Friday 10:00', () => {
    expect(addHours('2026-06-03T10:00-07:00', 24)).toBe(iso(instant('2026-06-05T10:00-07:00')));
  });

  test('a customer asked Thursday 15:00 is reminded Monday 15:00 and Wednesday 15:00', () => {
    expect(addHours('2026-06-04T15:00-07:00', 24)).toBe(iso(instant('2026-06-08T15:00-07:00')));
    expect(addHours('2026-06-04T15:00-07:00', 48)).toBe(iso(instant('2026-06-10T15:00-07:00')));
  });

  test('over the weekend on which daylight saving begins the wall time stays the same', () => {
    expect(addHours('2026-03-05T09:20-08:00', 24)).toBe('2026-03-09T16:20:00.000Z');
    expect(addHours('2026-03-05T09:20-08:00', 48)).toBe('2026-03-11T16:20:00.000Z');
  });

  test('over the weekend on which daylight saving ends the wall time stays the same', () => {
    expect(addHours('2026-10-29T09:20-07:00', 24)).toBe(iso(instant('2026-11-02T09:20-08:00')));
  });

  test('what is raised on Saturday counts from Monday 05:00', () => {
    expect(addHours('2026-06-06T11:00-07:00', 4)).toBe(iso(instant('2026-06-08T09:00-07:00')));
  });
});
