import type { Calendar, ClosedDay } from '../calendar';
import type { Ledger } from './ledger';
import { runningStretches } from './running';
import { dateText, durationText, weekdayText } from './wording';

/** Something in the story of a clock, after which its use of time is told anew. */
export interface Interruption {
  readonly at: number;
  readonly text: string;
}

/** Pauses, changes of the budget, and closed days on which the clock was not paused, up to `now`, in order. */
export function interruptions(ledger: Ledger, calendar: Calendar, now: number, write: (at: number) => string): readonly Interruption[] {
  const closed = now < ledger.startedAt ? [] : closedDaysOfRunningClock(ledger, calendar, ledger.startedAt, now);
  return [...pauses(ledger, now, write), ...budgetChanges(ledger, now, write), ...closed].toSorted((a, b) => a.at - b.at);
}

export function closedDaysOfRunningClock(ledger: Ledger, calendar: Calendar, from: number, to: number): readonly Interruption[] {
  const running = runningStretches(ledger);
  const told = calendar.closedDays(from, to).map((day) => ({ ...day, at: Math.max(day.from, from) }));
  return told
    .filter((day, i) => !isSundayOfToldWeekend(day, told[i - 1]))
    .filter(({ at }) => running.some((stretch) => stretch.from <= at && at < stretch.to))
    .map((day) => ({ at: day.at, text: closedText(day) }));
}

function pauses(ledger: Ledger, now: number, write: (at: number) => string): readonly Interruption[] {
  return ledger.pauses.filter(({ from }) => from <= now).map(({ from, to, why, by }) => ({
    at: from,
    text: `paused ${to === undefined ? `since ${write(from)}` : `${write(from)} to ${write(to)}`} (${why}, by ${by})`,
  }));
}

function budgetChanges(ledger: Ledger, now: number, write: (at: number) => string): readonly Interruption[] {
  return ledger.budgetChanges.filter(({ at }) => at <= now).map(({ at, fromMs, toMs, why, by }) => ({
    at,
    text: `budget changed from ${durationText(fromMs)} to ${durationText(toMs)} ${write(at)} (${why}, by ${by})`,
  }));
}

function isWeekend({ weekday, reason }: ClosedDay): boolean {
  return reason === 'weekly' && (weekday === 'sat' || weekday === 'sun');
}

function isSundayOfToldWeekend(day: ClosedDay, before: ClosedDay | undefined): boolean {
  return isWeekend(day) && day.weekday === 'sun' && before !== undefined && isWeekend(before) && before.weekday === 'sat';
}

function closedText(day: ClosedDay): string {
  if (isWeekend(day)) return 'weekend';
  return `${day.reason === 'holiday' ? 'holiday' : 'closed'} ${weekdayText(day.weekday)} ${dateText(day.date)}`;
}
