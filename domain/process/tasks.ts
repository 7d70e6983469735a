import type { Case } from '../actions/case';
import { assigneeOf, isEnded, waitingFor, waitingReply } from '../facts/readings';
import type { Step } from './map';
import type { Task } from './task';
import { actionOwed, besides, ownerOf, where } from './where';

/** What the team owes this ticket now, the step's own duty first. While the customer is asked, nobody here owes it. */
export function tasks(theCase: Case): readonly Task[] {
  const { process, ticket } = theCase;
  // Deleted, merged away or closed for good: all that can be owed still is what is no act on the ticket, such as an article.
  if (ticket.closed) return process.tasks(theCase);
  return [...stepTask(theCase), ...trackTasks(theCase), ...process.tasks(theCase), ...violationTasks(theCase)];
}

const until = (due: number | undefined): { readonly due?: number } => (due === undefined ? {} : { due });

/** Steps at which only the customer can do something. */
const isTheCustomers = (step: Step, theCase: Case): boolean => waitingFor(theCase.facts) === 'customer' && step.name !== 'closure/complete';

function stepTask(theCase: Case): readonly Task[] {
  const { facts, process } = theCase;
  if (isEnded(facts)) return [];
  const step = where(theCase);
  if (isTheCustomers(step, theCase)) return [];
  if (step.name === 'closure/complete' && process.closureGate(theCase).length === 0) return [];
  const since = waitingReply(facts)?.at ?? facts.at(-1)?.at ?? theCase.now;
  return [{ owner: ownerOf(step, theCase), action: actionOwed(step, theCase), since, ...until(step.due?.(theCase) ?? process.dueOf(step, theCase)) }];
}

/** The owners of the tracks beside the leading one have tasks of their own. */
const trackTasks = (theCase: Case): readonly Task[] =>
  besides(theCase).map(({ step }) => ({
    owner: ownerOf(step, theCase),
    action: actionOwed(step, theCase),
    since: theCase.facts.at(-1)?.at ?? theCase.now,
    ...until(step.due?.(theCase)),
  }));

/** A change that stands although the process forbids it: somebody has to put it right. */
const violationTasks = ({ violations, facts, settings }: Case): readonly Task[] =>
  violations
    .filter(({ state, held }) => state === 'stands' && Object.keys(held).length > 0)
    .map((violation) => ({ owner: assigneeOf(facts) ?? settings.owner, action: violation.kind, since: violation.at }));
