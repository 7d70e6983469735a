import fc from 'fast-check';
import { parseBusinessDays, parseDuration } from '../../../runtime/policy/duration';

describe('a length of time in a policy', () => {
  it.each([
    ['4h', 14_400_000],
    ['10m', 600_000],
    ['1h30m', 5_400_000],
    ['1d 12h', 129_600_000],
    ['90s', 90_000],
  ])('%s is %d ms', (text, ms) => expect(parseDuration(text)).toBe(ms));

  it.each(['', '4', 'h', '4 hours', '-4h', '1.5h', '10m1h', '4h4h', ' '])('%j is none', (text) => expect(parseDuration(text)).toBeUndefined());

  it('adds up its parts', () => {
    fc.assert(fc.property(fc.nat(99), fc.nat(999), fc.nat(999), (d, h, m) => expect(parseDuration(`${d}d${h}h${m}m`)).toBe(((d * 24 + h) * 60 + m) * 60_000)));
  });
});

describe('business days in a policy', () => {
  it.each([
    ['2bd', 2],
    ['10 bd', 10],
    ['0bd', 0],
  ])('%s are %d', (text, days) => expect(parseBusinessDays(text)).toBe(days));

  it.each(['', '2', 'bd', '2d', '1.5bd', '-1bd', '1bd12h'])('%j are none', (text) => expect(parseBusinessDays(text)).toBeUndefined());
});
