import type { Case } from '../actions/case';
import { nameOf } from '../actions/case';
import { dueAt, rungs } from '../clock';
import type { Ledger } from '../clock';
import type { Due, Effect } from '../effects';
import { latest, roundOf, standing, triageOf } from '../facts/fact-book';
import { assigneeOf, isEnded, priorityOf } from '../facts/readings';
import { leadingKind } from '../facts/tracks';
import type { FactName } from '../facts/values';
import type { Priority, TrackKind } from '../facts/words';
import { intentId } from '../intents';
import { bestpackSettings } from '../policy/settings';
import { wall } from './acknowledgment';
import { adoptedSilently, roundStart } from './origin';
import { waitsForCustomer } from './waits';

export interface EscalationWindow {
  readonly state: 'off' | 'running' | 'paused' | 'met' | 'missed';
  readonly ledger?: Ledger;
  readonly metAt?: number;
  /** When it is, or was, over; a deferral moves it. Absent while it is paused. */
  readonly due?: number;
}

/** Met once per round, by facts of the leading track and never by a status; whatever ends the ticket meets it too. */
const MEETS: Readonly<Record<TrackKind, readonly FactName[]>> = {
  technical: ['escalation', 'resolution'],
  parts: ['quote', 'partAnswer', 'orderStatus', 'rgaHandedOff', 'resolution'],
  service: ['estimate', 'resolution'],
};
const ENDS: readonly FactName[] = ['confirmation', 'solved', 'closedAs'];

/**
 * The escalation window: P1–P4 from receipt (from the reopening, in later rounds), known from triage on; stops while
 * we wait for the customer.
 */
export function escalationWindow(theCase: Case): EscalationWindow {
  const { facts, calendar, now } = theCase;
  const priority = priorityOf(facts);
  if (!priority || adoptedSilently(theCase)) return { state: 'off' };
  const ledger = ledgerOf(theCase, priority);
  const round = roundOf(facts);
  const meets = [...ENDS, ...MEETS[leadingKind(facts) ?? 'technical']];
  const met = facts.find((f) => meets.includes(f.name) && f.round === round && !f.withdrawn);
  if (met) return { state: 'met', ledger, metAt: met.at };
  const end = endOf(ledger, calendar);
  const deferred = latest(facts, 'deferred')?.value.until;
  if (end === undefined) return { state: 'paused', ledger };
  const due = deferred !== undefined && deferred > end ? deferred : end;
  return { state: due <= now ? 'missed' : 'running', ledger, due };
}

/** When the budget is used up; one that was cut below what is used already ends with the cut. */
function endOf(ledger: Ledger, calendar: Case['calendar']): number | undefined {
  const end = dueAt(ledger, calendar);
  const cut = ledger.budgetChanges.findLast(({ fromMs, toMs }) => toMs < fromMs);
  return end === undefined || cut === undefined ? end : Math.max(end, cut.at);
}

function ledgerOf(theCase: Case, priority: Priority): Ledger {
  const { facts, settings } = theCase;
  const { withinMs } = bestpackSettings(settings).window;
  const triaged = latest(facts, 'triage')?.value.priority ?? priority;
  const changes = standing(facts, 'priority').map((f, i, all) => ({
    at: f.at,
    fromMs: withinMs[all[i - 1]?.value.priority ?? triaged],
    toMs: withinMs[f.value.priority],
    why: `priority ${f.value.priority}`,
    by: nameOf(f.by, settings),
  }));
  const pauses = waitsForCustomer(facts).map(({ from, to, by }) => ({
    from,
    ...(to === undefined ? {} : { to }),
    why: 'waiting on the customer',
    by: nameOf(by, settings),
  }));
  return { startedAt: roundStart(theCase), budgetMs: withinMs[priority], pauses, budgetChanges: changes };
}

/** What the window asks for: pre-warnings to whoever has the ticket, then the internal note and the word to both. */
export function windowDues(theCase: Case): readonly Due[] {
  const window = escalationWindow(theCase);
  const { ledger } = window;
  if (!ledger || window.state === 'met' || window.state === 'off' || isEnded(theCase.facts)) return [];
  const { settings, calendar, facts } = theCase;
  const round = roundOf(facts);
  const deferrals = standing(facts, 'deferred').length;
  const points = bestpackSettings(settings).window.warnAt.map((fraction) => ({ name: String(Math.round(fraction * 100)), fraction }));
  const warnings = rungs(ledger, calendar, points).flatMap(({ name, at }): readonly Due[] =>
    at === undefined ? [] : [{ at, effect: warning(theCase, intentId('warning', 'window', round, name), name, window.due) }],
  );
  if (window.due === undefined) return warnings;
  return [...warnings, ...overdue(theCase, window.due, intentId('window', round, deferrals)).map((effect) => ({ at: window.due ?? 0, effect }))];
}

function warning(theCase: Case, id: string, percent: string, due: number | undefined): Effect {
  const to = assigneeOf(theCase.facts) ?? theCase.settings.triager;
  return {
    do: 'tell',
    id,
    to: [to],
    template: 'notice-warning',
    values: { what: 'the escalation window', percent, due: due === undefined ? 'when the customer answers' : wall(theCase, due) },
  };
}

/** Never an automatic escalation: a person must write the note. */
function overdue(theCase: Case, due: number, id: string): readonly Effect[] {
  const { settings, facts } = theCase;
  const assignee = assigneeOf(facts) ?? settings.triager;
  const values = { what: 'the escalation window', due: wall(theCase, due), assignee: nameOf(assignee, settings), owner: nameOf(settings.owner, settings) };
  return [
    { do: 'say', id: intentId('warning-due', id), public: false, wording: { template: 'note-warning-due', values } },
    { do: 'tell', id: intentId('due', id), to: [assignee, settings.owner], template: 'notice-due', values },
  ];
}

/** Rungs that were past when the ticket was triaged: recorded, not sent. */
export function pastAtTriage(theCase: Case): readonly string[] {
  const triaged = standing(theCase.facts, 'triage').find((f) => f.round === roundOf(theCase.facts));
  if (!triaged || triageOf(theCase.facts) > 1) return [];
  return windowDues(theCase).filter(({ at }) => at < triaged.at).map(({ effect }) => effect.id);
}
