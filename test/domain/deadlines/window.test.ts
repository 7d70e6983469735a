import { escalationWindow } from '../../../domain/deadlines/window';
import { waitsForCustomer } from '../../../domain/deadlines/waits';
import type { Priority } from '../../../domain/facts/words';
import { aCase, aResolvedCase, aWorkedCase } from '../../support/a-case';
import type { CaseInTheMaking } from '../../support/a-case';
import { CALENDAR, HOUR, instant, iso } from '../../support/bestpack';

const pacific = (at: number | undefined): string | undefined => {
  if (at === undefined) return undefined;
  const { weekday, date, time } = CALENDAR.wallTime(at);
  return `${weekday} ${date} ${time}`;
};
const due = (theCase: CaseInTheMaking): string | undefined => pacific(escalationWindow(theCase).due);
const state = (theCase: CaseInTheMaking): string => escalationWindow(theCase).state;
const raised = (received: string, priority: Priority): CaseInTheMaking => aCase().at(received).received().takenIn().triaged({ priority }).assigned('jordan').by('jordan');

describe('the escalation window', () => {
  it.each([
    ['P1', 'Friday at 16:00', '2026-03-06T16:00:00-08:00', 'mon 2026-03-09 08:00'],
    ['P1', 'Thursday at 09:00', '2026-03-05T09:00:00-08:00', 'thu 2026-03-05 13:00'],
    ['P2', 'Thursday at 09:00', '2026-03-05T09:00:00-08:00', 'thu 2026-03-05 17:00'],
    ['P3', 'Wednesday at 10:00', '2026-03-04T10:00:00-08:00', 'fri 2026-03-06 10:00'],
    ['P4', 'Thursday at 09:00', '2026-03-05T09:00:00-08:00', 'wed 2026-03-11 09:00'],
    ['P1', 'Saturday', '2026-03-07T12:00:00-08:00', 'mon 2026-03-09 09:00'],
  ] as const)('of a %s raised on %s', (priority, _when, received, expected) => {
    expect(due(raised(received, priority))).toBe(expected);
  });

  it('is unknown before the triage and counts from the receipt after it', () => {
    const untriaged = aCase().received().takenIn();
    expect(state(untriaged)).toBe('off');
    expect(due(untriaged.at('2026-03-05T12:00:00-08:00').triaged({ priority: 'P1' }))).toBe('thu 2026-03-05 13:00');
  });

  it('is over at its instant, not before', () => {
    const p1 = raised('2026-03-05T09:00:00-08:00', 'P1');
    expect([p1.at('2026-03-05T12:59:59.999-08:00'), p1.at('2026-03-05T13:00:00-08:00')].map(state)).toEqual(['running', 'missed']);
  });

  it.each([
    ['an escalation', (c: CaseInTheMaking) => c.escalated()],
    ['a proposed resolution', (c: CaseInTheMaking) => c.resolved()],
    ['closing it for a reason', (c: CaseInTheMaking) => c.fact('closedAs', { as: 'spam', reason: 'x' })],
  ])('is met by %s, at the instant of it', (_what, meet) => {
    const met = escalationWindow(meet(aWorkedCase().at('2026-03-05T11:00:00-08:00')).at('2026-03-20T09:00:00-07:00'));
    expect([met.state, pacific(met.metAt)]).toEqual(['met', 'thu 2026-03-05 11:00']);
  });

  it('is not met by a status, a diagnosis or an assignment', () => {
    const theCase = aWorkedCase().scoped().diagnosed().desk({ status: 'Waiting Engineering Response' });
    expect(state(theCase)).toBe('running');
  });

  it('is met once a round: a second escalation changes nothing', () => {
    const twice = aWorkedCase().at('2026-03-05T11:00:00-08:00').escalated().explained().returned().told().at('2026-03-06T11:00:00-08:00').escalated();
    expect(pacific(escalationWindow(twice).metAt)).toBe('thu 2026-03-05 11:00');
  });

  it('runs again when what met it is withdrawn', () => {
    expect(state(aWorkedCase().escalated().withdrawn('escalation'))).toBe('running');
  });

  it('starts anew at a reopening', () => {
    const again = aResolvedCase().confirmed().solved().at('2026-03-12T10:00:00-07:00').reopened();
    expect([state(again), due(again)]).toEqual(['running', 'mon 2026-03-16 10:00']);
    expect(state(again.resolved())).toBe('met');
  });

  it('is off for a ticket from before the team went live, until its next round', () => {
    const old = aWorkedCase().policy({ from: instant('2026-03-06T00:00:00Z') });
    expect([state(old), state(old.at('2026-03-10T09:00:00-07:00').reopened())]).toEqual(['off', 'running']);
  });

  it('follows the lengths that the policy names', () => {
    const theCase = aWorkedCase().policy({ window: { withinMs: { P1: HOUR, P2: HOUR, P3: HOUR, P4: HOUR }, warnAt: [] } });
    expect(due(theCase)).toBe('thu 2026-03-05 10:00');
  });
});

