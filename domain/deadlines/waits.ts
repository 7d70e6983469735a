import type { Facts } from '../facts/fact-book';
import { roundOf, standing } from '../facts/fact-book';

export interface Wait {
  readonly from: number;
  readonly to?: number;
  readonly by: string;
}

const ENDS_A_WAIT: readonly string[] = ['escalation', 'returned', 'confirmation', 'roundBegun', 'solved', 'closedAs', 'quoteAnswer', 'purchaseOrder', 'visit'];

interface Turn {
  readonly at: number;
  /** Whose question begins a wait; absent where one ends. */
  readonly asks?: string;
}

/**
 * When the ticket waited for the customer in this round: from each question until what ended it. An automatic or
 * ignored reply ends nothing, so its time is given back.
 */
export function waitsForCustomer(facts: Facts): readonly Wait[] {
  const waits: Wait[] = [];
  let open: Wait | undefined;
  for (const { at, asks } of turns(facts)) {
    if (asks !== undefined) open ??= { from: at, by: asks };
    else if (open) {
      waits.push({ ...open, to: at });
      open = undefined;
    }
  }
  return open ? [...waits, open] : waits;
}

/** What the last question before an instant was about. */
const asksAbout = (facts: Facts, at: number): string | undefined => standing(facts, 'asked').findLast((f) => f.at <= at)?.value.about;

/** Questions and their ends in order of time; a question that was taken back ends then. */
function turns(facts: Facts): readonly Turn[] {
  const ignored = new Set(standing(facts, 'replyIgnored').map((f) => f.value.reply));
  const round = roundOf(facts);
  return facts
    .flatMap((f): readonly Turn[] => {
      if (f.name === 'asked' && f.round === round) return [{ at: f.at, asks: f.by }, ...(f.withdrawn ? [{ at: f.withdrawn.at }] : [])];
      if (f.name === 'customerReplied') return (f.value as { automatic: boolean }).automatic || ignored.has(f.n) ? [] : [{ at: f.at }];
      if (f.name === 'warrantyFinding') return !f.withdrawn && asksAbout(facts, f.at) === 'quote' ? [{ at: f.at }] : [];
      return ENDS_A_WAIT.includes(f.name) && (!f.withdrawn || f.name === 'purchaseOrder') ? [{ at: f.at }] : [];
    })
    .toSorted((a, b) => a.at - b.at);
}
