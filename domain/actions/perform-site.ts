import * as v from 'valibot';
import type { Absences, Deputies } from '../assignment';
import type { Person } from '../policy/settings';
import { refusal } from './action';
import { badData } from './bad-data';
import type { Refusal } from './refusal';
import type { SiteActionDefinition } from './site';
import { SITE_ACTIONS } from './table';

type People = Readonly<Record<string, Person>>;

/** Who is away, and who acts for whom. */
export interface Roster {
  readonly absences: Absences;
  readonly deputies: Deputies;
}

type Data = v.InferOutput<SiteActionDefinition['data']>;

/** Judges an act on the roster and says how the roster is after it; changes nothing. */
export function performOnSite(name: string, input: unknown, by: string, people: People, roster: Roster, now: number): { readonly refused: Refusal } | Roster {
  const row = SITE_ACTIONS.find((candidate) => candidate.name === name);
  if (!row) return { refused: refusal('badData', `There is no action ${name}.`) };
  const parsed = v.safeParse(row.data, input ?? {});
  if (!parsed.success) return { refused: badData(row, parsed.issues) };
  const { person = by, deputy } = parsed.output;
  const stranger = [person, deputy].find((key) => key !== undefined && !Object.hasOwn(people, key));
  if (stranger !== undefined) {
    const how = `one of ${Object.keys(people).join(', ')}`;
    return { refused: refusal('badData', `${stranger} is not on the roster.`, [{ fact: stranger === deputy ? 'deputy' : 'person', who: 'you', how }]) };
  }
  if (!may(row, by, person, people)) {
    return { refused: row.name === 'setDeputy' ? refusal('reserved', 'Only they themselves name their deputy.') : refusal('notYourRole', `${row.label} of ${person} is for themselves, the support admin, the engineering manager and the team lead.`) };
  }
  return changed(row, person, parsed.output, roster, now);
}

/** Deputies act in what is reserved, so nobody names them for another: the operator neither. */
function may(row: SiteActionDefinition, by: string, person: string, people: People): boolean {
  const roles = Object.hasOwn(people, by) ? (people[by]?.roles ?? []) : [];
  const isOperator = by === 'temporal-operator' && row.name !== 'setDeputy';
  return isOperator || row.by.some((doer) => (doer === 'self' ? by === person : roles.includes(doer)));
}

function changed({ name }: SiteActionDefinition, person: string, { until, why, deputy }: Data, { absences, deputies }: Roster, now: number): Roster {
  const limit = until === undefined ? {} : { until };
  switch (name) {
    case 'setBack':
      return { absences: without(absences, person), deputies };
    case 'setAway':
      return { absences: { ...absences, [person]: { since: now, ...limit, ...(why === undefined ? {} : { why }) } }, deputies };
    case 'setDeputy':
      return { absences, deputies: deputy === undefined ? without(deputies, person) : { ...deputies, [person]: { deputy, ...limit } } };
  }
}

const without = <T>(entries: Readonly<Record<string, T>>, person: string): Readonly<Record<string, T>> => Object.fromEntries(Object.entries(entries).filter(([key]) => key !== person));
