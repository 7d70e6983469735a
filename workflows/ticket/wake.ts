import { nextDueAt } from '../../domain/deadlines/dues';
import type { CaseFile } from './case-file';

/** The next instant at which the ticket must look again by itself. */
export function nextWake(file: CaseFile): number | undefined {
  const { deskDown } = file.state;
  const instants = [nextDueAt(file.view()), deskDown?.lookAgainAt].filter((at) => at !== undefined);
  return instants.length === 0 ? undefined : Math.min(...instants);
}
