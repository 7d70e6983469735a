import { processPriority } from '../../domain/desk-events/vocabulary';
import type { DeskPriority } from '../../domain/desk-events/desk';
import type { Save } from '../format/shapes';

const SEVERITY = 'Severity';
const PRIORITIES: readonly DeskPriority[] = ['urgent', 'high', 'normal', 'low'];

/** Zoho Desk has no fourth priority: whoever sets one there sets the severity with it, unless the save says another. */
export function withSeverity(save: Save): Save {
  const priority = PRIORITIES.find((one) => one === save.priority);
  return priority === undefined ? save : { ...save, fields: { [SEVERITY]: processPriority(priority), ...save.fields } };
}
