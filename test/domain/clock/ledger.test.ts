import { changeBudget, consumed, dueAt, openLedger, openPauses, pause, resume, rungs } from '../../../domain/clock';
import { HOUR } from '../calendar/business-week';
import { calendar, june, text, WINDOW } from './pacific-clock';

const CUSTOMER = { why: 'waiting on the customer', by: 'Rita' };
const ledger = openLedger({ startedAt: june(5, '16:00'), budgetMs: 4 * HOUR });

describe('a ledger', () => {
  test('survives JSON', () => {
    const full = changeBudget(pause(ledger, { ...CUSTOMER, from: june(5, '16:30') }), { at: june(5, '16:40'), budgetMs: HOUR, why: 'priority', by: 'Allison' });
    expect(JSON.parse(JSON.stringify(full))).toEqual(full);
  });

  test('is not changed, a new one is made', () => {
    const before = JSON.stringify(ledger);
    resume(pause(ledger, { ...CUSTOMER, from: june(5, '16:30') }), CUSTOMER.why, june(5, '16:40'));
    expect(JSON.stringify(ledger)).toBe(before);
  });

  test('tells what it has used, and not more while closed or paused', () => {
    expect([june(5, '15:00'), june(5, '16:45'), june(7, '12:00'), june(8, '09:00')].map((now) => consumed(ledger, calendar, now))).toEqual([0, 0.75 * HOUR, HOUR, 5 * HOUR]);
    expect(consumed(pause(ledger, { ...CUSTOMER, from: june(5, '16:30') }), calendar, june(8, '09:00'))).toBe(0.5 * HOUR);
  });

  test('is due when its budget is used up', () => {
    expect(text(dueAt(ledger, calendar))).toBe('mon 8 08:00');
  });

  test('has no due instant while paused, and its rungs none', () => {
    const paused = pause(ledger, { ...CUSTOMER, from: june(8, '06:30') });
    expect(dueAt(paused, calendar)).toBeUndefined();
    expect(rungs(paused, calendar, WINDOW)).toEqual([{ name: 'half', at: june(8, '06:00') }, { name: 'three quarters', at: undefined }, { name: 'due', at: undefined }]);
    expect(openPauses(paused)).toEqual([{ ...CUSTOMER, from: june(8, '06:30') }]);
  });

  test('that was due before it was paused stays due', () => {
    expect(text(dueAt(pause(ledger, { ...CUSTOMER, from: june(8, '10:00') }), calendar))).toBe('mon 8 08:00');
  });

  test('with a budget of nothing is due at its start', () => {
    expect(dueAt(openLedger({ startedAt: june(6, '12:00'), budgetMs: 0 }), calendar)).toBe(june(6, '12:00'));
  });
});

describe('what a ledger refuses', () => {
  test('a budget that is no business time', () => {
    expect(() => openLedger({ startedAt: 0, budgetMs: -1 })).toThrow('A budget is a whole number of business ms, 0 or more, not -1');
    expect(() => changeBudget(ledger, { at: june(6, '10:00'), budgetMs: 0.5, why: 'priority', by: 'Allison' })).toThrow(RangeError);
  });

  test('a pause that ends before it begins', () => {
    expect(() => pause(ledger, { ...CUSTOMER, from: 2, to: 1 })).toThrow('The pause "waiting on the customer" ends before it begins');
    expect(() => resume(pause(ledger, { ...CUSTOMER, from: june(8, '06:00') }), CUSTOMER.why, june(8, '05:00'))).toThrow('begins after');
  });

  test('to resume what is not paused, naming what is', () => {
    expect(() => resume(ledger, 'order', june(8, '05:00'))).toThrow('No pause "order" is open; open are: none');
    expect(() => resume(pause(ledger, { ...CUSTOMER, from: june(8, '06:00') }), 'order', june(8, '07:00'))).toThrow('open are: "waiting on the customer"');
  });

  test('a budget change before an earlier one', () => {
    const changed = changeBudget(ledger, { at: june(8, '06:00'), budgetMs: HOUR, why: 'priority', by: 'Allison' });
    expect(() => changeBudget(changed, { at: june(8, '05:00'), budgetMs: HOUR, why: 'priority', by: 'Allison' })).toThrow(RangeError);
  });
});
