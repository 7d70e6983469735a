import type { Case } from '../actions/case';
import type { Calendar } from '../calendar';
import type { Due } from '../effects';
import type { Facts } from '../facts/fact-book';
import { openEscalation, hasNewRcca } from '../facts/readings';
import { intentId } from '../intents';

/** The next time that engineering is chased for the root cause; undefined when it owes none. Each is counted from the one before. */
export function nextEngineeringChase(
  facts: Facts,
  calendar: Calendar,
  everyMs: number,
  sentAt: (id: string) => number | undefined,
): { readonly id: string; readonly at: number; readonly k: number } | undefined {
  const escalation = openEscalation(facts);
  if (!escalation || hasNewRcca(facts)) return undefined;
  const id = (k: number): string => intentId('overdue', 'rcca', escalation.n, k);
  let k = 1;
  let last = escalation.at;
  for (let at = sentAt(id(k)); at !== undefined; at = sentAt(id(k))) {
    last = at;
    k += 1;
  }
  return { id: id(k), at: calendar.add(last, everyMs), k };
}

/** The chase of engineering as the ticket carries it out. */
export function engineeringDues(theCase: Case): readonly Due[] {
  const { facts, calendar, settings, receipts } = theCase;
  const chase = nextEngineeringChase(facts, calendar, settings.engineeringChaseMs, (id) => receipts[id]?.at);
  if (!chase) return [];
  const values = { what: 'root cause and corrective action', times: String(chase.k) };
  return [{ at: chase.at, effect: { do: 'tell', id: chase.id, to: [settings.owner], template: 'notice-overdue', values } }];
}
