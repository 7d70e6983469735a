import type { CaseFile } from './case-file';
import type { Session } from './session';

/** What every text may name. */
export function commonValues(session: Session, file: CaseFile): Readonly<Record<string, string>> {
  const { ticket, settings } = file.state;
  const assignee = ticket.assignee ?? settings.triager;
  return {
    ticket: ticket.number,
    subject: ticket.subject,
    customer: ticket.requester.name,
    assignee: settings.people[assignee]?.name ?? assignee,
    step: file.state.step,
  };
}
