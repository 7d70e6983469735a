import { firstBackAt } from '../../domain/assignment';
import { nextDueAt } from '../../domain/deadlines/dues';
import type { CaseFile } from './case-file';

/** The first instant after `after`, when the ticket last looked, at which it must look again by itself. */
export function nextWake(file: CaseFile, after: number): number | undefined {
  const { deskDown, absences, facts } = file.state;
  const nobody = file.process.choices.unanswered(facts);
  const back = nobody && firstBackAt(nobody.value.skipped, absences, after);
  const instants = [nextDueAt(file.view(), after), deskDown?.lookAgainAt, back].flatMap((at) => at ?? []).filter((at) => at > after);
  return instants.length === 0 ? undefined : Math.min(...instants);
}
