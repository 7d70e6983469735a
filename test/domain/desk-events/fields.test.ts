import { latest } from '../../../domain/facts/fact-book';
import { priorityOf, tierOf } from '../../../domain/facts/readings';
import { aTicket } from '../../support/a-ticket';
import { CLASSES, FILLED, INTAKE } from '../../support/bestpack';
import { jordansTicket, refusals } from '../../support/desk-tickets';

const INTAKE_FIELDS = { 'Customer Type': 'distributor', 'Machine Model': 'RSA-2024', 'Serial Number': '4711' };
const CLASS_FIELDS = { 'Request Type': 'technical', 'Machine Line': 'standard', 'Issue Type': 'mechanical', 'T Level': 'T1' };

describe('the intake fields of the desk', () => {
  it('are the intake once the three are filled in, with the subject as the problem', () => {
    const ticket = aTicket();
    ticket.saves('mary', { fields: INTAKE_FIELDS });
    expect(latest(ticket.state.facts, 'intake')).toMatchObject({ by: 'mary', door: 'desk', value: INTAKE });
  });

  it('may be filled in one save after the other', () => {
    const ticket = aTicket();
    for (const [title, value] of Object.entries(INTAKE_FIELDS)) {
      expect(latest(ticket.state.facts, 'intake')).toBeUndefined();
      ticket.saves('mary', { fields: { [title]: value } });
    }
    expect(latest(ticket.state.facts, 'intake')?.value).toEqual(INTAKE);
    expect(refusals(ticket)).toEqual([]);
  });

  it('are refused when they are called complete and are not: a note says what is missing', () => {
    const ticket = aTicket();
    ticket.saves('mary', { fields: { 'Machine Model': 'RSA-2024', 'Intake Complete': 'true' } });
    expect(refusals(ticket)).toEqual(['recordIntake missingFacts']);
    expect(ticket.notes.map(({ kind }) => kind)).toEqual(['refused']);
  });

  it('are Mary\'s: what another sets is refused and put back', () => {
    const ticket = jordansTicket();
    ticket.saves('jordan', { fields: { 'Serial Number': '4712' } });
    expect(refusals(ticket)).toEqual(['recordIntake notYourRole']);
    expect(ticket.desk().fields['Serial Number']).toBe('4711');
  });

  it('correct the intake when Mary changes them', () => {
    const ticket = jordansTicket();
    ticket.saves('mary', { fields: { 'Serial Number': '4712' } });
    expect(latest(ticket.state.facts, 'intake')?.value).toEqual({ ...INTAKE, serial: '4712' });
  });

  it('are no news when they say what is known', () => {
    const ticket = jordansTicket();
    ticket.saves('mary', { fields: { 'Intake Complete': 'true' } });
    expect(ticket.state.facts.filter(({ name }) => name === 'intake')).toHaveLength(1);
  });
});

