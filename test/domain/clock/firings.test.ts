import { compileCalendar } from '../../../domain/calendar';
import { changeBudget, openLedger, pause, resume } from '../../../domain/clock';
import type { Rung } from '../../../domain/clock';
import { HOUR, instant, MINUTE, PACIFIC_WEEK } from '../calendar/business-week';
import { fired, june } from './pacific-clock';

const CUSTOMER = { why: 'waiting on the customer', by: 'Rita' };
const ORDER = { why: 'waiting on the order', by: 'Omar' };
const PRIORITY = { why: 'priority', by: 'Allison' };

/** 8 business hours from Wednesday 3 June, 10:00. */
const wednesday = openLedger({ startedAt: june(3, '10:00'), budgetMs: 8 * HOUR });
const UNDISTURBED = ['half wed 3 14:00', 'three quarters wed 3 16:00', 'due thu 4 06:00'];

describe('an undisturbed clock', () => {
  test('fires each rung once, at its own instant', () => {
    expect(fired(wednesday)).toEqual(UNDISTURBED);
  });

  test('P1 raised Friday 16:00 fires over the weekend: half at 06:00 Monday, due at 08:00', () => {
    expect(fired(openLedger({ startedAt: june(5, '16:00'), budgetMs: 4 * HOUR }))).toEqual(['half mon 8 06:00', 'three quarters mon 8 07:00', 'due mon 8 08:00']);
  });

  test('a customer asked Thursday 15:00 is reminded Monday and Wednesday, and the ticket closed Friday', () => {
    const ladder: readonly Rung[] = [{ name: 'follow-up', afterMs: 24 * HOUR }, { name: 'final', afterMs: 48 * HOUR }, { name: 'close', afterMs: 72 * HOUR }];
    expect(fired(openLedger({ startedAt: june(4, '15:00'), budgetMs: 72 * HOUR }), { points: ladder })).toEqual(['follow-up mon 8 15:00', 'final wed 10 15:00', 'close fri 12 15:00']);
  });

  test('a rung whose time ends at closing time fires at closing time, not next morning', () => {
    expect(fired(openLedger({ startedAt: june(3, '13:00'), budgetMs: 4 * HOUR }))).toEqual(['half wed 3 15:00', 'three quarters wed 3 16:00', 'due wed 3 17:00']);
  });

  test('an interval has its end and not its beginning, so that intervals in a row fire each rung once', () => {
    const cuts = [june(3, '10:00'), june(3, '14:00'), june(3, '16:00'), june(4, '06:00'), june(5, '06:00')];
    expect(cuts.slice(1).map((upTo, i) => fired(wednesday, { after: cuts[i] ?? 0, upTo }))).toEqual([['half wed 3 14:00'], ['three quarters wed 3 16:00'], ['due thu 4 06:00'], []]);
  });
});

describe('a paused clock', () => {
  test('fires what was reached, and nothing after the pause began', () => {
    expect(fired(pause(wednesday, { ...CUSTOMER, from: june(3, '15:00') }))).toEqual(['half wed 3 14:00']);
  });

  test('fires a rung that is reached at the instant in which the pause begins', () => {
    expect(fired(pause(wednesday, { ...CUSTOMER, from: june(3, '14:00') }))).toEqual(['half wed 3 14:00']);
  });

  test('goes on when resumed, later by the business time of the pause', () => {
    const paused = pause(wednesday, { ...CUSTOMER, from: june(3, '15:00') });
    expect(fired(resume(paused, CUSTOMER.why, june(4, '09:00')))).toEqual(['half wed 3 14:00', 'three quarters thu 4 10:00', 'due thu 4 12:00']);
  });

  test('loses nothing by a pause in closed time', () => {
    const paused = pause(wednesday, { ...CUSTOMER, from: june(3, '17:00') });
    expect(fired(resume(paused, CUSTOMER.why, june(4, '05:00')))).toEqual(UNDISTURBED);
  });

  test('stands still until the last of two overlapping pauses ends, and counts their common time once', () => {
    const both = pause(pause(wednesday, { ...CUSTOMER, from: june(3, '11:00') }), { ...ORDER, from: june(3, '12:00') });
    const customerBack = resume(both, CUSTOMER.why, june(3, '13:00'));
    expect(fired(customerBack)).toEqual([]);
    expect(fired(resume(customerBack, ORDER.why, june(3, '14:00')))).toEqual(['half wed 3 17:00', 'three quarters thu 4 07:00', 'due thu 4 09:00']);
  });

  test('stands still until the outer of two nested pauses ends', () => {
    const nested = resume(pause(pause(wednesday, { ...CUSTOMER, from: june(3, '11:00') }), { ...ORDER, from: june(3, '12:00') }), ORDER.why, june(3, '13:00'));
    expect(fired(nested)).toEqual([]);
    expect(fired(resume(nested, CUSTOMER.why, june(3, '14:00')))).toEqual(['half wed 3 17:00', 'three quarters thu 4 07:00', 'due thu 4 09:00']);
  });

  test('deferred until an instant goes on by itself', () => {
    expect(fired(pause(wednesday, { from: june(3, '13:00'), to: june(8, '05:00'), why: 'part arrives Monday', by: 'Allison' }))).toEqual(['half mon 8 06:00', 'three quarters mon 8 08:00', 'due mon 8 10:00']);
  });

  test('that paused before it began starts when resumed', () => {
    expect(fired(pause(wednesday, { ...CUSTOMER, from: june(2, '08:00'), to: june(4, '06:00') }))).toEqual(['half thu 4 10:00', 'three quarters thu 4 12:00', 'due thu 4 14:00']);
  });
});

