import type { Calendar } from '../calendar';
import { closedDaysOfRunningClock, interruptions } from './interruptions';
import type { Ledger } from './ledger';
import { consumed, dueAt, runningStretches } from './running';
import { durationText, instantWriter } from './wording';

/**
 * The story of a clock for people, in clauses that read well joined by "; ": `raised Fri 16:00, 1 h used`, `weekend`,
 * `3 h left from Mon 05:00 → due Mon 08:00`. Names every pause and change of the budget with why and by whom, holidays and other closed days.
 * Times are those of the calendar's zone. `began` says in one word what started the clock.
 */
export function explain(ledger: Ledger, calendar: Calendar, now: number, began = 'raised'): readonly string[] {
  const write = instantWriter(calendar, ledger.startedAt, Math.max(now, dueAt(ledger, calendar) ?? now));
  return [...storyUntil(ledger, calendar, now, write, began), prospect(ledger, calendar, now, write)];
}

function storyUntil(ledger: Ledger, calendar: Calendar, now: number, write: (at: number) => string, began: string): readonly string[] {
  const told = interruptions(ledger, calendar, now, write);
  const ends = [...told.slice(1).map(({ at }) => at), now];
  const first = usedBetween(ledger, calendar, ledger.startedAt, told[0]?.at ?? now);
  return [
    `${began} ${write(ledger.startedAt)}${first > 0 ? `, ${durationText(first)} used` : ''}`,
    ...told.flatMap(({ at, text }, i) => {
      const used = usedBetween(ledger, calendar, at, ends[i] ?? now);
      return used > 0 ? [text, `${durationText(used)} used from ${write(runsFrom(ledger, calendar, at) ?? at)}`] : [text];
    }),
  ];
}

/** What is still to come: the due instant, how far it is exceeded, or that there is none. */
function prospect(ledger: Ledger, calendar: Calendar, now: number, write: (at: number) => string): string {
  const left = ledger.budgetMs - consumed(ledger, calendar, now);
  const due = dueAt(ledger, calendar);
  if (due === undefined) return `${durationText(left)} left, no due time until resumed`;
  if (left <= 0) return `due ${write(due)}${left < 0 ? `, ${durationText(-left)} over` : ''}`;
  const from = runsFrom(ledger, calendar, Math.max(now, ledger.startedAt)) ?? now;
  const ahead = closedDaysOfRunningClock(ledger, calendar, from, due - 1).map(({ text }) => text);
  return `${durationText(left)} left from ${write(from)} → due ${write(due)}${ahead.length > 0 ? ` (${ahead.join(', ')} between)` : ''}`;
}

function usedBetween(ledger: Ledger, calendar: Calendar, from: number, to: number): number {
  return consumed(ledger, calendar, to) - consumed(ledger, calendar, from);
}

/** The first instant, `at` or later, at which the clock runs in open time. */
function runsFrom(ledger: Ledger, calendar: Calendar, at: number): number | undefined {
  return runningStretches(ledger)
    .filter(({ to }) => to > at)
    .map(({ from, to }) => ({ opens: calendar.nextOpen(Math.max(from, at)), to }))
    .find(({ opens, to }) => opens < to)?.opens;
}