describe('the classification in the desk', () => {
  it.each([
    ['in one save with note and intake', [{ note: 'Called in', priority: 'normal', fields: FILLED }]],
    ['note, intake and classes one after the other', [{ note: 'Called in' }, { fields: INTAKE_FIELDS }, { fields: CLASS_FIELDS }, { priority: 'normal' }]],
    ['classes first, the note last', [{ fields: FILLED }, { priority: 'normal' }, { note: 'Called in' }]],
  ] as const)('is the triage: %s', (_how, saves) => {
    const ticket = aTicket();
    for (const save of saves) ticket.saves('mary', save);
    expect(latest(ticket.state.facts, 'triage')?.value).toEqual(CLASSES);
    expect([ticket.state.step, ticket.desk().assignee, refusals(ticket)]).toEqual(['technical/review', 'jordan', []]);
  });

  it.each([['urgent', 'P1'], ['high', 'P2'], ['normal', 'P3'], ['low', 'P4']] as const)('reads the priority %s as %s', (desk, priority) => {
    const ticket = aTicket();
    ticket.saves('mary', { note: 'Called in', priority: desk, fields: FILLED });
    expect(priorityOf(ticket.state.facts)).toBe(priority);
    expect(ticket.desk().priority).toBe(desk);
  });

  it('waits for its last field', () => {
    const ticket = aTicket();
    ticket.saves('mary', { note: 'Called in', priority: 'normal', fields: { ...FILLED, 'T Level': '' } });
    expect([ticket.state.step, refusals(ticket)]).toEqual(['intake/triage', []]);
  });

  it('is asked of Mary to confirm when Allison did it', () => {
    const ticket = aTicket();
    ticket.saves('mary', { note: 'Called in' });
    ticket.saves('allison', { priority: 'normal', fields: CLASS_FIELDS });
    expect(ticket.state.step).toBe('intake/collect');
    ticket.saves('mary', { fields: INTAKE_FIELDS });
    expect(ticket.state.step).toBe('assign/confirm-type');
  });

  it('is corrected by another machine line: the ticket is assigned anew', () => {
    const ticket = jordansTicket();
    ticket.saves('mary', { fields: { 'Machine Line': 'advanced-CSS' } });
    expect(latest(ticket.state.facts, 'triage')?.value).toMatchObject({ line: 'advanced-CSS', reason: 'changed in the desk' });
    expect(ticket.desk().assignee).toBe('kevin');
  });

  it('is raised by a higher T level, and put back where it was lowered', () => {
    const ticket = jordansTicket();
    ticket.saves('jordan', { fields: { 'T Level': 'T2' } });
    expect(tierOf(ticket.state.facts)).toBe('T2');
    ticket.saves('jordan', { fields: { 'T Level': 'T1' } });
    expect([tierOf(ticket.state.facts), ticket.desk().fields['T Level']]).toEqual(['T2', 'T2']);
  });

  it('is changed in its priority', () => {
    const ticket = jordansTicket();
    ticket.saves('jordan', { priority: 'urgent' });
    expect(latest(ticket.state.facts, 'priority')).toMatchObject({ by: 'jordan', value: { priority: 'P1' } });
  });

  it('is put back where somebody may not change it', () => {
    const ticket = jordansTicket();
    ticket.saves('kevin', { priority: 'urgent' });
    expect([refusals(ticket), ticket.desk().priority]).toEqual([['setPriority notYourRole'], 'normal']);
  });
});

describe('the assignee in the desk', () => {
  it('is assigned by Mary and handed over by whoever has the ticket', () => {
    const [assigned, handed] = [jordansTicket(), jordansTicket()];
    assigned.saves('mary', { assignee: 'sean' });
    handed.saves('jordan', { assignee: 'kevin' });
    expect([assigned, handed].map(({ state, desk }) => [latest(state.facts, 'assignment')?.by, desk().assignee])).toEqual([['mary', 'sean'], ['jordan', 'kevin']]);
  });

  it('is taken by a colleague who works on such tickets', () => {
    const ticket = jordansTicket();
    ticket.saves('kevin', { assignee: 'kevin' });
    expect([latest(ticket.state.facts, 'assignment'), ticket.desk().assignee]).toMatchObject([{ by: 'kevin', value: { to: 'kevin', track: 'technical' } }, 'kevin']);
    expect(ticket.notes.map(({ kind }) => kind)).toEqual(['reassigned']);
  });

  it.each([
    ['it is taken by somebody who works on no such tickets', 'customerService', 'customerService'],
    ['a colleague gives it to a third', 'kevin', 'sean'],
    ['it goes to somebody unknown', 'mary', 'unknown:Omar'],
  ])('is put back when %s', (_what, who, to) => {
    const ticket = jordansTicket();
    ticket.saves(who, { assignee: to });
    expect(ticket.desk().assignee).toBe('jordan');
    expect(ticket.notes.map(({ kind }) => kind)).toEqual(['refused']);
  });

  it('is nobody\'s business before the triage', () => {
    const ticket = aTicket();
    ticket.saves('sean', { assignee: 'sean' });
    expect([refusals(ticket), ticket.desk().assignee]).toEqual([[], 'sean']);
  });
});
