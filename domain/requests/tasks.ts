import { has, latest } from '../facts/fact-book';
import type { Task } from '../process/task';
import type { RequestCase } from './request-case';
import { failedAt, wasAsked } from './rungs';

/** What the team owes on a request: to find out where to write to, and to see to a mail that did not go out. */
export function requestTasks(theCase: RequestCase): readonly Task[] {
  const { facts, settings } = theCase;
  if (has(facts, 'requestConfirmed') || has(facts, 'requestDropped')) return [];
  const failed = failedAt(theCase);
  if (failed !== undefined) return [{ owner: settings.owner, action: 'askConfirmation', since: failed }];
  if (has(facts, 'confirmationAsked')) return [];
  return [{ owner: settings.triager, action: 'askConfirmation', since: latest(facts, 'received')?.at ?? theCase.now }];
}

export const requestWaitsFor = (theCase: RequestCase): 'us' | 'customer' => (!has(theCase.facts, 'requestConfirmed') && wasAsked(theCase) ? 'customer' : 'us');
