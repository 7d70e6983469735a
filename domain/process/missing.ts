import type { Case } from '../actions/case';
import { missingFact } from '../actions/perform';
import type { Missing } from '../actions/refusal';
import { actionNamed } from '../actions/table';
import type { FactName } from '../facts/values';
import { closureGate } from './closure-gate';
import type { ProcessMap, Step } from './map';
import { actionOwed, missingAt, where } from './where';

/** What the ticket misses before it can go on: the facts of its step, or what shuts the closure gate. */
export function missingFor(map: ProcessMap, theCase: Case): readonly Missing[] {
  const step = where(map, theCase);
  if (step.name.startsWith('closure/')) return closureGate(theCase);
  return factsOf(step, theCase).map((name) => missingFact(name, theCase));
}

/** A step with a rule of its own is finished by what its action records. */
function factsOf(step: Step, theCase: Case): readonly FactName[] {
  const names = missingAt(step, theCase);
  return names.length > 0 ? names : (actionNamed(actionOwed(step, theCase))?.records.slice(-1) ?? []);
}
