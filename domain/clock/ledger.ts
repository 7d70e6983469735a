/** A stretch in which a clock stands still: from `from`, inclusive, to `to`; without `to` until it is resumed. Epoch ms. */
export interface Pause {
  readonly from: number;
  readonly to?: number;
  /** What is waited for; also names the pause when it is resumed. */
  readonly why: string;
  readonly by: string;
}

/** From `at` on the budget was `toMs` in place of `fromMs`. */
interface BudgetChange {
  readonly at: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly why: string;
  readonly by: string;
}

/**
 * All that a business-time clock goes by, as plain JSON: what is due, and when, is computed anew from it and a calendar each time, so a changed
 * pause, budget or calendar needs no other bookkeeping. Nothing here is a remaining duration.
 */
export interface Ledger {
  /** Epoch ms. */
  readonly startedAt: number;
  /** The business time allowed, from `startedAt`: the budget now in force. */
  readonly budgetMs: number;
  /** May overlap; what overlaps stands still once. */
  readonly pauses: readonly Pause[];
  /** In order of `at`. */
  readonly budgetChanges: readonly BudgetChange[];
}

export function openLedger({ startedAt, budgetMs }: Pick<Ledger, 'startedAt' | 'budgetMs'>): Ledger {
  requireBudget(budgetMs);
  return { startedAt, budgetMs, pauses: [], budgetChanges: [] };
}

/** Adds a pause. Throws a RangeError if it ends before it begins. */
export function pause(ledger: Ledger, added: Pause): Ledger {
  if (added.to !== undefined && added.to < added.from) throw new RangeError(`The pause "${added.why}" ends before it begins`);
  return { ...ledger, pauses: [...ledger.pauses, added] };
}

/** Ends the open pauses of this reason at `at`; other pauses go on. Throws a RangeError if none is open, or one begins later than `at`. */
export function resume(ledger: Ledger, why: string, at: number): Ledger {
  const open = ledger.pauses.filter((paused) => paused.why === why && paused.to === undefined);
  if (open.length === 0) throw new RangeError(`No pause "${why}" is open; open are: ${openPauses(ledger).map((paused) => `"${paused.why}"`).join(', ') || 'none'}`);
  if (open.some(({ from }) => at < from)) throw new RangeError(`The pause "${why}" begins after the instant at which it should end`);
  return { ...ledger, pauses: ledger.pauses.map((paused) => (open.includes(paused) ? { ...paused, to: at } : paused)) };
}

export function openPauses(ledger: Ledger): readonly Pause[] {
  return ledger.pauses.filter(({ to }) => to === undefined);
}

/** Puts another budget in force from `at` on; what was used before `at` stays used. Throws a RangeError if an earlier change has a later instant. */
export function changeBudget(ledger: Ledger, { at, budgetMs, why, by }: { at: number; budgetMs: number; why: string; by: string }): Ledger {
  requireBudget(budgetMs);
  if (at < (ledger.budgetChanges.at(-1)?.at ?? ledger.startedAt)) throw new RangeError('A budget changes after the start of its clock and after its earlier changes');
  return { ...ledger, budgetMs, budgetChanges: [...ledger.budgetChanges, { at, fromMs: ledger.budgetMs, toMs: budgetMs, why, by }] };
}

function requireBudget(budgetMs: number): void {
  if (!(Number.isSafeInteger(budgetMs) && budgetMs >= 0)) throw new RangeError(`A budget is a whole number of business ms, 0 or more, not ${budgetMs}`);
}
