import { aTicket } from '../../support/a-ticket';
import type { TestTicket } from '../../support/a-ticket';
import { CLASSES, INTAKE, NOTE_TEXT, RESOLUTION } from '../../support/bestpack';
import { escalatedTicket, forget, jordansTicket } from '../../support/desk-tickets';

const IN_GRACE = '2026-03-05T09:09:59.999-08:00';
const AFTER = '2026-03-05T09:10:00-08:00';
const states = ({ state }: TestTicket) => state.violations.map((violation) => violation.state);
const kinds = ({ notes }: TestTicket) => notes.map(({ kind }) => kind);
const SOLVED = { status: 'Solved' };

/** Jordan's ticket with a resolution that nobody confirmed. */
function proposed(): TestTicket {
  const ticket = jordansTicket();
  ticket.act('jordan', 'recordDiagnosis', { findings: 'Worn belt' });
  ticket.act('jordan', 'proposeResolution', RESOLUTION);
  forget(ticket);
  return ticket;
}

describe('a forbidden change in the desk', () => {
  it('keeps its grace and is undone at its end, with a note that names what is missing', () => {
    const ticket = proposed();
    ticket.saves('jordan', SOLVED);
    ticket.at(IN_GRACE);
    expect([states(ticket), ticket.desk().status, kinds(ticket)]).toEqual([['open'], 'Solved', []]);
    ticket.at(AFTER);
    expect([states(ticket), ticket.desk().status]).toEqual([['undone'], 'Waiting on Customer']);
    expect(ticket.notes).toEqual([{ kind: 'undone', at: '2026-03-05T17:10:00.000Z' }]);
  });

  it('is undone in one write, with the note', () => {
    const ticket = proposed();
    ticket.saves('jordan', SOLVED);
    const saves = ticket.log.length;
    ticket.at(AFTER);
    expect(ticket.log.slice(saves)).toMatchObject([{ author: { kind: 'self' }, comment: { public: false }, changes: { status: { to: 'Waiting on Customer' } } }]);
  });

  it('is completed by the evidence that comes in its grace', () => {
    const ticket = proposed();
    ticket.saves('jordan', SOLVED);
    ticket.at(IN_GRACE);
    ticket.act('customer', 'confirmResolution', {}, 'link');
    ticket.at(AFTER);
    expect([states(ticket), ticket.desk().status, kinds(ticket), ticket.sent.map(({ kind }) => kind)]).toEqual([['completed'], 'Solved', [], ['closing']]);
  });

  it('is completed by a second save: the note after the status', () => {
    const ticket = jordansTicket();
    ticket.saves('jordan', { status: 'Waiting Engineering Response' });
    expect(ticket.desk().status).toBe('Waiting Engineering Response');
    ticket.at(IN_GRACE);
    ticket.saves('jordan', { note: NOTE_TEXT });
    ticket.at(AFTER);
    expect([ticket.state.step, states(ticket), kinds(ticket)]).toEqual(['technical/engineering', ['completed'], []]);
  });

  it('is over when the person takes it back', () => {
    const ticket = proposed();
    ticket.saves('jordan', SOLVED);
    ticket.saves('jordan', { status: 'Open' });
    ticket.at(AFTER);
    expect([ticket.state.violations.filter(({ state }) => state === 'open'), kinds(ticket)]).toEqual([[], []]);
  });

  it('is undone once in a round; the second time it stands, with a task', () => {
    const ticket = proposed();
    ticket.saves('jordan', SOLVED);
    ticket.at(AFTER);
    ticket.at('2026-03-05T09:30:00-08:00');
    ticket.saves('jordan', SOLVED);
    ticket.at('2026-03-05T10:00:00-08:00');
    expect([states(ticket), ticket.desk().status, kinds(ticket)]).toEqual([['undone', 'stands'], 'Solved', ['undone']]);
    expect(ticket.desk().fields['Next Due']).toMatch(/Jordan: Solve/);
  });

  it('is undone again in another round', () => {
    const ticket = proposed();
    ticket.saves('jordan', SOLVED);
    ticket.at(AFTER);
    ticket.act('customer', 'notSolved', {}, 'link');
    ticket.saves('jordan', SOLVED);
    ticket.at('2026-03-05T09:40:00-08:00');
    expect([states(ticket), ticket.desk().status]).toEqual([['undone', 'undone'], 'Open']);
  });

  it('is undone once for each kind', () => {
    const ticket = proposed();
    ticket.saves('jordan', SOLVED);
    ticket.at(AFTER);
    ticket.saves('jordan', { status: 'Waiting Engineering Response' });
    ticket.at('2026-03-05T09:40:00-08:00');
    expect(states(ticket)).toEqual(['undone', 'undone']);
  });

  it('takes only what was forbidden with it', () => {
    const ticket = proposed();
    ticket.saves('jordan', { ...SOLVED, tag: 'vip', fields: { Colour: 'red' } });
    ticket.at(AFTER);
    expect(ticket.desk()).toMatchObject({ tags: ['vip'], fields: { Colour: 'red' } });
  });

  it.each([
    ['Solved without a confirmation', proposed, 'jordan', SOLVED],
    ['Waiting Engineering Response without a note', jordansTicket, 'jordan', { status: 'Waiting Engineering Response' }],
    ['the tag of an escalation without a note', jordansTicket, 'jordan', { tag: 'escalated_engineering' }],
    ['an escalation of somebody else\'s ticket', jordansTicket, 'kevin', { note: NOTE_TEXT, status: 'Waiting Engineering Response' }],
    ['Open without a root cause', escalatedTicket, 'jordan', { status: 'Open' }],
    ['Waiting on Customer without a question', jordansTicket, 'jordan', { status: 'Waiting on Customer' }],
  ] as const)('is %s', (_what, start, who, save) => {
    const ticket = start();
    const { status, tags } = ticket.desk();
    ticket.saves(who, save);
    ticket.at(IN_GRACE);
    expect([states(ticket), kinds(ticket)]).toEqual([['open'], []]);
    ticket.at(AFTER);
    expect([states(ticket), kinds(ticket), ticket.desk().status, ticket.desk().tags]).toEqual([['undone'], ['undone'], status, tags]);
  });
});

describe('a forbidden change that is never undone', () => {
  it.each([
    ['Allison\'s', 'allison'],
    ['an administrator\'s', { kind: 'agent', key: 'jordan', name: 'Jordan', administrator: true }],
  ] as const)('is %s: it stands, with a task', (_whose, who) => {
    const ticket = proposed();
    ticket.saves(who, SOLVED);
    ticket.at('2026-03-05T12:00:00-08:00');
    expect([states(ticket), ticket.desk().status, kinds(ticket)]).toEqual([['stands'], 'Solved', []]);
    expect(ticket.desk().fields['Next Due']).toMatch(/Jordan: Solve/);
  });

  it('is any, where the policy only warns: a note and nothing else', () => {
    const ticket = aTicket({ enforce: 'warn' });
    ticket.act('mary', 'acknowledge');
    ticket.act('mary', 'triage', { ...INTAKE, note: 'Called in', ...CLASSES });
    forget(ticket);
    ticket.saves('jordan', SOLVED);
    ticket.at(AFTER);
    expect([states(ticket), ticket.desk().status, kinds(ticket)]).toEqual([['stands'], 'Solved', ['refused']]);
  });
});
