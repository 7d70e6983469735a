import type { Case } from '../actions/case';
import { has } from '../facts/fact-book';
import { assigneeOf } from '../facts/readings';
import type { FactName } from '../facts/values';
import type { ProcessMap, Step } from './map';

const isDone = (step: Step, theCase: Case): boolean =>
  typeof step.done === 'function' ? step.done(theCase) : step.done.every((name) => has(theCase.facts, name));

/** Where a ticket stands: the first step on its way that is not done. The only answer to that question. */
export function where(map: ProcessMap, theCase: Case): Step {
  const step = map.steps.find((candidate) => candidate.when(theCase) && !isDone(candidate, theCase));
  if (!step) throw new Error(`the map ${map.name} has no last step`);
  return step;
}

/** The facts that the step still misses, by name. */
export const missingAt = (step: Step, theCase: Case): readonly FactName[] =>
  typeof step.done === 'function' ? [] : step.done.filter((name) => !has(theCase.facts, name));

/** The roster key of whoever owes the step. */
export function ownerOf(step: Step, theCase: Case): string {
  const { triager, owner } = theCase.settings;
  if (step.owner === 'assignee') return assigneeOf(theCase.facts) ?? owner;
  return step.owner === 'triager' ? triager : owner;
}

export const actionOwed = (step: Step, theCase: Case): string => (typeof step.action === 'function' ? step.action(theCase) : step.action);
