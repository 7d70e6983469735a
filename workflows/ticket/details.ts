import { nameOf } from '../../domain/actions/case';
import { wall } from '../../domain/deadlines/acknowledgment';
import { assigneeOf, waitingFor } from '../../domain/facts/readings';
import { tasks } from '../../domain/process/tasks';
import type { CaseFile } from './case-file';
import { missingOf } from './view';

/** A few lines of Markdown: where the ticket is, what it waits for, from whom, until when, and what is missing. */
export function detailsOf(file: CaseFile, due: number | undefined): string {
  const view = file.view();
  const { state } = file;
  const owner = assigneeOf(state.facts);
  const owed = tasks(view).map(({ owner: who, action }) => `${nameOf(who, state.settings)}: ${action}`);
  const missing = missingOf(file).map(({ fact }) => fact);
  return [
    `**${state.step}** · waits for ${waitingFor(state.facts)} · round ${file.round()}`,
    `Assignee: ${owner === undefined ? 'nobody yet' : nameOf(owner, state.settings)} · desk: ${state.ticket.status}`,
    ...(missing.length > 0 ? [`Missing: ${missing.join(', ')}`] : []),
    ...(owed.length > 0 ? [`Owed: ${owed.join('; ')}`] : []),
    ...(due === undefined ? [] : [`Looks again: ${wall(view, due)}`]),
    ...state.failed.map(({ effect, error }) => `Failed: ${effect.id} (${error})`),
  ].join('\n\n');
}
