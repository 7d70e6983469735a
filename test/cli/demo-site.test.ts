import { nextMorning } from '../../cli/stack/demo-site';
import { compileCalendar } from '../../domain/calendar';

const weekday = [['05:00', '17:00']] as const;
const spec = { timeZone: 'America/Los_Angeles', hours: { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday }, holidays: ['2026-11-26'], exceptions: {} };
const calendar = compileCalendar(spec);
const late = compileCalendar({ ...spec, hours: { mon: [['09:30', '17:00']] } });

describe('the morning on which a newcomer begins', () => {
  it.each([
    ['2026-11-23T06:00:00-08:00', '2026-11-23T16:00:00.000Z', 'the same day before eight'],
    ['2026-11-23T08:00:01-08:00', '2026-11-24T16:00:00.000Z', 'the next day from eight on'],
    ['2026-11-20T18:00:00-08:00', '2026-11-23T16:00:00.000Z', 'over the weekend'],
    ['2026-11-25T12:00:00-08:00', '2026-11-27T16:00:00.000Z', 'over a holiday'],
    ['2026-10-30T20:00:00-07:00', '2026-11-02T16:00:00.000Z', 'over the change of the clocks'],
  ])('after %s is %s: %s', (from, morning) => {
    expect(new Date(nextMorning(Date.parse(from), calendar)).toISOString()).toBe(morning);
  });

  it('is the opening where the team opens later', () => {
    expect(new Date(nextMorning(Date.parse('2026-11-21T12:00:00-08:00'), late)).toISOString()).toBe('2026-11-23T17:30:00.000Z');
  });
});
