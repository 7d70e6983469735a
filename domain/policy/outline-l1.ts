import { PRIORITIES } from '../facts/words';
import type { Outline } from './outline';
import type { L1Settings } from './settings';
import { writtenLength } from './written';

export const l1Outline = ({ progressWithinMs, portalActive, reopenDays }: L1Settings): Outline => [
  ...PRIORITIES.map((priority) => [`progress.within.${priority}`, writtenLength(progressWithinMs[priority])] as const),
  ['channels.portal', String(portalActive)],
  ['reopen.within', `${reopenDays}d`],
];
