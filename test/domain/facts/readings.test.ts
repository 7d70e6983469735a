import {
  assigneeOf,
  customerAnswer,
  gaveUpWaiting,
  hasNewRcca,
  openAsk,
  openEscalation,
  owesCustomerWord,
  priorityOf,
  tierOf,
  waitingFor,
  waitingReply,
} from '../../../domain/facts/readings';
import { aCase, aResolvedCase, aWorkedCase } from '../../support/a-case';
import type { CaseInTheMaking } from '../../support/a-case';

const worked = aWorkedCase().scoped();
const asked = worked.asked();
const away = worked.escalated();

describe('what a ticket waits for', () => {
  const SITUATIONS: readonly (readonly [string, CaseInTheMaking, string])[] = [
    ['that came in', aCase().received(), 'us'],
    ['that was assigned', worked, 'us'],
    ['whose customer was asked', asked, 'customer'],
    ['whose customer answered', asked.answered(), 'us'],
    ['that a machine answered', asked.answered({ automatic: true }), 'customer'],
    ['whose answer is none', asked.answered().fact('replyIgnored', { reply: 1 }), 'customer'],
    ['whose question was taken back', asked.withdrawn('asked'), 'us'],
    ['that is asked about again', asked.answered().asked(), 'customer'],
    ['that engineering has', away, 'engineering'],
    ['that was escalated while the customer was asked', asked.escalated(), 'engineering'],
    ['that engineering explained', away.explained(), 'engineering'],
    ['that engineering gave back', away.explained().returned(), 'us'],
    ['whose escalation was withdrawn', away.withdrawn('escalation'), 'us'],
    ['with a resolution proposed', aResolvedCase(), 'customer'],
    ['with the resolution confirmed', aResolvedCase().confirmed(), 'us'],
    ['that is solved', aResolvedCase().confirmed().solved(), 'nobody'],
    ['that is spam', worked.fact('closedAs', { as: 'spam', reason: 'x' }), 'nobody'],
    ['that was reopened', aResolvedCase().solved().reopened(), 'us'],
  ];

  it.each(SITUATIONS)('a ticket %s', (_situation, { facts }, expected) => {
    expect(waitingFor(facts)).toBe(expected);
  });
});

describe('what the facts say', () => {
  it('about who has it: the newest assignment, engineering or not', () => {
    expect([aCase(), worked, worked.assigned('kevin'), away].map(({ facts }) => assigneeOf(facts))).toEqual([undefined, 'jordan', 'kevin', 'jordan']);
  });

  it('about priority and T level: the newest word since the triage', () => {
    const raised = worked.fact('priority', { priority: 'P1' }).fact('tier', { tier: 'T3' });
    expect([aCase(), worked, raised].map(({ facts }) => [priorityOf(facts), tierOf(facts)])).toEqual([[undefined, undefined], ['P3', 'T1'], ['P1', 'T3']]);
  });

  it('about engineering: each escalation is a new one with a root cause of its own', () => {
    const second = away.explained().returned().told().escalated();
    expect([away, away.explained().returned(), second].map(({ facts }) => openEscalation(facts)?.n)).toEqual([1, undefined, 2]);
    expect([away, away.explained(), second, second.explained()].map(({ facts }) => hasNewRcca(facts))).toEqual([false, true, false, true]);
  });

  it('about the word owed to the customer: after each return, until it is given', () => {
    const back = away.explained().returned();
    const again = back.told().escalated().explained().returned();
    expect([away, back, back.told(), again, again.told()].map(({ facts }) => owesCustomerWord(facts))).toEqual([false, true, false, true, false]);
  });

  it('about the answer: the newest that is no machine\'s and not ignored', () => {
    const { facts } = asked.answered({ text: 'one' }).answered({ text: 'two' }).answered({ automatic: true }).fact('replyIgnored', { reply: 2 });
    expect(customerAnswer(facts)?.value.text).toBe('one');
  });

  it('about the question: the newest one', () => {
    expect(openAsk(asked.asked('And now?').facts)?.value.text).toBe('And now?');
  });

  it('about giving up: only for the question that is open', () => {
    const exhausted = asked.fact('ladderExhausted', { asked: 1 });
    expect([exhausted, exhausted.asked(), exhausted.answered()].map(({ facts }) => gaveUpWaiting(facts))).toEqual([true, false, false]);
  });
});

describe('a reply that waits', () => {
  const replied = asked.answered();
  const DEALT: readonly (readonly [string, CaseInTheMaking])[] = [
    ['a public reply', replied.fact('reply', { text: 'Thanks' })],
    ['a call', replied.fact('call', { note: 'Spoke' })],
    ['another question', replied.asked()],
    ['a resolution', replied.resolved()],
    ['a confirmation', replied.confirmed()],
    ['passing it on to engineering', replied.fact('replyPassedOn', { reply: 1 })],
    ['ignoring it', replied.fact('replyIgnored', { reply: 1 })],
    ['solving the ticket', replied.solved()],
  ];

  it('waits until somebody deals with it', () => {
    expect(waitingReply(replied.facts)?.n).toBe(1);
    expect(waitingReply(replied.fact('note', { text: 'He wrote' }).facts)?.n).toBe(1);
  });

  it.each(DEALT)('is dealt with by %s', (_how, { facts }) => {
    expect(waitingReply(facts)).toBeUndefined();
  });
});
