import { firstBackAt } from '../../domain/assignment';
import { nextDueAt } from '../../domain/deadlines/dues';
import { unansweredChoice } from './assignee';
import type { CaseFile } from './case-file';

/** The next instant at which the ticket must look again by itself. */
export function nextWake(file: CaseFile): number | undefined {
  const view = file.view();
  const { deskDown, absences } = file.state;
  const nobody = unansweredChoice(file);
  const back = nobody && firstBackAt(nobody.value.skipped, absences, view.now);
  const instants = [nextDueAt(view), deskDown?.lookAgainAt, back].flatMap((at) => at ?? []).filter((at) => at > view.now);
  return instants.length === 0 ? undefined : Math.min(...instants);
}
