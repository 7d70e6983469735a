import { latest } from '../../../domain/facts/fact-book';
import { bookedVisit, customerKnows, holdOf, visitOf } from '../../../domain/facts/service-readings';
import { ACCEPTED, BOOK_KEVIN, BOOK_PLC, TO_THE_VISIT, aServiceCase, after, answer, at, judged, said, told } from '../../support/a-service-case';
import type { Act } from '../../support/a-service-case';
import { instant } from '../../support/bestpack';

const ready = after(aServiceCase(), ...TO_THE_VISIT);
const byKevin = after(ready, BOOK_KEVIN);
const byPlc = after(ready, ...ACCEPTED);
const schedule = (data: object): Act => ['mary', 'scheduleVisit', data];
const move = (data: object): Act => ['mary', 'rescheduleVisit', data];
const LOSE: Act = ['mary', 'withdraw', { fact: 'purchaseOrder', reason: 'wrong number' }];
const REGAIN: Act = ['mary', 'recordPo', { number: 'PO-2' }];

describe('booking a visit', () => {
  it.each<readonly [object, object]>([
    [{ date: '2026-03-12', who: 'kevin' }, { date: '2026-03-12', path: 'A', who: 'kevin' }],
    [{ date: '2026-03-12', technician: 'Kevin', path: 'Path A', time: '09:00' }, { date: '2026-03-12', path: 'A', who: 'kevin', time: '09:00' }],
    [{ date: '2026-03-12', company: 'plc paramedics' }, { date: '2026-03-12', path: 'B', who: 'plcParamedics' }],
    [{ date: '2026-03-05', who: 'vanpack', path: '3rd party' }, { date: '2026-03-05', path: 'B', who: 'vanpack' }],
    [{ date: '2026-03-13T02:00:00Z', who: 'kevin' }, { date: '2026-03-12', path: 'A', who: 'kevin' }],
  ])('%j is %j', (data, visit) => {
    expect(judged(ready, schedule(data))).toMatchObject({ performed: { facts: expect.arrayContaining([{ name: 'visit', value: visit }]) } });
  });

  it.each<readonly [string, object, string]>([
    ['without a person', { date: '2026-03-12' }, 'badData who'],
    ['on a path alone', { date: '2026-03-12', path: 'B' }, 'badData who'],
    ['with our own people on path B', { date: '2026-03-12', path: 'B', who: 'kevin' }, 'badData who'],
    ['with a third party on path A', { date: '2026-03-12', path: 'A', who: 'vanpack' }, 'badData who'],
    ['with somebody who makes no visits', { date: '2026-03-12', who: 'rita' }, 'badData who'],
    ['with somebody unknown', { date: '2026-03-12', who: 'constructor' }, 'badData who'],
    ['for yesterday', { date: '2026-03-04', who: 'kevin' }, 'badData date'],
    ['for no day', { date: '2026-02-30', who: 'kevin' }, 'badData date'],
    ['for an instant that no calendar knows', { date: 9e15, who: 'kevin' }, 'badData date'],
    ['on a path that there is not', { date: '2026-03-12', who: 'kevin', path: 'C' }, 'badData path'],
  ])('%s is refused', (_how, data, expected) => {
    expect(answer(ready, schedule(data))).toBe(expected);
  });

  it('lists who could come', () => {
    expect(judged(ready, schedule({ date: '2026-03-12', path: 'B' }))).toMatchObject({ refused: { missing: [{ how: 'one of plcParamedics, bestPackaging, vanpack' }] } });
  });

  it.each([
    ['the morning of the day', '2026-03-12T00:00:00-07:00', 'accepted'],
    ['later on that day', '2026-03-12T06:00:00-07:00', 'orderRule who'],
    ['the day after', '2026-03-13T00:00:00-07:00', 'orderRule who'],
  ])('needs a person who is there: one who is away until %s', (_until, until, expected) => {
    const away = { ...ready, absences: { kevin: { until: instant(until) } } };
    expect([answer(away, BOOK_KEVIN), answer(away, BOOK_PLC)]).toEqual([expected, 'accepted']);
  });

  it('is refused for one who is away until further notice, and not for one who is back since this morning', () => {
    const today = schedule({ date: '2026-03-05', who: 'kevin' });
    expect(answer({ ...ready, absences: { kevin: {} } }, today)).toBe('orderRule who');
    expect(answer({ ...ready, absences: { kevin: { until: instant('2026-03-05T08:00:00-08:00') } } }, today)).toBe('accepted');
  });

  it('happens once: then it is moved', () => {
    expect(answer(byKevin, BOOK_KEVIN)).toBe('orderRule');
  });

  it('tells the customer and our own people at once, and of a third party\'s only when it accepts', () => {
    expect(told(ready, BOOK_KEVIN)).toEqual(['assigned kevin notice-visit', 'visit customer visit']);
    expect(told(ready, BOOK_PLC)).toEqual([]);
    const packed = after(ready, BOOK_PLC, ['mary', 'sendJobPack']);
    expect([customerKnows(packed.facts, bookedVisit(packed.facts)), told(packed, ['plcParamedics', 'acceptDate'])]).toEqual([false, ['visit customer visit']]);
    const accepted = after(packed, ['mary', 'acceptDate']);
    expect(customerKnows(accepted.facts, bookedVisit(accepted.facts))).toBe(true);
  });
});

