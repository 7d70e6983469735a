import { l1Process } from '../l1/process';
import { progressClock } from '../l1/progress';
import type { Process } from '../process';
import { l1DeskMap } from './map';

/** The new customer support flow in Zoho Desk. */
export const l1Desk: Process = { ...l1Process, ...l1DeskMap, stepClocks: (theCase) => progressClock('coordinate', theCase) };
