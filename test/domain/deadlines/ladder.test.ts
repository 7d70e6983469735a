import { ladder } from '../../../domain/deadlines/ladder';
import { aWorkedCase } from '../../support/a-case';
import type { CaseInTheMaking } from '../../support/a-case';
import { anOrderedCase, aQuotedCase, underWarranty } from '../../support/a-parts-case';
import { BOOK_KEVIN, TO_THE_VISIT, aServiceCase, after } from '../../support/a-service-case';
import { aTicket } from '../../support/a-ticket';
import type { TestTicket } from '../../support/a-ticket';
import { CLASSES, INTAKE, RESOLUTION, SETTINGS, instant, iso } from '../../support/bestpack';

const MONTH_END = '2026-03-31T12:00:00-07:00';
const RUNGS = [
  { kind: 'follow-up', at: '2026-03-09T16:20:00.000Z' },
  { kind: 'final', at: '2026-03-11T16:20:00.000Z' },
  { kind: 'closing', at: '2026-03-13T16:20:00.000Z' },
];

/** Asked on Thursday 5 March at 09:20 Pacific, in the desk. */
function asked(): TestTicket {
  const ticket = aTicket();
  ticket.act('mary', 'triage', { ...INTAKE, note: 'Called in', ...CLASSES });
  ticket.at('2026-03-05T09:20:00-08:00');
  ticket.saves('jordan', { public: 'Please try the roller', status: 'Waiting on Customer' });
  return ticket;
}

const next = (ticket: TestTicket): string => `${ladder(ticket.file.view()).next?.rung} ${iso(ladder(ticket.file.view()).next?.at)}`;

describe('the ladder of a customer who does not answer', () => {
  it('is follow-up, final and close, 24 business hours apart', () => {
    const ticket = asked();
    ticket.at(MONTH_END);
    expect(ticket.sent).toEqual(RUNGS);
    expect(ticket.desk().status).toBe('Solved');
    expect(ticket.state.facts.at(-1)).toMatchObject({ name: 'solved', value: { closedBy: 'ladder' } });
  });

  it('sends nothing a moment early', () => {
    const ticket = asked();
    ticket.at('2026-03-09T16:19:59.999Z');
    expect(ticket.sent).toEqual([]);
  });

  it('ends with an answer', () => {
    const ticket = asked();
    ticket.at('2026-03-10T09:00:00-07:00');
    ticket.customer('It runs');
    ticket.at(MONTH_END);
    expect(ticket.sent).toEqual(RUNGS.slice(0, 1));
    expect(ladder(ticket.file.view())).toEqual({});
  });

  it('ends with an answer of the last minute, after the final reminder', () => {
    const ticket = asked();
    ticket.at('2026-03-13T16:19:00Z');
    ticket.customer('It runs');
    ticket.at(MONTH_END);
    expect(ticket.sent).toEqual(RUNGS.slice(0, 2));
    expect(ticket.desk().status).toBe('Open');
  });

  it.each([
    ['by the desk\'s flag', 'I am away', true],
    ['by its subject', 'Automatic reply: Tape head jams', undefined],
    ['by its subject in other letters', 'OUT OF OFFICE until Monday', undefined],
  ] as const)('goes on through an answer that is a machine\'s %s', (_how, text, automatic) => {
    const ticket = asked();
    ticket.at('2026-03-05T09:21:00-08:00');
    ticket.customer(text, automatic);
    expect(ticket.desk().status).toBe('Waiting on Customer');
    ticket.at(MONTH_END);
    expect(ticket.sent).toEqual(RUNGS);
  });

  it('goes on as if it had not come when an answer is ignored', () => {
    const ticket = asked();
    ticket.at('2026-03-06T09:00:00-08:00');
    ticket.customer('I am on a fair until Monday');
    expect(ticket.desk().status).toBe('Open');
    ticket.act('jordan', 'ignoreReply');
    expect(ticket.desk().status).toBe('Waiting on Customer');
    ticket.at(MONTH_END);
    expect(ticket.sent).toEqual(RUNGS);
  });

  it('starts anew with another question', () => {
    const ticket = asked();
    ticket.at('2026-03-06T09:20:00-08:00');
    ticket.act('jordan', 'askCustomer', { text: 'And the belt?' });
    expect(next(ticket)).toBe('follow-up 2026-03-10T16:20:00.000Z');
  });

  it('is not started by a reply that asks nothing', () => {
    const ticket = aTicket();
    ticket.saves('mary', { public: 'We are on it' });
    expect(ladder(ticket.file.view())).toEqual({});
  });

  it('starts with a proposed resolution', () => {
    const ticket = aTicket();
    ticket.act('mary', 'triage', { ...INTAKE, note: 'Called in', ...CLASSES });
    ticket.act('jordan', 'recordDiagnosis', { findings: 'Worn belt' });
    ticket.at('2026-03-05T09:20:00-08:00');
    ticket.act('jordan', 'proposeResolution', RESOLUTION);
    ticket.at(MONTH_END);
    expect(ticket.sent.slice(1)).toEqual(RUNGS);
  });

  it('ends with a confirmation and with an escalation', () => {
    const theCase = aWorkedCase().asked();
    expect([theCase.confirmed(), theCase.escalated(), theCase.withdrawn('asked')].map(ladder)).toEqual([{}, {}, {}]);
  });

  it('closes without mail but for the field that is missing, until it is filled in', () => {
    const ticket = aTicket();
    ticket.saves('mary', { public: 'Which machine is it?', status: 'Waiting on Customer' });
    ticket.at(MONTH_END);
    expect(ticket.sent.map(({ kind }) => kind)).toEqual(['follow-up', 'final']);
    ticket.act('mary', 'triage', { ...INTAKE, note: 'Never answered', ...CLASSES });
    expect(ticket.sent.map(({ kind }) => kind)).toEqual(['follow-up', 'final', 'closing']);
    expect(ticket.desk().status).toBe('Solved');
  });
});

