import { openEscalation } from '../../../domain/facts/readings';
import { latest } from '../../../domain/facts/fact-book';
import { ladder } from '../../../domain/deadlines/ladder';
import { NOTE, NOTE_TEXT, RCCA, RESOLUTION } from '../../support/bestpack';
import { escalatedTicket, forget, jordansTicket, refusals } from '../../support/desk-tickets';

const SIGNS = [
  ['the status', { status: 'Waiting Engineering Response' }],
  ['the tag', { tag: 'escalated_engineering' }],
  ['the macro', { macro: 'Escalate to engineering' }],
] as const;

describe('an escalation in the desk', () => {
  it.each(SIGNS)('is asked for by %s, on the note of the same save', (_sign, save) => {
    const ticket = jordansTicket();
    ticket.saves('jordan', { note: NOTE_TEXT, ...save });
    expect(latest(ticket.state.facts, 'escalationNote')?.value).toEqual(NOTE);
    expect(openEscalation(ticket.state.facts)).toMatchObject({ by: 'jordan', door: 'desk', value: { from: 'jordan' } });
    expect(ticket.desk()).toMatchObject({ status: 'Waiting Engineering Response', assignee: 'allison', group: 'Engineering', tags: ['escalated_engineering'] });
    expect([ticket.notes, ticket.state.violations]).toEqual([[], []]);
  });

  it.each(SIGNS)('is asked for by %s, on the note of the save before', (_sign, save) => {
    const ticket = jordansTicket();
    ticket.saves('jordan', { note: NOTE_TEXT });
    ticket.saves('jordan', save);
    expect(ticket.state.step).toBe('technical/engineering');
  });

  it('is the same for all the signs of the macro in one save, Allison as the assignee among them', () => {
    const ticket = jordansTicket();
    ticket.saves('jordan', { note: NOTE_TEXT, status: 'Waiting Engineering Response', tag: 'escalated_engineering', macro: 'Escalate to engineering', assignee: 'allison' });
    expect(ticket.state.facts.filter(({ name }) => name === 'escalation')).toHaveLength(1);
    expect([refusals(ticket), ticket.notes]).toEqual([[], []]);
  });

  it('tells Allison', () => {
    const ticket = jordansTicket();
    ticket.saves('jordan', { note: NOTE_TEXT, status: 'Waiting Engineering Response' });
    expect(ticket.told).toMatchObject([{ kind: 'escalated', who: ['allison'] }]);
  });

  it('asked for again is none', () => {
    const ticket = escalatedTicket();
    ticket.saves('allison', { macro: 'Escalate to engineering' });
    expect([ticket.state.facts.filter(({ name }) => name === 'escalation').length, refusals(ticket)]).toEqual([1, []]);
  });

  it('comes back by the status Open, once there is an RCCA', () => {
    const ticket = escalatedTicket();
    ticket.act('allison', 'recordRcca', RCCA);
    ticket.saves('allison', { status: 'Open' });
    expect(ticket.state.step).toBe('technical/tell-customer');
    expect(ticket.desk()).toMatchObject({ status: 'Open', assignee: 'jordan', group: 'Support' });
  });

  it('comes back in one save with the RCCA', () => {
    const ticket = escalatedTicket();
    ticket.saves('allison', { note: 'Root cause: Wrong belt\nCorrective action: Fit belt B', status: 'Open' });
    expect(ticket.state.step).toBe('technical/tell-customer');
  });

  it('comes back to the matrix when the technician of before is away', () => {
    const ticket = escalatedTicket();
    ticket.away({ jordan: {} });
    ticket.act('allison', 'recordRcca', RCCA);
    ticket.act('allison', 'returnToSupport');
    expect(ticket.desk().assignee).toBe('kevin');
  });
});

describe('Solved in the desk', () => {
  it('is done where nothing is missing any more', () => {
    const ticket = jordansTicket();
    ticket.act('jordan', 'recordDiagnosis', { findings: 'Worn belt' });
    ticket.act('jordan', 'proposeResolution', RESOLUTION);
    forget(ticket);
    ticket.saves('jordan', { note: 'Pat phoned: it runs', macro: 'Customer confirmed', status: 'Solved' });
    expect(latest(ticket.state.facts, 'confirmation')).toMatchObject({ by: 'jordan', attributedTo: 'customer', value: { how: 'macro', words: 'Pat phoned: it runs' } });
    expect([ticket.state.step, ticket.desk().status, ticket.sent.map(({ kind }) => kind), ticket.notes]).toEqual(['after/solved', 'Solved', ['closing'], []]);
    expect(ticket.state.violations).toEqual([]);
  });

  it('is nothing new on a ticket that is solved', () => {
    const ticket = jordansTicket();
    ticket.act('mary', 'closeAs', { as: 'spam', reason: 'x' });
    ticket.saves('mary', { status: 'Solved' });
    expect([refusals(ticket), ticket.state.violations]).toEqual([[], []]);
  });
});

describe('the macros of the desk', () => {
  it('confirm a resolution: the ticket is closed by itself', () => {
    const ticket = jordansTicket();
    ticket.act('jordan', 'recordDiagnosis', { findings: 'Worn belt' });
    ticket.act('jordan', 'proposeResolution', RESOLUTION);
    ticket.saves('jordan', { macro: 'Customer confirmed' });
    expect([ticket.state.step, ticket.desk().status]).toEqual(['after/solved', 'Solved']);
  });

  it('count a reminder that was sent', () => {
    const ticket = jordansTicket();
    ticket.saves('jordan', { public: 'Does it jam?', status: 'Waiting on Customer' });
    ticket.saves('jordan', { macro: 'Reminder sent' });
    expect(ladder(ticket.file.view()).next?.rung).toBe('final');
  });

  it('ignore what is no answer', () => {
    const ticket = jordansTicket();
    ticket.saves('jordan', { public: 'Does it jam?', status: 'Waiting on Customer' });
    ticket.customer('On holiday');
    ticket.saves('jordan', { macro: 'Not an answer' });
    expect(ticket.desk().status).toBe('Waiting on Customer');
  });

  it.each([['Customer confirmed', 'confirmResolution missingFacts'], ['Reminder sent', 'remind missingFacts'], ['Not an answer', 'ignoreReply missingFacts']])(
    'are refused with a note when %s has nothing to stand on',
    (macro, refused) => {
      const ticket = jordansTicket();
      ticket.saves('jordan', { macro });
      expect([refusals(ticket), ticket.notes.map(({ kind }) => kind)]).toEqual([[refused], ['refused']]);
    },
  );

  it('mean nothing when the process does not know them', () => {
    const ticket = jordansTicket();
    ticket.saves('jordan', { macro: 'Thank the customer' });
    expect([refusals(ticket), ticket.state.facts.some(({ by, door }) => by === 'jordan' && door === 'desk')]).toEqual([[], false]);
  });
});
