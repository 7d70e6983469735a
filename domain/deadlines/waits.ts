import type { Facts } from '../facts/fact-book';
import { roundOf, standing } from '../facts/fact-book';

export interface Wait {
  readonly from: number;
  readonly to?: number;
  readonly by: string;
}

const ENDS_A_WAIT: readonly string[] = ['escalation', 'confirmation', 'roundBegun', 'solved', 'closedAs'];

/**
 * When the ticket waited for the customer in this round: from each question until what ended it. An automatic or
 * ignored reply ends nothing, so its time is given back.
 */
export function waitsForCustomer(facts: Facts): readonly Wait[] {
  const ignored = new Set(standing(facts, 'replyIgnored').map((f) => f.value.reply));
  const round = roundOf(facts);
  const waits: Wait[] = [];
  let open: { from: number; by: string } | undefined;
  const end = (to: number): void => {
    if (open) waits.push({ ...open, to });
    open = undefined;
  };
  for (const f of facts) {
    if (f.name === 'asked' && f.round === round) {
      open ??= { from: f.at, by: f.by };
      if (f.withdrawn) end(f.withdrawn.at);
    } else if (f.name === 'customerReplied') {
      const { automatic } = f.value as { automatic: boolean };
      if (!automatic && !ignored.has(f.n)) end(f.at);
    } else if (ENDS_A_WAIT.includes(f.name) && !f.withdrawn) {
      end(f.at);
    }
  }
  return open ? [...waits, open] : waits;
}
