import { compileCalendar } from '../../../domain/calendar';
import { durationMs, isSpan, reach, writeDuration } from '../../../rehearsal/clock/span';

const weekday = [['05:00', '17:00']] as const;
const calendar = compileCalendar({
  timeZone: 'America/Los_Angeles',
  hours: { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday },
  holidays: [],
  exceptions: {},
});
const at = (text: string): number => Date.parse(text);
const from = (start: string, span: string): string => new Date(reach(at(start), span, calendar)).toISOString();

describe('how far a scenario goes', () => {
  it.each([
    ['2026-03-05T09:20:00-08:00', '24bh', '2026-03-09T16:20:00.000Z'],
    ['2026-04-17T16:00:00-07:00', '2bh', '2026-04-20T13:00:00.000Z'],
    ['2026-04-18T11:30:00-07:00', '1bh', '2026-04-20T13:00:00.000Z'],
    ['2026-04-17T16:00:00-07:00', '1bd', '2026-04-20T23:00:00.000Z'],
    ['2026-04-17T16:00:00-07:00', '1d', '2026-04-18T23:00:00.000Z'],
    ['2026-04-17T16:00:00-07:00', '1h30m', '2026-04-18T00:30:00.000Z'],
    ['2026-04-17T16:00:00-07:00', '2026-04-20T08:00:00-07:00', '2026-04-20T15:00:00.000Z'],
  ])('from %s by %s leads to %s', (start, span, end) => {
    expect(from(start, span)).toBe(end);
  });

  it('never leads back', () => {
    expect(() => from('2026-04-17T16:00:00-07:00', '2026-04-17T15:59:59-07:00')).toThrow('cannot go back');
  });

  it.each(['24bh', '2bd', '90s', '1d2h', '2026-04-17T16:00:00Z'])('%s says how far to go', (text) => {
    expect(isSpan(text)).toBe(true);
  });

  it.each(['', '24', 'bh', '24 bh', '3weeks', '-1h', '2026-04-17', '2026-04-17T16:00:00'])('"%s" does not', (text) => {
    expect(isSpan(text)).toBe(false);
  });
});

describe('durations as people write them', () => {
  it.each([
    [0, '0m'],
    [12_000_000, '3h20m'],
    [90_500, '1m30s500ms'],
  ])('%d ms is %s, and back', (ms, text) => {
    expect(writeDuration(ms)).toBe(text);
    expect(durationMs(text)).toBe(ms);
  });

  it('has no length for business days', () => {
    expect(durationMs('2bd')).toBeUndefined();
  });
});
