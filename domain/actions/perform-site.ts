import * as v from 'valibot';
import type { Absences } from '../assignment';
import type { Person } from '../policy/settings';
import { refusal } from './action';
import type { Refusal } from './refusal';
import { SITE_ACTIONS } from './table';

type People = Readonly<Record<string, Person>>;

/** Judges an act on the roster and says who is away after it; changes nothing. */
export function performOnSite(
  name: string,
  input: unknown,
  by: string,
  people: People,
  absences: Absences,
): { readonly refused: Refusal } | { readonly absences: Absences } {
  const row = SITE_ACTIONS.find((candidate) => candidate.name === name);
  if (!row) return { refused: refusal('badData', `There is no action ${name}.`) };
  const parsed = v.safeParse(row.data, input ?? {});
  if (!parsed.success) {
    const missing = parsed.issues.map((issue) => ({ fact: v.getDotPath(issue) ?? name, who: 'you', how: issue.message }));
    return { refused: refusal('badData', `${row.label}: ${missing.map((m) => `${m.fact}: ${m.how}`).join('; ')}.`, missing) };
  }
  const { person = by, until, why } = parsed.output;
  if (!Object.hasOwn(people, person)) return { refused: refusal('badData', `${person} is not on the roster.`, [{ fact: 'person', who: 'you', how: `one of ${Object.keys(people).join(', ')}` }]) };
  const roles = Object.hasOwn(people, by) ? (people[by]?.roles ?? []) : [];
  const may = by === 'temporal-operator' || row.by.some((doer) => (doer === 'self' ? by === person : roles.includes(doer)));
  if (!may) return { refused: refusal('notYourRole', `${row.label} of ${person} is for themselves, the support admin and the engineering manager.`) };
  if (row.name === 'setBack') return { absences: Object.fromEntries(Object.entries(absences).filter(([key]) => key !== person)) };
  return { absences: { ...absences, [person]: { ...(until === undefined ? {} : { until }), ...(why === undefined ? {} : { why }) } } };
}
