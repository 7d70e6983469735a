import { l1Process } from '../l1/process';
import { progressClock } from '../l1/progress';
import type { Process } from '../process';
import { amcConsequences, amcTasks, isAnswerHeld } from './rules';
import { amcDecisions } from './decisions';
import { amcDeskMap } from './map';

/** The old customer support flow in Zoho Desk. */
export const amcDesk: Process = {
  ...l1Process,
  ...amcDeskMap,
  isAnswerHeld,
  consequences: (f, theCase) => [...amcConsequences(f, theCase), ...l1Process.consequences(f, theCase)],
  tasks: (theCase) => [...amcTasks(theCase), ...l1Process.tasks(theCase)],
  decisions: amcDecisions,
  stepClocks: (theCase) => progressClock('work', theCase),
};
