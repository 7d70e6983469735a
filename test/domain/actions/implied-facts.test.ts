import { perform } from '../../../domain/actions/perform';
import { aCase, aWorkedCase } from '../../support/a-case';
import type { CaseInTheMaking } from '../../support/a-case';
import { CLASSES } from '../../support/bestpack';
import { VALID } from '../../support/valid-data';

function recordedBy(who: string, name: string, theCase: CaseInTheMaking): readonly string[] {
  const judged = perform(name, VALID[name], theCase, { key: who, door: 'api' });
  if ('refused' in judged) throw new Error(judged.refused.message);
  return judged.performed.facts.map((f) => (f.impliedBy === undefined ? f.name : `${f.name} by ${f.impliedBy}`));
}

describe('facts that need no click of their own', () => {
  const assigned = aWorkedCase().fact('acknowledged', { how: 'clock' });

  it('come with the diagnosis of whoever has the ticket', () => {
    expect(recordedBy('jordan', 'recordDiagnosis', assigned)).toEqual([
      'review by recordDiagnosis', 'contact by recordDiagnosis', 'scope by recordDiagnosis', 'diagnosis',
    ]);
  });

  it('come with the escalation', () => {
    expect(recordedBy('jordan', 'escalate', assigned)).toEqual([
      'review by escalate', 'contact by escalate', 'scope by escalate', 'escalationNote', 'escalation',
    ]);
  });

  it('are the review for anything that the assignee does', () => {
    expect(recordedBy('jordan', 'addNote', assigned)).toEqual(['review by addNote', 'note']);
    expect(recordedBy('jordan', 'setPriority', assigned)).toEqual(['review by setPriority', 'priority']);
  });

  it('are review and contact for a question to the customer', () => {
    expect(recordedBy('jordan', 'askCustomer', assigned)).toEqual(['review by askCustomer', 'contact by askCustomer', 'reply', 'asked']);
  });

  it('are the acknowledgment for a message of anybody on the team', () => {
    expect(recordedBy('mary', 'askCustomer', aCase().received())).toEqual(['acknowledged by askCustomer', 'reply', 'asked']);
  });

  it('are acknowledgment and contact for a call of the assignee, the acknowledgment alone for Mary\'s', () => {
    expect(recordedBy('jordan', 'recordCall', aWorkedCase())).toEqual(['review by recordCall', 'call', 'acknowledged by recordCall', 'contact by recordCall']);
    expect(recordedBy('mary', 'recordCall', aWorkedCase())).toEqual(['call', 'acknowledged by recordCall']);
  });

  it('are not recorded again', () => {
    expect(recordedBy('jordan', 'recordDiagnosis', assigned.scoped())).toEqual(['diagnosis']);
  });

  it('are nobody else\'s to imply', () => {
    expect(recordedBy('mary', 'setPriority', assigned)).toEqual(['priority']);
    expect(recordedBy('kevin', 'addNote', assigned)).toEqual(['note']);
  });

  it('are the confirmed type for Mary\'s triage, and not for another\'s', () => {
    expect(recordedBy('mary', 'triage', aCase().takenIn())).toEqual(['triage', 'requestTypeConfirmed by triage']);
    expect(recordedBy('allison', 'triage', aCase().takenIn())).toEqual(['triage']);
  });

  it('are a question for a proposed resolution', () => {
    expect(recordedBy('jordan', 'proposeResolution', assigned.scoped().diagnosed())).toEqual(['resolution', 'asked by proposeResolution']);
  });
});

describe('a triage that is done again', () => {
  it('keeps what is not corrected', () => {
    const judged = perform('retriage', { line: 'advanced-CSS', reason: 'CSS' }, aWorkedCase().scoped(), { key: 'jordan', door: 'api' });
    expect(judged).toMatchObject({ performed: { facts: [{ name: 'triage', value: { ...CLASSES, line: 'advanced-CSS', reason: 'CSS' } }, { name: 'requestTypeConfirmed' }] } });
  });
});