describe('a job pack', () => {
  const booked = after(ready, BOOK_PLC);

  it('goes to the third party with the page on which it accepts', () => {
    expect(told(booked, ['mary', 'sendJobPack'])).toEqual(['job-pack plcParamedics notice-job-pack']);
  });

  it.each<readonly [string, typeof ready, Act, string]>([
    ['before a booking', ready, ['mary', 'sendJobPack'], 'missingFacts visit'],
    ['for our own people', byKevin, ['mary', 'sendJobPack'], 'orderRule'],
    ['after the acceptance', byPlc, ['mary', 'sendJobPack'], 'orderRule'],
    ['accepted before it was sent', booked, ['plcParamedics', 'acceptDate'], 'missingFacts jobPack'],
    ['accepted by another third party', after(booked, ['mary', 'sendJobPack']), ['vanpack', 'acceptDate'], 'notYourRole'],
    ['accepted twice', byPlc, ['plcParamedics', 'acceptDate'], 'orderRule'],
    ['accepted for our own people', byKevin, ['mary', 'acceptDate'], 'orderRule'],
  ])('is refused %s', (_when, theCase, act, expected) => {
    expect(answer(theCase, act)).toBe(expected);
  });

  it('that Mary says was accepted was the third party\'s word', () => {
    const accepted = after(booked, ['mary', 'sendJobPack'], ['mary', 'acceptDate', { words: 'by phone' }]);
    expect(latest(accepted.facts, 'dateAccepted')).toMatchObject({ by: 'mary', attributedTo: 'plcParamedics', value: { visit: 1, words: 'by phone' } });
  });
});

describe('moving a visit', () => {
  it('takes the place of the old booking and tells whoever knew', () => {
    const act = move({ date: '2026-03-16' });
    expect(bookedVisit(after(byKevin, act).facts)).toMatchObject({ n: 2, value: { date: '2026-03-16', path: 'A', who: 'kevin', moves: 1 } });
    expect(told(byKevin, act)).toEqual(['assigned kevin notice-visit', 'visit customer visit-moved']);
  });

  it('tells the one who need not come any more', () => {
    expect(told(byKevin, move({ who: 'Sean' }))).toEqual(['assigned sean notice-visit', 'hold kevin notice-hold', 'visit customer visit-moved']);
  });

  it('says nothing of the earlier date to a customer who never heard of it', () => {
    const packed = after(ready, BOOK_PLC, ['mary', 'sendJobPack']);
    expect(told(packed, move({ date: '2026-03-16' }))).toEqual(['hold plcParamedics notice-hold']);
    expect(told(packed, move({ who: 'Kevin' }))).toEqual(['assigned kevin notice-visit', 'hold plcParamedics notice-hold', 'visit customer visit']);
  });

  it('leaves a note with the reason', () => {
    expect(said(byKevin, move({ date: '2026-03-16', reason: 'Holiday' }))).toEqual(['staff Visit of 2026-03-12 moved to 2026-03-16: Holiday\n\nMary']);
    expect(said(byKevin, move({ date: '2026-03-16' }))).toEqual([]);
  });

  it('asks a third party anew', () => {
    const act = move({ date: '2026-03-16' });
    expect(told(byPlc, act)).toEqual(['hold plcParamedics notice-hold', 'visit customer visit-moved']);
    const later = after(byPlc, act);
    expect(answer(later, ['plcParamedics', 'startVisit'])).toBe('missingFacts dateAccepted');
    expect(answer(later, ['plcParamedics', 'acceptDate'])).toBe('missingFacts jobPack');
    expect(customerKnows(later.facts, bookedVisit(later.facts))).toBe(true);
  });

  it.each<readonly [typeof ready, object, string]>([
    [ready, { date: '2026-03-16' }, 'missingFacts visit'],
    [byKevin, {}, 'badData date'],
    [byKevin, { date: '2026-03-12' }, 'orderRule'],
    [byKevin, { path: 'B' }, 'badData who'],
    [byKevin, { date: '2026-03-01' }, 'badData date'],
    [after(byKevin, LOSE), { date: '2026-03-16' }, 'missingFacts purchaseOrder'],
    [after(byKevin, LOSE, REGAIN), { date: '2026-03-16' }, 'onHold'],
  ])('is refused where there is nothing to move, or nothing moves', (theCase, data, expected) => {
    expect(answer(theCase, move(data))).toBe(expected);
  });
});

