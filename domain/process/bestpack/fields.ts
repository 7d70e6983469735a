import type { Case } from '../../actions/case';
import { INTAKE_FIELDS, TRIAGE_FIELDS } from '../../desk-events/vocabulary';
import { latest } from '../../facts/fact-book';
import { tierOf } from '../../facts/readings';
import { partsFields } from './parts-fields';
import { serviceFields } from './service-fields';

/** What the desk's fields should show by the facts; fields that the facts say nothing about are left out. */
export function fieldsOf(theCase: Case): Readonly<Record<string, string>> {
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
  };
}
