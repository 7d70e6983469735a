import type { Calendar } from '../calendar';
import type { Ledger } from './ledger';

/** A stretch in which the clock runs, epoch ms; `to` is Infinity for the last, unless a pause is open. */
export interface Running {
  readonly from: number;
  readonly to: number;
}

/** The stretches outside all pauses, in order. None of them is empty, but each may lie in closed time. */
export function runningStretches(ledger: Ledger): readonly Running[] {
  const stretches: Running[] = [];
  let from = ledger.startedAt;
  for (const pause of ledger.pauses.toSorted((a, b) => a.from - b.from)) {
    if (pause.from > from) stretches.push({ from, to: pause.from });
    from = Math.max(from, pause.to ?? Infinity);
  }
  return from === Infinity ? stretches : [...stretches, { from, to: Infinity }];
}

/** Business ms that the clock has used at `now`. */
export function consumed(ledger: Ledger, calendar: Calendar, now: number): number {
  return runningStretches(ledger)
    .filter(({ from }) => from < now)
    .reduce((used, { from, to }) => used + calendar.between(from, Math.min(to, now)), 0);
}

/** The first instant at which `businessMs` are used; undefined if an open pause comes before. Exactly at closing time, if it ends there. */
export function instantAfter(ledger: Ledger, calendar: Calendar, businessMs: number): number | undefined {
  if (businessMs === 0) return ledger.startedAt;
  let left = businessMs;
  for (const { from, to } of runningStretches(ledger)) {
    if (to === Infinity) return calendar.add(from, left);
    const available = calendar.between(from, to);
    if (left <= available) return calendar.add(from, left);
    left -= available;
  }
  return undefined;
}

/**
 * The instant at which the budget is, or was, used up; undefined while an open pause keeps it from getting there. After a budget was cut it may
 * lie before the change.
 */
export function dueAt(ledger: Ledger, calendar: Calendar): number | undefined {
  return instantAfter(ledger, calendar, ledger.budgetMs);
}
