import type { Case } from '../actions/case';
import type { Due } from '../effects';
import { latest } from '../facts/fact-book';
import { openAsk } from '../facts/readings';
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
