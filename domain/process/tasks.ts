import type { Case } from '../actions/case';
import { adoptedSilently } from '../deadlines/origin';
import { escalationWindow } from '../deadlines/window';
import { has } from '../facts/fact-book';
import { assigneeOf, isEnded, waitingFor, waitingReply } from '../facts/readings';
import { closureGate } from './closure-gate';
import type { ProcessMap } from './map';
import type { Task } from './task';
import { actionOwed, ownerOf, where } from './where';

/** What the team owes this ticket now, the step's own duty first. While the customer is asked, nobody here owes it. */
export function tasks(map: ProcessMap, theCase: Case): readonly Task[] {
  return [...stepTask(map, theCase), ...windowTasks(theCase), ...violationTasks(theCase)];
}

function stepTask(map: ProcessMap, theCase: Case): readonly Task[] {
  const { facts } = theCase;
  if (isEnded(facts)) return [];
  const step = where(map, theCase);
  const reply = waitingReply(facts);
  if (waitingFor(facts) === 'customer' && !(step.name === 'closure/complete')) return [];
  if (step.name === 'closure/complete' && closureGate(theCase).length === 0) return [];
  const since = reply?.at ?? facts.at(-1)?.at ?? theCase.now;
  const window = escalationWindow(theCase);
  const due = window.state === 'running' && step.owner !== 'owner' ? window.due : undefined;
  return [{ owner: ownerOf(step, theCase), action: actionOwed(step, theCase), since, ...(due === undefined ? {} : { due }) }];
}

/** The window is over: escalate now, or let the owner of the process defer it. */
function windowTasks(theCase: Case): readonly Task[] {
  const window = escalationWindow(theCase);
  if (window.state !== 'missed' || window.due === undefined || adoptedSilently(theCase)) return [];
  const { triager, owner } = theCase.settings;
  const since = window.due;
  const first = { owner: assigneeOf(theCase.facts) ?? triager, action: has(theCase.facts, 'assignment') ? 'escalate' : 'assign', since };
  return [first, { owner, action: 'deferWindow', since }];
}

/** A change that stands although the process forbids it: somebody has to put it right. */
const violationTasks = ({ violations, facts, settings }: Case): readonly Task[] =>
  violations
    .filter((violation) => violation.state === 'stands')
    .map((violation) => ({ owner: assigneeOf(facts) ?? settings.owner, action: violation.kind, since: violation.at }));
