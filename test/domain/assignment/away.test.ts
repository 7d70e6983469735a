import { tasks } from '../../../domain/process/tasks';
import type { TestTicket } from '../../support/a-ticket';
import { jordansTicket } from '../../support/desk-tickets';

const owed = ({ file }: TestTicket): readonly string[] => tasks(file.view()).map(({ owner, action }) => `${owner} ${action}`);
const named = ({ state }: TestTicket, name: string): readonly unknown[] => state.facts.filter((f) => f.name === name).map(({ value }) => value);

function ofPriority(priority: string): TestTicket {
  const ticket = jordansTicket();
  ticket.act('mary', 'setPriority', { priority });
  return ticket;
}

describe('somebody who goes away in the middle of the work', () => {
  it.each(['P1', 'P2'])('hands over a %s at once, to the next of the matrix', (priority) => {
    const ticket = ofPriority(priority);
    ticket.away({ jordan: { why: 'ill' } });
    expect(ticket.desk().assignee).toBe('kevin');
    expect(ticket.told).toContainEqual(expect.objectContaining({ kind: 'assigned', who: ['kevin'] }));
    expect(ticket.notes.map(({ kind }) => kind)).toContain('reassigned');
  });

  it.each(['P3', 'P4'])('keeps a %s, which is offered to the next of the matrix: Allison decides', (priority) => {
    const ticket = ofPriority(priority);
    ticket.away({ jordan: { why: 'ill' } });
    expect([ticket.desk().assignee, named(ticket, 'proposed')]).toEqual(['jordan', [expect.objectContaining({ to: 'kevin', instead: 'jordan' })]]);
    expect(owed(ticket)).toContain('allison assign');
    ticket.act('allison', 'assign', { to: 'kevin', reason: 'Jordan is ill' });
    expect([ticket.desk().assignee, owed(ticket)]).toEqual(['kevin', expect.not.arrayContaining(['allison assign'])]);
  });

  it('is offered once for each absence, however often the ticket looks', () => {
    const ticket = ofPriority('P3');
    ticket.away({ jordan: { since: 1 } });
    ticket.act('mary', 'addNote', { text: 'Waiting' });
    expect(named(ticket, 'proposed')).toHaveLength(1);
    ticket.away({});
    ticket.away({ jordan: { since: 2 } });
    expect(named(ticket, 'proposed')).toHaveLength(2);
  });

  it('is nobody\'s worry any more once they are back', () => {
    const ticket = ofPriority('P3');
    ticket.away({ jordan: {} });
    ticket.away({});
    expect(owed(ticket)).not.toContain('allison assign');
  });

  it('hands it over after all when it becomes urgent', () => {
    const ticket = ofPriority('P3');
    ticket.away({ jordan: {} });
    ticket.act('mary', 'setPriority', { priority: 'P1' });
    expect(ticket.desk().assignee).toBe('kevin');
  });

  it('takes the tracks beside with them too', () => {
    const ticket = ofPriority('P1');
    ticket.act('jordan', 'openTrack', { track: 'parts' });
    ticket.act('mary', 'assign', { to: 'ezechiel', track: 'parts', reason: 'A tape head' });
    ticket.away({ ezechiel: {} });
    expect([ticket.desk().assignee, named(ticket, 'assignment').at(-1)]).toEqual(['jordan', expect.objectContaining({ to: 'customerService', track: 'parts' })]);
  });

  it('leaves an urgent ticket with them where nobody is free: Allison\'s task, and the first who is back gets it', () => {
    const ticket = ofPriority('P1');
    ticket.away({ jordan: {}, kevin: {}, sean: {} });
    expect([ticket.desk().assignee, owed(ticket)]).toEqual(['jordan', expect.arrayContaining(['allison assign'])]);
    ticket.away({ jordan: {}, kevin: {} });
    expect(ticket.desk().assignee).toBe('sean');
  });

  it('keeps the ticket when they are the first who is back', () => {
    const ticket = ofPriority('P1');
    ticket.away({ jordan: {}, kevin: {}, sean: {} });
    ticket.away({ kevin: {}, sean: {} });
    ticket.act('mary', 'addNote', { text: 'Jordan is back' });
    ticket.away({ sean: {} });
    expect([ticket.desk().assignee, named(ticket, 'nobodyFree')]).toEqual(['jordan', [expect.anything()]]);
    expect(owed(ticket)).not.toContain('allison assign');
  });

  it('is only replaced by an offer, also by who comes back later, where the ticket can wait', () => {
    const ticket = ofPriority('P3');
    ticket.away({ jordan: {}, kevin: {}, sean: {} });
    ticket.away({ jordan: {}, sean: {} });
    expect([ticket.desk().assignee, named(ticket, 'proposed')]).toEqual(['jordan', [expect.objectContaining({ to: 'kevin' })]]);
  });

  it('moves nothing on a ticket that has ended', () => {
    const ticket = ofPriority('P1');
    ticket.act('mary', 'closeAs', { as: 'withdrawn', reason: 'Sold' });
    ticket.away({ jordan: {} });
    expect(named(ticket, 'assignment')).toHaveLength(1);
  });
});
