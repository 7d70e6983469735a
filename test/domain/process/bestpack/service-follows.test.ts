import fc from 'fast-check';
import { bookedVisit, holdOf, missingForVisit } from '../../../../domain/facts/service-readings';
import { serviceFollows } from '../../../../domain/process/bestpack/service-follows';
import { ACCEPTED, BOOK_KEVIN, TO_THE_VISIT, aServiceCase, after, answer } from '../../../support/a-service-case';
import type { Act } from '../../../support/a-service-case';

const LOSSES = ['authorization', 'project', 'serviceCallNumber', 'estimate', 'purchaseOrder'].map((fact): Act => ['mary', 'withdraw', { fact, reason: 'x' }]);
const ACTS: readonly Act[] = [
  ...TO_THE_VISIT,
  ...ACCEPTED,
  ...LOSSES,
  BOOK_KEVIN,
  ['allison', 'withdraw', { fact: 'billingApproval', reason: 'x' }],
  ['mary', 'recordPo', { number: 'PO-3', amount: 5 }],
  ['mary', 'rescheduleVisit', { date: '2026-03-18' }],
  ['mary', 'resumeVisit'],
  ['mary', 'cancelVisit', { reason: 'x' }],
  ['mary', 'startVisit'],
  ['mary', 'completeVisit'],
  ['mary', 'submitTripReport', { text: 'x' }],
];
const NEEDS_ALL_SIX = new Set(['scheduleVisit', 'rescheduleVisit', 'resumeVisit', 'startVisit', 'completeVisit']);

const ready = after(aServiceCase(), ...TO_THE_VISIT, BOOK_KEVIN);

describe('a visit that lost what it stands on', () => {
  it('is held once', () => {
    const [LOSE] = LOSSES;
    const unheld = { ...ready, facts: ready.facts.map((f) => (f.name === 'authorization' ? { ...f, withdrawn: { at: 0, by: 'mary', reason: 'x' } } : f)) };
    expect(serviceFollows(unheld)).toEqual([{ name: 'visitHeld', value: { visit: 1, lost: ['authorization'] } }]);
    expect(LOSE && serviceFollows(after(ready, LOSE))).toEqual([]);
  });

  it('follows from nothing where no visit is booked, or nothing is lost', () => {
    expect([serviceFollows(aServiceCase()), serviceFollows(ready)]).toEqual([[], []]);
  });

  it('is never booked, moved, resumed, begun or made, whatever happened before', () => {
    const everything = fc.array(fc.constantFrom(...ACTS), { maxLength: 40 });
    let refused = 0;
    fc.assert(
      fc.property(everything, (acts) => {
        let theCase = ready;
        for (const act of acts) {
          const lacks = missingForVisit(theCase.facts, 'always').length > 0;
          const accepted = answer(theCase, act) === 'accepted';
          if (lacks && NEEDS_ALL_SIX.has(act[1])) {
            expect(accepted).toBe(false);
            refused += 1;
          }
          if (accepted) theCase = after(theCase, act);
          expect(serviceFollows(theCase)).toEqual([]);
          if (bookedVisit(theCase.facts) && missingForVisit(theCase.facts, 'always').length > 0) expect(holdOf(theCase.facts)).toBeDefined();
        }
      }),
    );
    expect(refused).toBeGreaterThan(0);
  });
});