describe('a clock whose budget changes', () => {
  test('counts what was used already, when the budget is cut', () => {
    expect(fired(changeBudget(wednesday, { ...PRIORITY, at: june(3, '11:00'), budgetMs: 4 * HOUR }))).toEqual(['half wed 3 12:00', 'three quarters wed 3 13:00', 'due wed 3 14:00']);
  });

  test('fires at the change what the cut put into the past, and no rung twice', () => {
    expect(fired(changeBudget(wednesday, { ...PRIORITY, at: june(3, '15:00'), budgetMs: 4 * HOUR }))).toEqual(['half wed 3 14:00', 'three quarters wed 3 15:00', 'due wed 3 15:00']);
  });

  test('moves what is to come when the budget grows, and leaves what fired', () => {
    expect(fired(changeBudget(wednesday, { ...PRIORITY, at: june(3, '15:00'), budgetMs: 24 * HOUR }))).toEqual(['half wed 3 14:00', 'three quarters thu 4 16:00', 'due fri 5 10:00']);
  });

  test('obeys the new budget in the instant of the change', () => {
    expect(fired(changeBudget(wednesday, { ...PRIORITY, at: june(3, '14:00'), budgetMs: 24 * HOUR }))).toEqual(['half thu 4 10:00', 'three quarters thu 4 16:00', 'due fri 5 10:00']);
  });

  test('counts from the segments through two changes and a pause', () => {
    const cut = changeBudget(wednesday, { ...PRIORITY, at: june(3, '11:00'), budgetMs: 4 * HOUR });
    const paused = resume(pause(cut, { ...CUSTOMER, from: june(3, '12:30') }), CUSTOMER.why, june(4, '08:00'));
    const grown = changeBudget(paused, { ...PRIORITY, at: june(4, '08:15'), budgetMs: 24 * HOUR });
    expect(fired(grown)).toEqual(['half wed 3 12:00', 'three quarters fri 5 11:30', 'due mon 8 05:30']);
  });

  test('does not move rungs that are absolute', () => {
    expect(fired(changeBudget(wednesday, { ...PRIORITY, at: june(3, '11:00'), budgetMs: HOUR }), { points: [{ name: 'look', afterMs: 90 * MINUTE }] })).toEqual(['look wed 3 11:30']);
  });
});

describe('a clock whose calendar changes', () => {
  const hours = compileCalendar({ ...PACIFIC_WEEK, holidays: ['2026-06-04'] });

  test('a holiday added later moves what is to come', () => {
    const added = june(3, '15:00');
    expect([...fired(wednesday, { upTo: added }), ...fired(wednesday, { hours, after: added })]).toEqual(['half wed 3 14:00', 'three quarters wed 3 16:00', 'due fri 5 06:00']);
  });

  test('over the weekend on which daylight saving begins, rungs keep their wall times', () => {
    const ledger = openLedger({ startedAt: instant('2026-03-06T16:00-08:00'), budgetMs: 4 * HOUR });
    expect(fired(ledger)).toEqual(['half mon 9 06:00', 'three quarters mon 9 07:00', 'due mon 9 08:00']);
  });

  test('over the weekend on which daylight saving ends, too', () => {
    const ledger = openLedger({ startedAt: instant('2026-10-30T16:00-07:00'), budgetMs: 4 * HOUR });
    expect(fired(ledger, { upTo: instant('2026-12-01T00:00Z') })).toEqual(['half mon 2 06:00', 'three quarters mon 2 07:00', 'due mon 2 08:00']);
  });

  test('in a night shift through the repeated hour, that hour counts', () => {
    const nights = compileCalendar({ timeZone: 'America/Los_Angeles', hours: { sat: [['22:00', '24:00']], sun: [['00:00', '06:00']] } });
    const ledger = openLedger({ startedAt: instant('2026-10-31T23:00-07:00'), budgetMs: 4 * HOUR });
    expect(fired(ledger, { hours: nights, upTo: instant('2026-12-01T00:00Z') })).toEqual(['half sun 1 01:00', 'three quarters sun 1 01:00', 'due sun 1 02:00']);
  });
});
