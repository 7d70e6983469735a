import type { DeskSave } from './desk';
import { ESCALATED_TAG, MACRO, STATUS } from './vocabulary';

/** True when the save asks for engineering: by status, tag or macro. */
export const asksForEngineering = ({ changes }: DeskSave): boolean =>
  changes.status?.to === STATUS.engineering ||
  (changes.tagsAdded?.includes(ESCALATED_TAG) ?? false) ||
  (changes.macros?.includes(MACRO.escalate) ?? false);
