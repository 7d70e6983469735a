import type { Case } from '../actions/case';
import type { Due } from '../effects';
import { fact } from '../facts/fact';
import { has, roundOf } from '../facts/fact-book';
import { isEnded } from '../facts/readings';
import { intentId } from '../intents';
import { closureGate } from '../process/bestpack/closure-gate';

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
