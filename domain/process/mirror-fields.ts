import type { Case } from '../actions/case';
import { nameOf } from '../actions/case';
import { actionNamed } from '../actions/table';
import { MIRROR_FIELDS } from '../desk-events/vocabulary';
import { wall } from '../deadlines/acknowledgment';
import { waitingFor } from '../facts/readings';
import { tasks } from './tasks';
import { where } from './where';

/** Where the ticket is, for the team's views in the desk. */
export const mirrorFields = (theCase: Case): Readonly<Record<string, string>> => ({
  [MIRROR_FIELDS.step]: where(theCase).name,
  [MIRROR_FIELDS.waitingFor]: waitingFor(theCase.facts),
  [MIRROR_FIELDS.nextDue]: nextDue(theCase),
});

/** The next duty of somebody of the team. */
function nextDue(theCase: Case): string {
  const [next] = tasks(theCase);
  if (!next) return '';
  const label = actionNamed(next.action, theCase.settings.process)?.label ?? next.action;
  return `${nameOf(next.owner, theCase.settings)}: ${label}${next.due === undefined ? '' : ` by ${wall(theCase, next.due)}`}`;
}