describe('a reminder by hand', () => {
  it('counts as the rung that is due next', () => {
    const ticket = asked();
    ticket.at('2026-03-06T09:20:00-08:00');
    ticket.act('jordan', 'remind');
    expect(next(ticket)).toBe('final 2026-03-11T16:20:00.000Z');
    ticket.at('2026-03-10T09:20:00-07:00');
    ticket.act('mary', 'remind');
    expect(next(ticket)).toBe('closing 2026-03-12T16:20:00.000Z');
    expect(ticket.sent).toEqual([]);
  });

  it('sends what it was given to say', () => {
    const ticket = asked();
    ticket.act('jordan', 'remind', { text: 'Any news?' });
    expect(ticket.sent.map(({ kind }) => kind)).toEqual(['reply']);
  });

  it('counts for the question that it reminds of, not for the next one', () => {
    const ticket = asked();
    ticket.act('jordan', 'remind');
    ticket.act('jordan', 'askCustomer', { text: 'And the belt?' });
    expect(next(ticket)).toMatch(/^follow-up/);
  });
});

describe('the ladder after an outage', () => {
  const theCase = aWorkedCase().at('2026-03-05T09:20:00-08:00').asked();

  it('spaces the rest from when the follow-up really went out', () => {
    const late = theCase.at('2026-03-12T09:00:00-07:00').sent('follow-up/1/1');
    expect(ladder(late)).toMatchObject({ followUpAt: instant('2026-03-12T09:00:00-07:00'), next: { rung: 'final', at: instant('2026-03-16T09:00:00-07:00') } });
    const later = late.at('2026-03-17T09:00:00-07:00').sent('final/1/1');
    expect(ladder(later).next).toMatchObject({ rung: 'closing', at: instant('2026-03-19T09:00:00-07:00') });
  });

  it('keeps to the 48 hours where the follow-up was early', () => {
    const early = theCase.at('2026-03-05T10:00:00-08:00').sent('follow-up/1/1');
    expect(iso(ladder(early).next?.at)).toBe('2026-03-11T16:20:00.000Z');
  });
});

describe('a ladder that is patient', () => {
  const patient = (about: 'question' | 'quote' | 'estimate') => ({ ladder: { ...SETTINGS.ladder, patientAbout: [about] } });

  it('reminds again and again, 48 business hours apart, and never closes', () => {
    const ticket = aTicket(patient('question'));
    ticket.act('mary', 'triage', { ...INTAKE, note: 'Called in', ...CLASSES });
    ticket.at('2026-03-05T09:20:00-08:00');
    ticket.saves('jordan', { public: 'Please try the roller', status: 'Waiting on Customer' });
    ticket.at('2026-03-25T12:00:00-07:00');
    expect(ticket.sent).toEqual([
      ...RUNGS.slice(0, 2),
      { kind: 'final', at: '2026-03-17T16:20:00.000Z' },
      { kind: 'final', at: '2026-03-23T16:20:00.000Z' },
    ]);
    expect(ticket.desk().status).toBe('Waiting on Customer');
  });

  it('is one for what the policy names alone', () => {
    const quoted = aQuotedCase().sent('follow-up/1/1').sent('final/1/1');
    expect([quoted, quoted.policy(patient('question')), quoted.policy(patient('quote'))].map((theCase) => ladder(theCase).next?.rung)).toEqual(['closing', 'closing', 'final']);
  });
});

describe('the ladder while somebody else than the customer is waited for', () => {
  const asking = (theCase: CaseInTheMaking): CaseInTheMaking => theCase.asked();

  it.each([
    ['an order that is under way', asking(anOrderedCase('IN WMS'))],
    ['an RGA that was asked for', asking(underWarranty(aWorkedCase()))],
    ['a visit that is booked', { ...asking(aWorkedCase()), facts: [...after(aServiceCase(), ...TO_THE_VISIT, BOOK_KEVIN).facts, ...asking(aWorkedCase()).facts.slice(-1)] }],
  ])('stands still: %s', (_what, theCase) => {
    expect(ladder(theCase)).toMatchObject({ pauses: [{ why: 'waiting for others' }] });
    expect(ladder(theCase).next).toBeUndefined();
  });

  it('goes on when the order is shipped and the RGA is handed off', () => {
    expect(ladder(asking(anOrderedCase('Shipped'))).next?.rung).toBe('follow-up');
    expect(ladder(asking(underWarranty(aWorkedCase()).fact('rgaHandedOff', { number: '815' }))).next?.rung).toBe('follow-up');
  });

  it('goes on where it stood: the time in which others were waited for does not count', () => {
    const asked = aWorkedCase().at('2026-03-05T09:20:00-08:00').asked();
    const held = underWarranty(asked.at('2026-03-05T11:20:00-08:00'));
    expect(iso(ladder(held.at('2026-03-09T11:20:00-07:00').fact('rgaHandedOff', { number: '815' })).next?.at)).toBe('2026-03-11T16:20:00.000Z');
  });

  it('is not held up by what an earlier round waited for', () => {
    const ordered = aWorkedCase().fact('track', { kind: 'parts' }).assigned('customerService', 'parts').fact('orderStatus', { status: 'IN WMS', order: 'SO-1' });
    const next = ordered.diagnosed().resolved().fact('roundBegun', { why: 'notSolved' }, { by: 'customer' }).tracked();
    expect(ladder(next.asked()).next?.rung).toBe('follow-up');
  });
});
