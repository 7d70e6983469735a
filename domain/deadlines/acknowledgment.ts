import type { Case } from '../actions/case';
import type { Due } from '../effects';
import { fact } from '../facts/fact';
import { has, latest, roundOf } from '../facts/fact-book';
import { isEnded } from '../facts/readings';
import { intentId } from '../intents';
import { adoptedSilently } from './origin';

export interface Acknowledgment {
  readonly startedAt: number;
  readonly budgetMs: number;
  readonly due: number;
  readonly metAt?: number;
  readonly state: 'running' | 'met' | 'missed' | 'off';
}

/** The acknowledgment clock: one business hour from receipt, met by a person's reply or call. */
export function acknowledgment(theCase: Case): Acknowledgment {
  const { facts, calendar, settings } = theCase;
  const received = latest(facts, 'received')?.value.receivedAt ?? theCase.ticket.createdAt;
  const budgetMs = settings.acknowledgment.withinMs;
  const due = calendar.add(received, budgetMs);
  const done = latest(facts, 'acknowledged');
  const clock = { startedAt: received, budgetMs, due };
  if (done) return { ...clock, metAt: done.at, state: done.value.how === 'clock' ? 'missed' : 'met' };
  // A reopened ticket owes no acknowledgment.
  const off = adoptedSilently(theCase) || isEnded(facts) || roundOf(facts) > 1;
  return { ...clock, state: off ? 'off' : 'running' };
}

/** At once by itself, where the policy says so; else warnings to whoever takes in requests, and at the hour the standard acknowledgment by itself, with the miss recorded. */
export function acknowledgmentDues(theCase: Case): readonly Due[] {
  const { calendar, settings } = theCase;
  const clock = acknowledgment(theCase);
  if (clock.state !== 'running' || theCase.process.isAnswerHeld(theCase)) return [];
  const { automatic } = settings.acknowledgment;
  if (automatic) return has(theCase.facts, 'received') ? [standard(theCase, clock.startedAt, 'automatic')] : [];
  const warnings = settings.acknowledgment.warnAt.map((fraction): Due => ({
    at: calendar.add(clock.startedAt, Math.round(clock.budgetMs * fraction)),
    effect: {
      do: 'tell',
      id: intentId('warning', 'acknowledgment', Math.round(fraction * 100)),
      to: [settings.triager],
      template: 'notice-warning',
      values: { what: 'the acknowledgment', due: wall(theCase, clock.due), percent: String(Math.round(fraction * 100)) },
    },
  }));
  return [...warnings, standard(theCase, clock.due, 'clock')];
}

/** The standard words. Where nothing goes out by itself at once, having to send them is a miss. */
const standard = ({ process }: Case, at: number, how: 'automatic' | 'clock'): Due => ({
  at,
  effect: {
    do: 'say',
    id: intentId('acknowledgment', 'clock'),
    public: true,
    wording: { template: process.acknowledgment, values: {} },
    records: [fact('acknowledged', { how })],
  },
});

/** An instant as the team reads it: in the zone of its calendar. */
export function wall({ calendar }: Pick<Case, 'calendar'>, at: number): string {
  const { weekday, date, time } = calendar.wallTime(at);
  return `${weekday[0]?.toUpperCase()}${weekday.slice(1)} ${date} ${time}`;
}