describe('the window while we wait for the customer', () => {
  const asked = raised('2026-03-05T09:00:00-08:00', 'P1').at('2026-03-05T10:00:00-08:00').asked();

  it('stands still', () => {
    expect([state(asked.at('2026-03-12T10:00:00-07:00')), due(asked)]).toEqual(['paused', undefined]);
  });

  it('goes on with what is left when the customer answers', () => {
    expect(due(asked.at('2026-03-06T08:00:00-08:00').answered())).toBe('fri 2026-03-06 11:00');
  });

  it('stands still through an automatic answer and one that was ignored', () => {
    const automatic = asked.at('2026-03-05T11:00:00-08:00').answered({ automatic: true });
    const ignored = asked.at('2026-03-05T11:00:00-08:00').answered().at('2026-03-05T16:00:00-08:00').fact('replyIgnored', { reply: 1 });
    expect([automatic, ignored].map((theCase) => state(theCase.at('2026-03-06T16:00:00-08:00')))).toEqual(['paused', 'paused']);
  });

  it('gives back the time since an answer that turned out to be none', () => {
    const ignored = asked.at('2026-03-05T11:00:00-08:00').answered().at('2026-03-05T16:00:00-08:00').fact('replyIgnored', { reply: 1 });
    expect(due(ignored.at('2026-03-06T08:00:00-08:00').answered())).toBe('fri 2026-03-06 11:00');
  });

  it('counts two questions in a row as one wait', () => {
    const twice = asked.at('2026-03-05T12:00:00-08:00').asked().at('2026-03-05T14:00:00-08:00').answered();
    expect(due(twice)).toBe('thu 2026-03-05 17:00');
    expect(waitsForCustomer(twice.facts).map(({ from, to }) => [iso(from), iso(to)])).toEqual([['2026-03-05T18:00:00.000Z', '2026-03-05T22:00:00.000Z']]);
  });

  it('goes on when the question is taken back', () => {
    expect(due(asked.at('2026-03-05T11:00:00-08:00').withdrawn('asked'))).toBe('thu 2026-03-05 14:00');
  });

  it('leaves the waits of an earlier round out', () => {
    const reopened = aResolvedCase().confirmed().solved().at('2026-03-12T10:00:00-07:00').reopened();
    expect(waitsForCustomer(reopened.facts)).toEqual([]);
  });

  it('stays over if it was over before the question', () => {
    const late = raised('2026-03-05T09:00:00-08:00', 'P1').at('2026-03-05T14:00:00-08:00').asked();
    expect(state(late)).toBe('missed');
  });
});

describe('the window when the priority changes', () => {
  const p3 = raised('2026-03-05T09:00:00-08:00', 'P3').at('2026-03-05T10:00:00-08:00');

  it('is derived anew from the receipt', () => {
    expect(due(p3.fact('priority', { priority: 'P1' }))).toBe('thu 2026-03-05 13:00');
    expect(due(p3.fact('priority', { priority: 'P1' }).at('2026-03-05T11:00:00-08:00').fact('priority', { priority: 'P2' }))).toBe('thu 2026-03-05 17:00');
  });

  it('is over at once when more time is gone than the new priority has', () => {
    expect(state(p3.at('2026-03-05T15:00:00-08:00').fact('priority', { priority: 'P1' }))).toBe('missed');
  });

  it('says in its ledger who changed it and when', () => {
    const { ledger } = escalationWindow(p3.by('mary').fact('priority', { priority: 'P1' }));
    expect(ledger?.budgetChanges).toEqual([{ at: instant('2026-03-05T10:00:00-08:00'), fromMs: 24 * HOUR, toMs: 4 * HOUR, why: 'priority P1', by: 'Mary' }]);
  });
});

describe('a deferred window', () => {
  const overdue = raised('2026-03-05T09:00:00-08:00', 'P1').at('2026-03-05T14:00:00-08:00');
  const deferred = overdue.fact('deferred', { until: instant('2026-03-10T09:00:00-07:00'), reason: 'The part arrives then' });

  it('runs until the instant that Allison named', () => {
    expect([state(overdue), state(deferred), due(deferred)]).toEqual(['missed', 'running', 'tue 2026-03-10 09:00']);
    expect(state(deferred.at('2026-03-10T09:00:00-07:00'))).toBe('missed');
  });

  it('is deferred for its round only', () => {
    expect(due(deferred.resolved().confirmed().solved().at('2026-03-06T09:00:00-08:00').reopened())).toBe('fri 2026-03-06 13:00');
  });
});
