import { perform } from '../../../domain/actions/perform';
import { tasks } from '../../../domain/process/tasks';
import { aTicket } from '../../support/a-ticket';
import type { TestTicket } from '../../support/a-ticket';
import { aWorkedCase } from '../../support/a-case';
import { CLASSES, INTAKE } from '../../support/bestpack';
import { byDesk, forget, jordansTicket } from '../../support/desk-tickets';

/** Kevin's BPX ticket, which Omar follows, on Thursday at 09:00. */
function bpxTicket(): TestTicket {
  const ticket = aTicket();
  ticket.act('mary', 'acknowledge');
  ticket.act('mary', 'triage', { ...INTAKE, note: 'Called in', ...CLASSES, line: 'BPX' });
  forget(ticket);
  return ticket;
}
const QUESTION = { question: 'Which guard comes off first?' };
const owed = ({ file }: TestTicket): readonly string[] => tasks(file.view()).map(({ owner, action }) => `${owner} ${action}`);
const chases = ({ told }: TestTicket): readonly string[] => told.filter(({ kind }) => kind === 'overdue').map(({ who, at }) => `${who?.join()} ${at}`);

describe('the question to the follower', () => {
  it('is a note and a word to the follower, who owes the answer; the ticket stays with its technician', () => {
    const ticket = bpxTicket();
    expect(ticket.act('kevin', 'askGuidance', QUESTION)).toBeUndefined();
    expect(ticket.notes.map(({ kind }) => kind)).toEqual(['staff']);
    expect(ticket.told).toEqual([{ kind: 'follower', who: ['omar'], at: '2026-03-05T17:00:00.000Z' }]);
    expect([owed(ticket), ticket.desk().assignee]).toEqual([expect.arrayContaining(['omar recordGuidance']), 'kevin']);
  });

  it('has nobody to go to on a ticket that nobody follows', () => {
    expect(jordansTicket().act('jordan', 'askGuidance', QUESTION)).toMatchObject({ code: 'missingFacts', missing: [{ fact: 'follower' }] });
  });

  it('is asked again every eight business hours until it is answered', () => {
    const ticket = bpxTicket();
    ticket.act('kevin', 'askGuidance', QUESTION);
    ticket.at('2026-03-06T14:00:00-08:00');
    expect(chases(ticket)).toEqual(['omar 2026-03-06T01:00:00.000Z', 'omar 2026-03-06T21:00:00.000Z']);
    ticket.act('omar', 'recordGuidance', { text: 'The left one' });
    ticket.at('2026-03-10T09:00:00-07:00');
    expect(chases(ticket)).toHaveLength(2);
    expect(owed(ticket)).not.toContain('omar recordGuidance');
  });

  it('is owed anew with each question', () => {
    const ticket = bpxTicket();
    ticket.act('kevin', 'askGuidance', QUESTION);
    ticket.act('omar', 'recordGuidance', { text: 'The left one' });
    ticket.act('kevin', 'askGuidance', { question: 'And then?' });
    expect(owed(ticket)).toContain('omar recordGuidance');
  });

  it('is answered by an internal note of the follower in the desk', () => {
    const ticket = bpxTicket();
    ticket.act('kevin', 'askGuidance', QUESTION);
    ticket.saves('omar', { note: 'The left one' });
    expect([byDesk(ticket, 'omar'), owed(ticket)]).toEqual([['note', 'guidance'], expect.not.arrayContaining(['omar recordGuidance'])]);
  });
});

describe('the guidance', () => {
  const followed = aWorkedCase().fact('assignment', { to: 'jordan', reason: 'x', track: 'technical', follower: 'omar' }, { by: 'process' });
  const give = (key: string, theCase = followed) => perform('recordGuidance', { text: 'The left one' }, theCase, { key, door: 'api' });

  it('is the follower\'s own, whether it was asked for or not', () => {
    expect(give('omar')).toMatchObject({ performed: { facts: [{ name: 'guidance', value: { text: 'The left one' } }] } });
    expect(give('omar')).not.toMatchObject({ performed: { facts: [{ attributedTo: 'omar' }] } });
  });

  it('is the follower\'s word where the technician writes it down, once it was asked for', () => {
    expect(give('jordan')).toMatchObject({ refused: { code: 'missingFacts', missing: [{ fact: 'guidanceAsked' }] } });
    const asked = followed.fact('guidanceAsked', { question: 'Which?', of: 'omar' });
    expect(give('jordan', asked)).toMatchObject({ performed: { facts: expect.arrayContaining([expect.objectContaining({ name: 'guidance', attributedTo: 'omar' })]) } });
  });

  it('is no business of an expert who follows another ticket, unless it was asked for', () => {
    expect(give('michael')).toMatchObject({ refused: { code: 'missingFacts' } });
  });
});
