import type { Case } from '../actions/case';
import type { Calendar } from '../calendar';
import type { Due } from '../effects';
import type { Facts } from '../facts/fact-book';
import { openEscalation, hasNewRcca } from '../facts/readings';
import { intentId } from '../intents';

/** The next time that engineering is chased for the root cause; undefined when it owes none. `sent` counts the chases so far. */
export function nextEngineeringChase(
  facts: Facts,
  calendar: Calendar,
  everyMs: number,
  sent: (id: string) => boolean,
): { readonly id: string; readonly at: number; readonly k: number } | undefined {
  const escalation = openEscalation(facts);
  if (!escalation || hasNewRcca(facts)) return undefined;
  let k = 1;
  while (sent(intentId('overdue', 'rcca', escalation.n, k))) k += 1;
  return { id: intentId('overdue', 'rcca', escalation.n, k), at: calendar.add(escalation.at, everyMs * k), k };
}

/** The chase of engineering as the ticket carries it out. */
export function engineeringDues(theCase: Case): readonly Due[] {
  const { facts, calendar, settings, receipts } = theCase;
  const chase = nextEngineeringChase(facts, calendar, settings.engineeringChaseMs, (id) => receipts[id] !== undefined);
  if (!chase) return [];
  const values = { what: 'root cause and corrective action', times: String(chase.k) };
  return [{ at: chase.at, effect: { do: 'tell', id: chase.id, to: [settings.owner], template: 'notice-overdue', values } }];
}
