import { compileCalendar } from '../../../domain/calendar';
import { changeBudget, explain, openLedger, pause, resume } from '../../../domain/clock';
import { HOUR, instant, MINUTE, PACIFIC_WEEK } from '../calendar/business-week';
import { calendar, june } from './pacific-clock';

const CUSTOMER = { why: 'waiting on the customer', by: 'Rita' };
const friday = openLedger({ startedAt: june(5, '16:00'), budgetMs: 4 * HOUR });
const told = (ledger: typeof friday, now: number, hours = calendar): string => explain(ledger, hours, now).join('; ');

describe('a deadline is explained', () => {
  test('before, in and after a weekend', () => {
    expect(told(friday, june(5, '16:00'))).toBe('raised Fri 16:00; 4 h left from Fri 16:00 → due Mon 08:00 (weekend between)');
    expect(told(friday, june(5, '16:30'))).toBe('raised Fri 16:00, 30 min used; 3 h 30 min left from Fri 16:30 → due Mon 08:00 (weekend between)');
    expect(told(friday, june(6, '12:00'))).toBe('raised Fri 16:00, 1 h used; weekend; 3 h left from Mon 05:00 → due Mon 08:00');
    expect(told(friday, june(8, '06:00'))).toBe('raised Fri 16:00, 1 h used; weekend; 1 h used from Mon 05:00; 2 h left from Mon 06:00 → due Mon 08:00');
  });

  test('once it is over', () => {
    expect(told(friday, june(8, '08:00'))).toBe('raised Fri 16:00, 1 h used; weekend; 3 h used from Mon 05:00; due Mon 08:00');
    expect(told(friday, june(8, '09:15'))).toBe('raised Fri 16:00, 1 h used; weekend; 4 h 15 min used from Mon 05:00; due Mon 08:00, 1 h 15 min over');
  });

  test('when raised outside of business hours', () => {
    expect(told(openLedger({ startedAt: june(6, '11:00'), budgetMs: 4 * HOUR }), june(6, '11:30'))).toBe('raised Sat 11:00; weekend; 4 h left from Mon 05:00 → due Mon 09:00');
  });

  test('while paused, with why and by whom', () => {
    const paused = pause(friday, { ...CUSTOMER, from: june(8, '06:00') });
    expect(told(paused, june(8, '07:00'))).toBe('raised Fri 16:00, 1 h used; weekend; 1 h used from Mon 05:00; paused since Mon 06:00 (waiting on the customer, by Rita); 2 h left, no due time until resumed');
  });

  test('after a pause', () => {
    const resumed = resume(pause(friday, { ...CUSTOMER, from: june(5, '16:30') }), CUSTOMER.why, june(8, '10:00'));
    expect(told(resumed, june(8, '10:45'))).toBe('raised Fri 16:00, 30 min used; paused Fri 16:30 to Mon 10:00 (waiting on the customer, by Rita); 45 min used from Mon 10:00; 2 h 45 min left from Mon 10:45 → due Mon 13:30');
  });

  test('after the budget changed', () => {
    const cut = changeBudget(openLedger({ startedAt: june(3, '10:00'), budgetMs: 24 * HOUR }), { at: june(3, '12:00'), budgetMs: 4 * HOUR, why: 'priority raised to P1', by: 'Allison' });
    expect(told(cut, june(3, '12:30'))).toBe('raised Wed 10:00, 2 h used; budget changed from 24 h to 4 h Wed 12:00 (priority raised to P1, by Allison); 30 min used from Wed 12:00; 1 h 30 min left from Wed 12:30 → due Wed 14:00');
  });

  test('over holidays and closed dates, each named', () => {
    const hours = compileCalendar({ ...PACIFIC_WEEK, holidays: ['2026-12-25'], exceptions: { '2026-12-24': [], '2026-12-28': [['05:00', '06:00']] } });
    const ledger = openLedger({ startedAt: instant('2026-12-23T16:00-08:00'), budgetMs: 4 * HOUR });
    expect(told(ledger, instant('2026-12-23T16:00-08:00'), hours)).toBe('raised Wed 16:00; 4 h left from Wed 16:00 → due Tue 07:00 (closed Thu 24 Dec, holiday Fri 25 Dec, weekend between)');
    expect(told(ledger, instant('2026-12-28T05:30-08:00'), hours)).toBe('raised Wed 16:00, 1 h used; closed Thu 24 Dec; holiday Fri 25 Dec; weekend; 30 min used from Mon 05:00; 2 h 30 min left from Mon 05:30 → due Tue 07:00');
  });

  test('with dates when it takes long, and years when it takes very long', () => {
    const month = openLedger({ startedAt: june(1, '10:00'), budgetMs: 80 * HOUR });
    expect(told(month, june(1, '10:00'))).toBe('raised Mon 1 Jun 10:00; 80 h left from Mon 1 Jun 10:00 → due Wed 10 Jun 06:00 (weekend between)');
    const paused = pause(openLedger({ startedAt: june(1, '10:00'), budgetMs: HOUR }), { ...CUSTOMER, from: june(1, '10:30'), to: instant('2027-06-01T10:00-07:00') });
    expect(told(paused, june(2, '10:00'))).toBe('raised Mon 1 Jun 2026 10:00, 30 min used; paused Mon 1 Jun 2026 10:30 to Tue 1 Jun 2027 10:00 (waiting on the customer, by Rita); 30 min left from Tue 1 Jun 2027 10:00 → due Tue 1 Jun 2027 10:30');
  });

  test('in the words of what began it, to the nearest minute', () => {
    const asked = openLedger({ startedAt: june(4, '15:00'), budgetMs: 24 * HOUR });
    expect(explain(asked, calendar, june(4, '15:00') + 90 * MINUTE + 20_000, 'asked')[0]).toBe('asked Thu 15:00, 1 h 30 min used');
    expect(explain(asked, calendar, june(4, '15:00:20'), 'asked')[0]).toBe('asked Thu 15:00, under 1 min used');
  });
});
