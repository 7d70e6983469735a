import type { Case } from '../actions/case';
import type { Due } from '../effects';
import { fact } from '../facts/fact';
import { has, latest, roundOf } from '../facts/fact-book';
import { isEnded, openAsk } from '../facts/readings';
import { intentId } from '../intents';
import { closureGate } from '../process/closure-gate';
import { ladder } from './ladder';

/** Reminders to a silent customer. */
export function ladderDues(theCase: Case): readonly Due[] {
  const { next } = ladder(theCase);
  if (!next || next.rung === 'closing') return [];
  return [{ at: next.at, effect: { do: 'say', id: next.id, public: true, wording: { template: next.rung, values: {} } } }];
}

/** When the last rung of the ladder is over without an answer. */
export function exhaustedAt(theCase: Case): number | undefined {
  const { next } = ladder(theCase);
  return next?.rung === 'closing' && latest(theCase.facts, 'ladderExhausted')?.value.asked !== openAsk(theCase.facts)?.n ? next.at : undefined;
}

/**
 * The closing message and Solved, in one save, as soon as the closure gate is complete. "Thank you" after a reopening
 * confirms what was closed with a message already: it is solved again with an internal note.
 */
export function closingDues(theCase: Case): readonly Due[] {
  const { facts, now } = theCase;
  if (isEnded(facts) || closureGate(theCase).length > 0) return [];
  const closedBy = has(facts, 'confirmation') ? 'confirmation' : 'ladder';
  const closing = has(facts, 'resolution') || closedBy === 'ladder';
  return [
    {
      at: now,
      effect: {
        do: 'say',
        id: intentId(closing ? 'closing' : 'confirmed', roundOf(facts)),
        public: closing,
        wording: closing ? { template: 'closing', values: {} } : { text: 'The customer confirmed the earlier resolution.' },
        records: [fact('solved', { closedBy })],
      },
    },
  ];
}
