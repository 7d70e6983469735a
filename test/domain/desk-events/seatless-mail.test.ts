import type { Case } from '../../../domain/actions/case';
import { applySave } from '../../../domain/desk-events/apply-save';
import type { DeskSave } from '../../../domain/desk-events/desk';
import { interpret } from '../../../domain/desk-events/interpret';
import type { Meaning } from '../../../domain/desk-events/meaning';
import { latest, standing } from '../../../domain/facts/fact-book';
import { openAsk, waitingFor } from '../../../domain/facts/readings';
import { ACCEPTED, BOOK_PLC, TO_THE_VISIT, aServiceCase, after, at } from '../../support/a-service-case';
import type { Act } from '../../support/a-service-case';
import { byDesk, jordansTicket } from '../../support/desk-tickets';

const booked = after(aServiceCase(), ...TO_THE_VISIT);
const accepted = after(booked, ...ACCEPTED);
const onTheDay = at(accepted, '2026-03-12T09:00:00-07:00');
const COMPLETE: Act = ['mary', 'completeVisit'];
const REPORT = 'Belts replaced and tested';
const AS_NOTE = [{ facts: [{ name: 'note', value: { text: REPORT } }], event: 'addNote' }];
const AS_REPORT = [{ act: { name: 'submitTripReport', data: { text: REPORT } } }];

/** What a mail to a ticket in Waiting on Customer means: the desk sets it to Open. */
function mailed(theCase: Case, who: string, comment: Partial<DeskSave['comment']> = {}): readonly Meaning[] {
  const before = { ...theCase.ticket, status: 'Waiting on Customer' };
  const save: DeskSave = {
    id: '9',
    at: theCase.now,
    author: { kind: 'agent', key: who, name: who },
    comment: { public: true, text: REPORT, automatic: false, ...comment },
    changes: { status: { from: before.status, to: 'Open' } },
  };
  return interpret(save, { ...theCase, ticket: applySave(before, save) }, before);
}

describe('a mail of a contractor', () => {
  it.each([
    ['of a visit that Mary completed', after(onTheDay, COMPLETE)],
    ['of an accepted visit whose day has come', onTheDay],
  ])('hands in the trip report %s', (_which, theCase) => {
    expect(mailed(theCase, 'plcParamedics')).toEqual(AS_REPORT);
  });

  it('hands it in too where the desk keeps the mail of a stranger as an internal note', () => {
    expect(mailed(onTheDay, 'plcParamedics', { public: false })).toEqual(AS_REPORT);
  });

  it.each([
    ['before there is a visit', booked],
    ['before the day', accepted],
    ['on a date that was not accepted', at(after(booked, BOOK_PLC), '2026-03-12T09:00:00-07:00')],
    ['while the visit is on hold', after(onTheDay, ['mary', 'withdraw', { fact: 'purchaseOrder', reason: 'Cancelled' }])],
    ['once the report is in', after(onTheDay, ['plcParamedics', 'submitTripReport', { text: 'All done' }])],
  ])('is a note %s', (_when, theCase) => {
    expect(mailed(theCase, 'plcParamedics')).toEqual(AS_NOTE);
  });

  it('is a note about a visit of others', () => {
    expect(mailed(after(onTheDay, COMPLETE), 'vanpack')).toEqual(AS_NOTE);
  });

  it('is no report when a machine wrote it', () => {
    expect(mailed(onTheDay, 'plcParamedics', { automatic: true })).toEqual(AS_NOTE);
    expect(mailed(onTheDay, 'plcParamedics', { text: 'Out of office until Monday' })).toMatchObject([{ event: 'addNote' }]);
  });

  it('books nothing by the name under it, though a date waits for one', () => {
    const dated = { ...booked, ticket: { ...booked.ticket, fields: { 'Visit Date': '2026-03-12', 'Visit Path': 'B' } } };
    expect(mailed(dated, 'vanpack', { text: 'Yours, Vanpack' })).toMatchObject([{ event: 'addNote' }]);
  });
});

describe('a mail of somebody without a seat in the desk', () => {
  it.each(['rita', 'sales', 'vanpack'])('is a note that answers nothing, and the ticket goes on waiting for the customer: %s', (who) => {
    const ticket = jordansTicket();
    ticket.saves('jordan', { public: 'Does it jam?', status: 'Waiting on Customer' });
    ticket.saves(who, { public: 'I asked them too', status: 'Open' });
    expect(byDesk(ticket, who)).toEqual(['note']);
    expect([openAsk(ticket.state.facts)?.value.text, waitingFor(ticket.state.facts), ticket.desk().status]).toEqual(['Does it jam?', 'customer', 'Waiting on Customer']);
    expect([ticket.told, ticket.notes, ticket.state.violations]).toEqual([[], [], []]);
  });

  it('does not reopen what was solved', () => {
    const ticket = jordansTicket();
    ticket.act('mary', 'closeAs', { as: 'duplicate', reason: 'Of 35400' });
    ticket.saves('sales', { public: 'Thanks', status: 'Open' });
    expect([ticket.file.round(), ticket.desk().status]).toEqual([1, 'Solved']);
  });

  it('does not take the ticket back from engineering, nor pass anything on', () => {
    const ticket = jordansTicket();
    ticket.saves('jordan', { note: 'Problem: It jams\nWhat was tested: The rollers\nFindings: Worn belt\nQuestion: Which belt fits?' });
    ticket.act('jordan', 'escalate');
    ticket.saves('rita', { public: 'The belt is 12.00', status: 'Open' });
    expect([ticket.desk().status, latest(ticket.state.facts, 'returned'), standing(ticket.state.facts, 'replyPassedOn')]).toEqual(['Waiting Engineering Response', undefined, []]);
  });

  it('acknowledges nothing', () => {
    const ticket = jordansTicket();
    const acknowledged = standing(ticket.state.facts, 'acknowledged').length;
    ticket.saves('vanpack', { public: 'Hello' });
    expect([standing(ticket.state.facts, 'acknowledged').length, latest(ticket.state.facts, 'reply')]).toEqual([acknowledged, undefined]);
  });
});
