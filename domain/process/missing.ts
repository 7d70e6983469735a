import type { Case } from '../actions/case';
import { missingFact } from '../actions/perform';
import type { Missing } from '../actions/refusal';
import { has } from '../facts/fact-book';
import { missingForVisit } from '../facts/service-readings';
import type { FactName } from '../facts/values';
import { closureGate } from './closure-gate';
import type { ProcessMap, Step } from './map';
import { STEP_FACTS } from './step-facts';
import { missingAt, where } from './where';

/** What the ticket misses before it can go on: the facts of its step, or what shuts the gate before it. */
export function missingFor(map: ProcessMap, theCase: Case): readonly Missing[] {
  const step = where(map, theCase);
  if (step.name === 'closure/confirm' || step.name === 'closure/complete') return closureGate(theCase);
  return factsOf(step, theCase).map((name) => missingFact(name, theCase));
}

function factsOf(step: Step, theCase: Case): readonly FactName[] {
  const names = missingAt(step, theCase);
  if (names.length > 0) return names;
  if (step.name === 'service/schedule') return [...missingForVisit(theCase.facts, theCase.settings.poRequired), 'visit'];
  if (step.name === 'service/billing' && !has(theCase.facts, 'billing')) return ['billing', 'billingApproval'];
  const name = STEP_FACTS[step.name];
  return name === undefined ? [] : [name];
}
