import { closureGate } from '../../../../domain/process/bestpack/closure-gate';
import { tasks } from '../../../../domain/process/tasks';
import { undocumentedReply } from '../../../../domain/process/bestpack/notes-current';
import { aWorkedCase } from '../../../support/a-case';
import type { CaseInTheMaking } from '../../../support/a-case';
import type { TestTicket } from '../../../support/a-ticket';
import { FILLED, RESOLUTION } from '../../../support/bestpack';
import { jordansTicket } from '../../../support/desk-tickets';

const worked = aWorkedCase();
const replied = worked.fact('reply', { text: 'Try the roller' });
const owed = ({ file }: TestTicket): readonly string[] => tasks(file.view()).map(({ owner, action }) => `${owner} ${action}`);

describe('the note that goes with a reply', () => {
  it.each([
    ['a note', replied.fact('note', { text: 'x' })],
    ['a note that came first, as a save carries one comment', worked.fact('note', { text: 'x' }).fact('reply', { text: 'y' })],
    ['a call', replied.fact('call', { note: 'x' })],
    ['a diagnosis', replied.diagnosed()],
    ['an escalation', replied.fact('escalationNote', { problem: 'a', tested: 'b', findings: 'c', question: 'd' })],
    ['a resolution', replied.diagnosed().fact('reply', { text: 'x' }).resolved()],
    ['a question to the follower', replied.fact('guidanceAsked', { question: 'x', of: 'omar' })],
  ] as readonly (readonly [string, CaseInTheMaking])[])('may be %s', (_what, theCase) => {
    expect(undocumentedReply(theCase.facts)).toBeUndefined();
  });

  it.each([
    ['nothing', replied],
    ['a note of somebody else', replied.fact('note', { text: 'x' }, { by: 'mary' })],
    ['a note that was withdrawn', replied.fact('note', { text: 'x' }).withdrawn('note')],
    ['the note of the reply before', worked.fact('note', { text: 'x' }).fact('reply', { text: 'y' }).fact('reply', { text: 'z' })],
  ] as readonly (readonly [string, CaseInTheMaking])[])('is not %s', (_what, theCase) => {
    expect(undocumentedReply(theCase.facts)?.name).toBe('reply');
  });

  it('is the technician\'s: replies of others owe none', () => {
    expect(undocumentedReply(worked.fact('reply', { text: 'x' }, { by: 'mary' }).facts)).toBeUndefined();
  });

  it('is owed in the round of the reply', () => {
    expect(undocumentedReply(replied.reopened().facts)).toBeUndefined();
  });
});

describe('a note that is not written', () => {
  const answered = (): TestTicket => {
    const ticket = jordansTicket();
    ticket.saves('jordan', { public: 'Try the roller' });
    return ticket;
  };

  it('is a task thirty business minutes after the reply, until it is there', () => {
    const ticket = answered();
    ticket.at('2026-03-05T09:29:59-08:00');
    expect(owed(ticket)).not.toContain('jordan addNote');
    ticket.at('2026-03-05T09:30:00-08:00');
    expect(owed(ticket)).toContain('jordan addNote');
    ticket.saves('jordan', { note: 'Roller slips' });
    expect(owed(ticket)).not.toContain('jordan addNote');
  });

  it('is counted in business time', () => {
    const ticket = jordansTicket();
    ticket.at('2026-03-06T16:50:00-08:00');
    ticket.saves('jordan', { public: 'Try the roller' });
    ticket.at('2026-03-09T05:19:00-07:00');
    expect(owed(ticket)).not.toContain('jordan addNote');
    ticket.at('2026-03-09T05:20:00-07:00');
    expect(owed(ticket)).toContain('jordan addNote');
  });

  it('keeps the ticket from being solved until it is there', () => {
    const ticket = jordansTicket();
    ticket.saves('mary', { fields: FILLED });
    ticket.act('jordan', 'recordDiagnosis', { findings: 'Worn belt' });
    ticket.act('jordan', 'proposeResolution', RESOLUTION);
    ticket.saves('jordan', { public: 'Did you get it?' }, { public: 'Well?' });
    ticket.act('jordan', 'confirmResolution', { words: 'It runs' });
    expect(closureGate(ticket.file.view())).toEqual([{ fact: 'note', who: 'jordan', how: 'Add an internal note' }]);
    ticket.act('jordan', 'addNote', { text: 'It runs' });
    expect(ticket.desk().status).toBe('Solved');
  });
});
