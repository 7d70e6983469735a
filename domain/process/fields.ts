import type { Case } from '../actions/case';
import { nameOf } from '../actions/case';
import { actionNamed } from '../actions/table';
import { INTAKE_FIELDS, MIRROR_FIELDS, TRIAGE_FIELDS } from '../desk-events/vocabulary';
import { wall } from '../deadlines/acknowledgment';
import { latest } from '../facts/fact-book';
import { tierOf, waitingFor } from '../facts/readings';
import type { ProcessMap } from './map';
import { partsFields } from './parts-fields';
import { serviceFields } from './service-fields';
import { tasks } from './tasks';
import { where } from './where';

/** What the desk's fields should show by the facts; fields that the facts say nothing about are left out. */
export function fieldsOf(map: ProcessMap, theCase: Case): Readonly<Record<string, string>> {
  const { facts } = theCase;
  const intake: Record<string, unknown> = { ...latest(facts, 'intake')?.value };
  const triage: Record<string, unknown> = { ...latest(facts, 'triage')?.value, tier: tierOf(facts) };
  const from = (titles: Readonly<Record<string, string>>, values: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(titles).flatMap(([key, title]) => (typeof values[key] === 'string' ? [[title, values[key]]] : [])));
  return {
    ...from(INTAKE_FIELDS, intake),
    ...from(TRIAGE_FIELDS, triage),
    ...partsFields(theCase),
    ...serviceFields(theCase),
    [MIRROR_FIELDS.step]: where(map, theCase).name,
    [MIRROR_FIELDS.waitingFor]: waitingFor(facts),
    [MIRROR_FIELDS.nextDue]: nextDue(map, theCase),
  };
}

function nextDue(map: ProcessMap, theCase: Case): string {
  const [next] = tasks(map, theCase);
  if (!next) return '';
  const label = actionNamed(next.action)?.label ?? next.action;
  return `${nameOf(next.owner, theCase.settings)}: ${label}${next.due === undefined ? '' : ` by ${wall(theCase, next.due)}`}`;
}
