import type { Case } from '../actions/case';
import { missingFact } from '../actions/perform';
import type { Missing } from '../actions/refusal';
import { closureGate } from './closure-gate';
import type { ProcessMap } from './map';
import { actionOwed, missingAt, ownerOf, where } from './where';
import { nameOf } from '../actions/case';

/** What the ticket misses before it can go on: the facts of its step, or what shuts the closure gate. */
export function missingFor(map: ProcessMap, theCase: Case): readonly Missing[] {
  const step = where(map, theCase);
  if (step.name.startsWith('closure/')) return closureGate(theCase);
  const names = missingAt(step, theCase);
  if (names.length > 0) return names.map((name) => missingFact(name, theCase));
  const action = actionOwed(step, theCase);
  return action === 'none' ? [] : [{ fact: action, who: nameOf(ownerOf(step, theCase), theCase.settings), how: action }];
}
