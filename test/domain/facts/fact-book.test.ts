import { has, lastOf, latest, roundOf, standing, triageOf } from '../../../domain/facts/fact-book';
import type { FactName } from '../../../domain/facts/values';
import { aCase, aWorkedCase } from '../../support/a-case';

const everything = aWorkedCase()
  .scoped()
  .fact('tier', { tier: 'T2' })
  .fact('priority', { priority: 'P2' })
  .asked()
  .answered()
  .fact('replyIgnored', { reply: 1 })
  .fact('acknowledged', { how: 'reply' })
  .fact('call', { note: 'Spoke' })
  .fact('note', { text: 'Noted' })
  .fact('deferred', { until: 1, reason: 'x' })
  .diagnosed()
  .escalated()
  .explained()
  .returned()
  .told()
  .resolved()
  .confirmed()
  .fact('ladderExhausted', { asked: 1 });

const TICKET: readonly FactName[] = ['received', 'intake', 'intakeNote', 'call', 'acknowledged', 'note', 'reply', 'customerReplied', 'replyIgnored'];
const TRIAGE: readonly FactName[] = ['requestTypeConfirmed', 'assignment', 'tier', 'priority'];
const ROUND: readonly FactName[] = ['asked', 'deferred', 'resolution', 'confirmation', 'ladderExhausted'];
const TRACK: readonly FactName[] = ['review', 'contact', 'scope', 'diagnosis', 'escalationNote', 'escalation', 'rcca', 'returned', 'customerTold'];
const ALL = [...TICKET, ...TRIAGE, ...ROUND, ...TRACK];
const left = (theCase: typeof everything): readonly FactName[] => ALL.filter((name) => has(theCase.facts, name));
const triagedAgain = everything.fact('triage', { ...latestTriage(), line: 'advanced-CSS' });

function latestTriage() {
  const value = latest(everything.facts, 'triage')?.value;
  if (!value) throw new Error('the case is not triaged');
  return value;
}

describe('how long a fact counts', () => {
  it('is at first for all of them', () => {
    expect(left(everything)).toEqual(ALL);
  });

  it('ends with the round for what was proposed, asked and confirmed, and for the work of the track', () => {
    expect(left(everything.reopened())).toEqual([...TICKET, ...TRIAGE]);
  });

  it('ends with a new triage for who has the ticket and for the work of the track', () => {
    expect(left(triagedAgain)).toEqual([...TICKET, ...ROUND]);
  });

  it('is for ever for what the customer and the ticket are', () => {
    expect(left(triagedAgain.reopened())).toEqual(TICKET);
  });

  it('ends when it is withdrawn; the one before stands again', () => {
    const twice = everything.fact('diagnosis', { findings: 'Torn belt' });
    expect(latest(twice.facts, 'diagnosis')?.value.findings).toBe('Torn belt');
    expect(latest(twice.withdrawn('diagnosis').facts, 'diagnosis')?.value.findings).toBe('Worn belt');
    expect(has(twice.withdrawn('diagnosis').withdrawn('diagnosis').facts, 'diagnosis')).toBe(false);
  });

  it('leaves a withdrawn fact in the book', () => {
    const withdrawn = everything.withdrawn('diagnosis');
    expect(withdrawn.facts).toHaveLength(everything.facts.length);
    expect(withdrawn.facts.find(({ name }) => name === 'diagnosis')?.withdrawn).toMatchObject({ by: 'jordan', reason: 'a mistake' });
  });
});

describe('the counting of facts', () => {
  it('begins with round 1 and no triage', () => {
    const { facts } = aCase();
    expect([roundOf(facts), triageOf(facts)]).toEqual([1, 0]);
  });

  it('numbers the episodes of a name over all rounds', () => {
    const { facts } = everything.reopened().asked().asked();
    expect(facts.filter(({ name }) => name === 'asked').map(({ n, round }) => [n, round])).toEqual([[1, 1], [2, 1], [3, 2], [4, 2]]);
    expect(standing(facts, 'asked').map(({ n }) => n)).toEqual([3, 4]);
  });

  it('finds the place of the newest that stands', () => {
    const { facts } = aWorkedCase();
    expect(lastOf(facts, 'intake', 'assignment')).toBe(facts.length - 1);
    expect(lastOf(facts, 'diagnosis')).toBe(-1);
  });
});
