import { closingDues } from '../../../domain/deadlines/bestpack-closing';
import { dueNow, nextDueAt } from '../../../domain/deadlines/dues';
import { aCase, aResolvedCase, aWorkedCase } from '../../support/a-case';
import { aTicket } from '../../support/a-ticket';
import { CLASSES, INTAKE, NOTE, RESOLUTION, iso } from '../../support/bestpack';

const proposed = () => {
  const ticket = aTicket();
  ticket.act('mary', 'triage', { ...INTAKE, note: 'Called in', ...CLASSES });
  ticket.act('jordan', 'recordDiagnosis', { findings: 'Worn belt' });
  ticket.act('jordan', 'proposeResolution', RESOLUTION);
  return ticket;
};

describe('the closing of a ticket', () => {
  it('comes by itself with the confirmation: one message, in the save that solves', () => {
    const ticket = proposed();
    ticket.at('2026-03-05T10:00:00-08:00');
    ticket.act('customer', 'confirmResolution', {}, 'link');
    expect(ticket.sent.map(({ kind }) => kind)).toEqual(['resolution', 'closing']);
    expect(ticket.log.at(-1)).toMatchObject({ intent: 'closing/1', comment: { public: true }, changes: { status: { to: 'Solved' } } });
    expect(ticket.state.facts.at(-1)).toMatchObject({ name: 'solved', value: { closedBy: 'confirmation' } });
  });

  it('waits until the gate is complete', () => {
    expect(closingDues(aResolvedCase())).toEqual([]);
    expect(closingDues(aResolvedCase().confirmed().desk({ fields: {} }))).toEqual([]);
  });

  it('is an internal note where "thank you" confirms what was closed with a message before', () => {
    const ticket = proposed();
    ticket.act('customer', 'confirmResolution', {}, 'link');
    ticket.customer('Thank you!');
    expect(ticket.desk().status).toBe('Open');
    ticket.act('jordan', 'confirmResolution', { how: 'mail', words: 'Thank you!' });
    expect(ticket.desk().status).toBe('Solved');
    expect(ticket.sent.map(({ kind }) => kind)).toEqual(['resolution', 'closing']);
    expect(ticket.notes.at(-1)).toMatchObject({ kind: 'confirmed' });
  });

  it('is owed no more when the ticket has ended', () => {
    expect(closingDues(aResolvedCase().confirmed().solved())).toEqual([]);
  });

  it('says nothing to the customer of spam', () => {
    const ticket = aTicket();
    ticket.act('mary', 'closeAs', { as: 'spam', reason: 'An advertisement' });
    expect([ticket.sent, ticket.desk().status]).toEqual([[], 'Solved']);
  });

  it('begins a new round when the customer says that it is not solved', () => {
    const ticket = proposed();
    ticket.act('customer', 'notSolved', { words: 'Still jams' }, 'link');
    expect([ticket.file.round(), ticket.state.step, ticket.desk().status]).toEqual([2, 'technical/review', 'Open']);
  });
});

describe('the chase of engineering', () => {
  it('comes every 8 business hours until there is a root cause', () => {
    const ticket = aTicket();
    ticket.act('mary', 'triage', { ...INTAKE, note: 'Called in', ...CLASSES });
    ticket.act('jordan', 'escalate', NOTE);
    ticket.at('2026-03-06T14:00:00-08:00');
    const chases = () => ticket.told.filter(({ kind }) => kind === 'overdue');
    expect(chases()).toEqual([
      { kind: 'overdue', who: ['allison'], at: '2026-03-06T01:00:00.000Z' },
      { kind: 'overdue', who: ['allison'], at: '2026-03-06T21:00:00.000Z' },
    ]);
    ticket.act('allison', 'recordRcca', { rootCause: 'Wrong belt', correctiveAction: 'Fit belt B' });
    ticket.at('2026-03-13T14:00:00-07:00');
    expect(chases()).toHaveLength(2);
  });
});

describe('what is due', () => {
  it('is each thing once, earliest first', () => {
    const late = aCase().received().at('2026-03-05T12:00:00-08:00');
    expect(dueNow(late).map(({ effect }) => effect.id)).toEqual(['warning/acknowledgment/50', 'warning/acknowledgment/75', 'acknowledgment/clock']);
    expect(dueNow(late.sent('warning/acknowledgment/50').sent('acknowledgment/clock')).map(({ effect }) => effect.id)).toEqual(['warning/acknowledgment/75']);
  });

  it('is next at the earliest instant that is still to come', () => {
    const asked = aWorkedCase().fact('acknowledged', { how: 'reply' }).at('2026-03-05T09:20:00-08:00').asked();
    const held = asked.violated({ kind: 'solve', held: { status: 'Solved' } });
    expect([aCase().received(), asked, held, aResolvedCase().confirmed().solved(), aResolvedCase().confirmed().solved().fact('articleWaived', { reason: 'x' })].map((theCase) => iso(nextDueAt(theCase, theCase.now)))).toEqual([
      '2026-03-05T17:30:00.000Z', '2026-03-09T16:20:00.000Z', '2026-03-05T17:30:00.000Z', '2026-03-09T16:00:00.000Z', undefined,
    ]);
  });
});
