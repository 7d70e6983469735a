import type { Case } from '../actions/case';
import type { DeskComment, DeskSave } from './desk';

/** Whether a machine wrote it, by the desk's flags or because it begins like a subject of the policy's list. In doubt it is a reply. */
export function isAutomatic(comment: DeskComment, theCase: Case): boolean {
  if (comment.automatic) return true;
  return beginsAutomatically(comment.text.trim().split('\n', 1)[0]?.replace(/^subject:\s*/i, '') ?? '', theCase);
}

/** A mail that opens a ticket: its subject is the ticket's. */
export const opensAutomatically = ({ comment }: DeskSave, theCase: Case): boolean => (comment !== undefined && isAutomatic(comment, theCase)) || beginsAutomatically(theCase.ticket.subject, theCase);

const beginsAutomatically = (line: string, { settings }: Case): boolean => settings.automaticReplySubjects.some((subject) => line.toLowerCase().startsWith(subject.toLowerCase()));
