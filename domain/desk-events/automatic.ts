import type { Case } from '../actions/case';
import type { DeskComment } from './desk';

/** Whether a machine wrote it, by the desk's flags or because it begins like a subject of the policy's list. In doubt it is a reply. */
export function isAutomatic(comment: DeskComment, { settings }: Case): boolean {
  if (comment.automatic) return true;
  const firstLine = comment.text.trim().split('\n', 1)[0]?.replace(/^subject:\s*/i, '') ?? '';
  return settings.automaticReplySubjects.some((subject) => firstLine.toLowerCase().startsWith(subject.toLowerCase()));
}
