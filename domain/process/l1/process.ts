import { interpretL1 } from '../../desk-events/l1-signs';
import type { Process } from '../process';
import { l1Choices, proposeAgain, proposeAnother, proposeInstead } from './choices';
import { l1DeskLook } from './desk-look';
import { progressDues } from './progress';
import { closes, closureGate, fromMachine, isOver, l1Consequences, l1FactsOf, l1Tasks, overAt, progressFollows } from './rules';

type Shared = Omit<Process, 'name' | 'intake' | 'tracks' | 'closure' | 'stepClocks'>;

/** What the two processes with a team lead and L1 engineers have in common. */
export const l1Process: Shared = {
  acknowledgment: 'acknowledgment-l1',
  isAnswerHeld: fromMachine,
  interpret: interpretL1,
  follows: progressFollows,
  consequences: l1Consequences,
  onEntry: () => [],
  standing: (theCase) => [...proposeAgain(theCase), ...proposeAnother(theCase), ...proposeInstead(theCase)],
  passed: () => [],
  desk: l1DeskLook,
  choices: l1Choices,
  closureGate,
  factsOf: l1FactsOf,
  tasks: l1Tasks,
  dueOf: () => undefined,
  dues: progressDues,
  trackDues: () => [],
  closes,
  turns: (theCase) => [overAt(theCase)].filter((at) => at !== undefined),
  window: () => ({ state: 'off' }),
  decisions: () => [],
  isOver,
};
