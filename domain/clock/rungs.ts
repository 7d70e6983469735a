import type { Calendar } from '../calendar';
import type { Ledger } from './ledger';
import { instantAfter } from './running';

/** A named point of a clock: a fraction of its budget (0.5, 0.75, 1), or business ms from its start. */
export type Rung = { readonly name: string; readonly fraction: number } | { readonly name: string; readonly afterMs: number };

export interface RungInstant {
  readonly name: string;
  /** Epoch ms; undefined while an open pause keeps the clock from getting there. */
  readonly at: number | undefined;
}

export interface Firing {
  readonly name: string;
  readonly at: number;
}

/** A stretch in which one budget is in force: from `from`, inclusive, to `to`, exclusive. */
interface Reign {
  readonly from: number;
  readonly to: number;
  readonly budgetMs: number;
}

/**
 * When each rung fires, as far as the ledger tells: at the first instant at which the clock has used as much as the rung asks of the budget then in
 * force. So a rung that a cut budget puts into the past fires at the change; one that was passed under an earlier budget keeps its instant,
 * and does not fire again when the budget grows.
 */
export function rungs(ledger: Ledger, calendar: Calendar, points: readonly Rung[]): readonly RungInstant[] {
  const inForce = reigns(ledger);
  return points.map((rung) => ({ name: rung.name, at: firstReached(ledger, calendar, rung, inForce) }));
}

/**
 * The rungs that fire after `after` and up to `upTo`, in order of instant, then as listed. When the ledger or the calendar changes, ask from the
 * instant of the change on; who keeps the names of fired rungs also sees those that an edited calendar moved into the past, by `rungs`.
 */
export function firings(ledger: Ledger, calendar: Calendar, points: readonly Rung[], { after, upTo }: { after: number; upTo: number }): readonly Firing[] {
  return rungs(ledger, calendar, points)
    .flatMap(({ name, at }) => (at !== undefined && at > after && at <= upTo ? [{ name, at }] : []))
    .toSorted((a, b) => a.at - b.at);
}

function firstReached(ledger: Ledger, calendar: Calendar, rung: Rung, inForce: readonly Reign[]): number | undefined {
  for (const { from, to, budgetMs } of inForce) {
    const reached = instantAfter(ledger, calendar, businessMsOf(rung, budgetMs));
    if (reached !== undefined && reached < to) return Math.max(reached, from);
  }
  return undefined;
}

function businessMsOf(rung: Rung, budgetMs: number): number {
  return 'fraction' in rung ? Math.round(rung.fraction * budgetMs) : rung.afterMs;
}

function reigns({ startedAt, budgetMs, budgetChanges }: Ledger): readonly Reign[] {
  const starts = [startedAt, ...budgetChanges.map(({ at }) => at)];
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? Infinity, budgetMs: budgetChanges[i]?.fromMs ?? budgetMs }));
}
