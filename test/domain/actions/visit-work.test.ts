import { latest, standing } from '../../../domain/facts/fact-book';
import { missingForVisit } from '../../../domain/facts/service-readings';
import { ACCEPTED, BOOK_KEVIN, BOOK_PLC, NEXT_VISIT, TO_THE_VISIT, aServiceCase, after, answer, at, effectsOf } from '../../support/a-service-case';
import type { Act } from '../../support/a-service-case';

const ready = after(aServiceCase(), ...TO_THE_VISIT);
const byKevin = after(ready, BOOK_KEVIN);
const byPlc = after(ready, ...ACCEPTED);
const COMPLETE: Act = ['kevin', 'completeVisit', { note: 'Done' }];
const report = (who: string): Act => [who, 'submitTripReport', { report: 'Belt replaced' }];
const LOSE: Act = ['mary', 'withdraw', { fact: 'project', reason: 'x' }];
const INVOICE: Act = ['mary', 'recordInvoice', { number: 'INV-3' }];
const done = after(byKevin, COMPLETE, report('kevin'), INVOICE);

describe('making a visit', () => {
  it.each<readonly [string, typeof ready, Act, string]>([
    ['before it is booked', ready, ['kevin', 'startVisit'], 'missingFacts visit'],
    ['by whoever makes it', byKevin, ['kevin', 'startVisit'], 'accepted'],
    ['by the office', byKevin, ['mary', 'startVisit'], 'accepted'],
    ['by another technician', byKevin, ['sean', 'startVisit'], 'notYourRole'],
    ['by a third party that does not make it', byKevin, ['vanpack', 'completeVisit'], 'notYourRole'],
    ['by Rita', byKevin, ['rita', 'startVisit'], 'notYourRole'],
    ['a second time', after(byKevin, ['kevin', 'startVisit']), ['kevin', 'startVisit'], 'orderRule'],
    ['on a date that the third party has not accepted', after(ready, BOOK_PLC), ['mary', 'startVisit'], 'missingFacts dateAccepted'],
    ['on a date that it has', byPlc, ['plcParamedics', 'startVisit'], 'accepted'],
  ])('%s', (_how, theCase, act, expected) => {
    expect(answer(theCase, act)).toBe(expected);
  });

  it('implies that it was started, once', () => {
    expect(latest(after(byKevin, COMPLETE).facts, 'visitStarted')).toMatchObject({ impliedBy: 'completeVisit' });
    expect(standing(after(byKevin, ['kevin', 'startVisit'], COMPLETE).facts, 'visitStarted')).toHaveLength(1);
  });

  it('uses up estimate and order: the next visit has its own, and keeps the rest', () => {
    const made = after(byKevin, COMPLETE);
    const next: Act = ['mary', 'scheduleVisit', { date: '2026-03-20', who: 'kevin' }];
    expect(missingForVisit(made.facts, 'always')).toEqual(['estimate', 'purchaseOrder']);
    expect(answer(made, next)).toBe('missingFacts estimate purchaseOrder');
    expect(answer(after(made, ['mary', 'recordPo', { number: 'PO-2' }], ['mary', 'sendEstimate', { amount: 80 }]), next)).toBe('accepted');
  });
});

describe('the trip report', () => {
  it.each<readonly [string, typeof ready, Act, string]>([
    ['before the visit was made', byKevin, report('kevin'), 'missingFacts visitCompleted'],
    ['by whoever made it', after(byKevin, COMPLETE), report('kevin'), 'accepted'],
    ['by the office', after(byKevin, COMPLETE), report('mary'), 'accepted'],
    ['by another technician', after(byKevin, COMPLETE), report('sean'), 'notYourRole'],
    ['by a third party that was not there', after(byKevin, COMPLETE), report('vanpack'), 'notYourRole'],
    ['a second time', after(byKevin, COMPLETE, report('kevin')), report('kevin'), 'missingFacts visitCompleted'],
    ['for a visit on hold', after(byKevin, LOSE), report('kevin'), 'onHold'],
    ['by a third party whose visit is on hold', after(at(byPlc, '2026-03-12T15:00:00-07:00'), LOSE), report('plcParamedics'), 'onHold'],
  ])('%s', (_how, theCase, act, expected) => {
    expect(answer(theCase, act)).toBe(expected);
  });

  it('of a third party says that the visit took place, from its day on', () => {
    expect(answer(byPlc, report('plcParamedics'))).toBe('missingFacts visitCompleted');
    const onTheDay = at(byPlc, '2026-03-12T15:00:00-07:00');
    expect(latest(after(onTheDay, report('plcParamedics')).facts, 'visitCompleted')).toMatchObject({ value: { visit: 1 }, impliedBy: 'submitTripReport' });
    expect(answer(onTheDay, report('mary'))).toBe('missingFacts visitCompleted');
  });

  it('is about the third party\'s own visit, whatever else is owed', () => {
    const second = after(byKevin, COMPLETE, ['mary', 'sendEstimate', { amount: 80 }], ['mary', 'recordPo', { number: 'PO-2' }], ...ACCEPTED);
    const reported = after(at(second, '2026-03-12T15:00:00-07:00'), report('plcParamedics'));
    expect(latest(reported.facts, 'tripReport')?.value.visit).toBe(2);
  });
});

describe('invoice and project', () => {
  it.each<readonly [string, typeof ready, Act, string]>([
    ['an invoice before the report', after(byKevin, COMPLETE), INVOICE, 'missingFacts tripReport'],
    ['an invoice after it', after(byKevin, COMPLETE, report('kevin')), INVOICE, 'accepted'],
    ['an invoice without a number for what is billable', after(byKevin, COMPLETE, report('kevin')), ['mary', 'recordInvoice'], 'badData number'],
    ['an invoice while one of two visits owes its report', after(byKevin, COMPLETE, report('kevin'), ...NEXT_VISIT, COMPLETE), INVOICE, 'missingFacts tripReport'],
    ['closing before the invoice', after(byKevin, COMPLETE, report('kevin')), ['mary', 'closeProject'], 'missingFacts invoice'],
    ['closing after it', done, ['mary', 'closeProject'], 'accepted'],
    ['closing before the invoice of another visit', after(done, ...NEXT_VISIT, COMPLETE, report('kevin')), ['mary', 'closeProject'], 'missingFacts invoice'],
    ['closing twice', after(done, ['mary', 'closeProject']), ['mary', 'closeProject'], 'orderRule'],
  ])('%s', (_what, theCase, act, expected) => {
    expect(answer(theCase, act)).toBe(expected);
  });

  it('need no number where the customer does not pay', () => {
    const free = after(
      aServiceCase(), ...TO_THE_VISIT.slice(0, 3), ['mary', 'proposeBilling', { billable: 'non-billable' }], ...TO_THE_VISIT.slice(4), BOOK_KEVIN, COMPLETE, report('kevin'), ['mary', 'recordInvoice'],
    );
    expect(latest(free.facts, 'invoice')?.value.number).toBe('none: not billable');
  });

  it('are closed in NetSuite too', () => {
    expect(effectsOf(done, ['mary', 'closeProject'])).toEqual([{ do: 'consult', id: 'consult/closeProject/1', about: 'closeProject' }]);
  });
});
