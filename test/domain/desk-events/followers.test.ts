import { has } from '../../../domain/facts/fact-book';
import { aTicket } from '../../support/a-ticket';
import type { TestTicket } from '../../support/a-ticket';
import { CLASSES, INTAKE } from '../../support/bestpack';
import { byDesk, forget, jordansTicket } from '../../support/desk-tickets';

/** Kevin's BPX ticket, which Omar follows, on Thursday at 09:00; nobody has written to the customer yet. */
function bpxTicket(): TestTicket {
  const ticket = aTicket();
  ticket.act('mary', 'triage', { ...INTAKE, note: 'Called in', ...CLASSES, line: 'BPX' });
  forget(ticket);
  return ticket;
}
const changes = ({ state }: TestTicket) => state.violations.map(({ by, state: how }) => [by, how]);
const violations = ({ state }: TestTicket) => state.violations.map(({ kind, by, state: how }) => [kind, by, how]);
const AFTER = '2026-03-05T09:10:00-08:00';

describe('a public reply of the expert who follows', () => {
  it('is a violation that stands, as a mail cannot be taken back, and is on the timeline', () => {
    const ticket = bpxTicket();
    ticket.saves('omar', { public: 'Try the left guard' });
    expect(violations(ticket)).toEqual([['reply', 'omar', 'stands']]);
    expect(ticket.state.timeline).toContainEqual(expect.objectContaining({ event: 'violation', by: 'omar', detail: { what: 'reply' } }));
    ticket.at(AFTER);
    expect(ticket.notes.map(({ kind }) => kind)).not.toContain('undone');
  });

  it('counts for nothing: no acknowledgment, no contact, no question', () => {
    const ticket = bpxTicket();
    ticket.saves('omar', { public: 'Does it run?', status: 'Waiting on Customer' });
    expect(byDesk(ticket, 'omar')).toEqual(['note']);
    expect((['acknowledged', 'contact', 'asked'] as const).filter((name) => has(ticket.state.facts, name))).toEqual([]);
  });

  it('is no word on the ticket for ever: nothing of it is owed once the ticket has ended', () => {
    const ticket = bpxTicket();
    ticket.saves('omar', { public: 'Try the left guard' });
    ticket.act('mary', 'closeAs', { as: 'withdrawn', reason: 'Sold' });
    expect(ticket.desk().fields['Next Due']).toBe('');
  });

  it('is one on any ticket, also where somebody else follows or nobody does', () => {
    const ticket = jordansTicket();
    ticket.saves('michael', { public: 'Buy a BPX' });
    expect(violations(ticket)).toEqual([['reply', 'michael', 'stands']]);
  });

  it('is none where the note is internal', () => {
    const ticket = bpxTicket();
    ticket.saves('omar', { note: 'The left guard' });
    expect([violations(ticket), byDesk(ticket, 'omar')]).toEqual([[], ['note']]);
  });
});

describe('an expert who is set as the assignee', () => {
  it.each(['mary', 'kevin', 'omar'])('is put back after the grace, whoever did it: %s', (who) => {
    const ticket = bpxTicket();
    ticket.saves(who, { assignee: 'omar' });
    expect([ticket.desk().assignee, changes(ticket)]).toEqual(['omar', [[who, 'open']]]);
    ticket.at(AFTER);
    expect([ticket.desk().assignee, changes(ticket), ticket.notes.map(({ kind }) => kind)]).toEqual(['kevin', [[who, 'undone']], ['undone']]);
  });

  it('is over when somebody else is set in the grace', () => {
    const ticket = bpxTicket();
    ticket.saves('mary', { assignee: 'omar' });
    ticket.saves('mary', { assignee: 'sean' });
    ticket.at(AFTER);
    expect([ticket.desk().assignee, ticket.notes.map(({ kind }) => kind)]).toEqual(['sean', ['reassigned']]);
  });

  it('is put back before there is a classification too', () => {
    const ticket = aTicket();
    ticket.saves('mary', { assignee: 'omar' });
    ticket.at(AFTER);
    expect([violations(ticket), ticket.desk().assignee]).toEqual([[['assign', 'mary', 'undone']], null]);
  });
});
