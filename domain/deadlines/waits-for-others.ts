import type { Pause } from '../clock';
import type { Facts } from '../facts/fact-book';
import { waitsForOthers } from '../facts/readings';
import type { FactName } from '../facts/values';

/** What begins or ends a wait for engineering, an order, a visit or an RGA. */
const TURNS: readonly FactName[] = [
  'escalation',
  'returned',
  'orderStatus',
  'visit',
  'visitHeld',
  'visitResumed',
  'visitCancelled',
  'visitCompleted',
  'warrantyFinding',
  'rgaRequested',
  'rgaHandedOff',
  'trackCancelled',
  'triage',
  'roundBegun',
  'onHold',
  'offHold',
  'customerReplied',
];

/** When a track waited for somebody else than the customer, from an instant on: in these times his silence does not count. */
export function waitsForOthersSince(facts: Facts, from: number): readonly Pause[] {
  const pauses: Pause[] = [];
  let open: Pause | undefined;
  facts.forEach(({ name, at, by }, i) => {
    if (!TURNS.includes(name)) return;
    const waits = waitsForOthers(facts.slice(0, i + 1));
    if (waits) open ??= { from: Math.max(at, from), why: 'waiting for others', by };
    else if (open) {
      if (at > open.from) pauses.push({ ...open, to: at });
      open = undefined;
    }
  });
  if (!open) return pauses;
  // What was taken back without a fact of its own ends the wait too.
  return waitsForOthers(facts) ? [...pauses, open] : [...pauses, { ...open, to: Math.max(open.from, facts.at(-1)?.at ?? open.from) }];
}
