import type { Case } from '../actions/case';
import { missingFact } from '../actions/perform';
import type { Missing } from '../actions/refusal';
import { missingAt, where } from './where';

/** What the ticket misses before it can go on: the facts of its step, or what shuts the gate before it. */
export function missingFor(theCase: Case): readonly Missing[] {
  const step = where(theCase);
  if (step.name === 'closure/confirm' || step.name === 'closure/complete') return theCase.process.closureGate(theCase);
  const names = missingAt(step, theCase);
  return (names.length > 0 ? names : theCase.process.factsOf(step, theCase)).map((name) => missingFact(name, theCase));
}
