import type { Case } from '../../actions/case';
import { has } from '../../facts/fact-book';
import { isResolutionTold, isReviewed, openReturn } from '../../facts/l1-readings';
import { isEnded } from '../../facts/readings';
import type { Step } from '../map';
import { unstaged } from '../map';
import { progressDue } from './progress';

const open = ({ facts }: Case): boolean => !isEnded(facts);

/** The lead's review; a ticket that was returned is the associate's until it is complete. */
export const review: Omit<Step, 'name'> = {
  owner: ({ facts }) => (openReturn(facts) ? 'triager' : 'owner'),
  done: ({ facts }) => isReviewed(facts),
  action: ({ facts }) => (openReturn(facts) ? 'completeDetails' : 'reviewTicket'),
};

export const assign: Omit<Step, 'name'> = { owner: 'owner', done: ['l1Assignment'], action: 'assignL1' };

/** An engineer works on it, and the associate sees to it that progress is recorded. */
export const work: Omit<Step, 'name'> = {
  owner: 'triager',
  when: open,
  done: ({ facts }) => isResolutionTold(facts),
  action: 'recordProgress',
  due: progressDue,
};

export const close: Omit<Step, 'name'> = { owner: 'triager', when: open, done: ({ facts }) => has(facts, 'outcome'), action: 'recordOutcome' };

/** A closed ticket can be opened again by a reply for some weeks. */
export const after: readonly Step[] = unstaged({ 'after/solved': { owner: 'owner', done: () => false, action: 'none' } });