describe('cancelling a visit', () => {
  const cancel: Act = ['mary', 'cancelVisit', { reason: 'Customer withdrew' }];

  it('tells whoever knew of it, and leaves room for another', () => {
    expect(told(byKevin, cancel)).toEqual(['hold kevin notice-hold', 'visit customer visit-cancelled']);
    expect(told(after(ready, BOOK_PLC), cancel)).toEqual([]);
    expect(answer(after(byKevin, cancel), BOOK_KEVIN)).toBe('accepted');
    expect(answer(ready, cancel)).toBe('missingFacts visit');
  });
});

describe('a visit on hold', () => {
  const held = after(byKevin, LOSE);
  const regained = after(held, REGAIN);
  const resume: Act = ['mary', 'resumeVisit'];

  it('is one that lost a fact: whoever had word is told', () => {
    expect(holdOf(held.facts)?.value).toEqual({ visit: 1, lost: ['purchaseOrder'] });
    expect(told(byKevin, LOSE)).toEqual(['hold kevin+mary notice-hold', 'hold customer hold']);
    expect(told(after(ready, BOOK_PLC), LOSE)).toEqual(['hold mary notice-hold']);
    expect(told(after(ready, BOOK_PLC, ['mary', 'sendJobPack']), LOSE)).toEqual(['hold plcParamedics+mary notice-hold']);
    expect(told(byPlc, LOSE)).toEqual(['hold plcParamedics+mary notice-hold', 'hold customer hold']);
  });

  it('cannot be started, made, moved, packed or accepted, also once everything stands again', () => {
    expect([['kevin', 'startVisit'], ['kevin', 'completeVisit'], BOOK_KEVIN].map((act) => answer(regained, act as Act))).toEqual(['onHold', 'onHold', 'onHold']);
    const packed = after(ready, BOOK_PLC, ['mary', 'sendJobPack'], LOSE, REGAIN);
    expect([['mary', 'sendJobPack'], ['plcParamedics', 'acceptDate']].map((act) => answer(packed, act as unknown as Act))).toEqual(['onHold', 'onHold']);
  });

  it('is resumed once all six stand, and then goes on', () => {
    expect(answer(held, resume)).toBe('missingFacts purchaseOrder');
    expect(told(regained, resume)).toEqual(['assigned kevin notice-visit', 'visit customer visit']);
    expect(answer(after(regained, resume), ['kevin', 'startVisit'])).toBe('accepted');
  });

  it('needs another day where its own has passed', () => {
    const late = at(regained, '2026-03-13T09:00:00-07:00');
    expect([answer(late, resume), answer(late, ['mary', 'resumeVisit', { date: '2026-03-12' }])]).toEqual(['orderRule date', 'badData date']);
    const act: Act = ['mary', 'resumeVisit', { date: '2026-03-16' }];
    expect(told(late, act)).toEqual(['assigned kevin notice-visit', 'visit customer visit-moved']);
    expect([visitOf(after(late, act).facts)?.value.date, holdOf(after(late, act).facts)]).toEqual(['2026-03-16', undefined]);
  });

  it('can be lost again, and held again', () => {
    expect(holdOf(after(regained, resume, ['mary', 'withdraw', { fact: 'project', reason: 'x' }]).facts)).toMatchObject({ n: 2, value: { lost: ['project'] } });
  });

  it('is the only one that can be resumed', () => {
    expect([answer(byKevin, resume), answer(ready, resume)]).toEqual(['orderRule', 'missingFacts visit']);
  });

  it('is held as well by another proposal of the billing', () => {
    expect(holdOf(after(byKevin, ['mary', 'proposeBilling', { billable: false }]).facts)?.value.lost).toEqual(['billingApproval']);
  });
});
