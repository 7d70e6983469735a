import type { Case } from '../../actions/case';
import { dueAt } from '../../clock';
import type { Ledger } from '../../clock';
import { wall } from '../../deadlines/acknowledgment';
import type { StepClock } from '../../deadlines/step-clocks';
import { nextReminder } from '../../deadlines/track-case';
import { waitsForCustomer } from '../../deadlines/waits';
import { waitsForOthersSince } from '../../deadlines/waits-for-others';
import type { Due } from '../../effects';
import { isResolutionTold, progressSince } from '../../facts/l1-readings';
import { isEnded, priorityOf } from '../../facts/readings';
import { intentId } from '../../intents';
import { l1Settings } from '../../policy/settings';

/** Until when the next progress update is owed: stands still while the customer or somebody else is waited for. */
function ledgerOf({ facts, settings }: Case): Ledger | undefined {
  const since = progressSince(facts);
  const priority = priorityOf(facts);
  if (since === undefined || priority === undefined || isEnded(facts) || isResolutionTold(facts)) return undefined;
  const asked = waitsForCustomer(facts).map(({ from, to, by }) => ({ from, by, why: 'waiting on the customer', ...(to === undefined ? {} : { to }) }));
  const pauses = [...asked, ...waitsForOthersSince(facts, since)].filter(({ to = Infinity }) => to > since).map((pause) => ({ ...pause, from: Math.max(pause.from, since) }));
  return { startedAt: since, budgetMs: l1Settings(settings).progressWithinMs[priority], pauses, budgetChanges: [] };
}

/** Absent while the clock stands still. */
export function progressDue(theCase: Case): number | undefined {
  const ledger = ledgerOf(theCase);
  return ledger && dueAt(ledger, theCase.calendar);
}

/** The associate is reminded of an update that is overdue, again and again until there is one. */
export function progressDues(theCase: Case): readonly Due[] {
  const ledger = ledgerOf(theCase);
  const due = ledger && dueAt(ledger, theCase.calendar);
  if (!ledger || due === undefined) return [];
  const { calendar, settings, receipts } = theCase;
  const id = (k: number): string => intentId('overdue', 'progress', ledger.startedAt, k);
  const next = nextReminder((intent) => receipts[intent]?.at, id, due, (at) => (at === due && receipts[id(1)] === undefined ? due : calendar.add(at, ledger.budgetMs)));
  return [
    {
      at: next.at,
      effect: { do: 'tell', id: next.id, to: [settings.triager], template: 'notice-progress', values: { since: wall(theCase, ledger.startedAt), times: String(next.k) } },
    },
  ];
}

/** The clock of the step in which an engineer works, by the name that the process gives it. */
export function progressClock(step: string, theCase: Case): readonly StepClock[] {
  const ledger = ledgerOf(theCase);
  const due = progressDue(theCase);
  return ledger && due !== undefined ? [{ step, startedAt: ledger.startedAt, budgetMs: ledger.budgetMs, due }] : [];
}
