import { checkCalendar } from '../calendar';
import { PRIORITIES } from '../facts/words';
import type { PolicyProblem, SoundParts } from './document';
import type { Role } from './settings';

const problem = (path: readonly (string | number)[], message: string, remedy: string): PolicyProblem => ({ path, message, remedy });

/** Everything that is wrong between the parts of a policy: names, offices, hours, the order of its lengths of time. */
export function checkPolicy(parts: SoundParts): readonly PolicyProblem[] {
  return [...officeProblems(parts), ...emailProblems(parts), ...matrixProblems(parts), ...calendarProblems(parts), ...warningProblems(parts), ...orderProblems(parts)];
}

function nameProblems(parts: SoundParts, path: readonly (string | number)[], name: string, role: Role): readonly PolicyProblem[] {
  const { people } = parts;
  if (!people) return [];
  const known = Object.keys(people).join(', ');
  if (!Object.hasOwn(people, name)) return [problem(path, `"${name}" is not among the people`, `write one of ${known}, or add "${name}" under people`)];
  const person = people[name];
  if (!person || person.roles.includes(role)) return [];
  return [problem(path, `"${name}" does not have the role ${role}`, `name somebody who has it, or add ${role} to the roles of "${name}"`)];
}

function officeProblems(parts: SoundParts): readonly PolicyProblem[] {
  return [
    ...(parts.triager === undefined ? [] : nameProblems(parts, ['triager'], parts.triager, 'supportAdmin')),
    ...(parts.owner === undefined ? [] : nameProblems(parts, ['owner'], parts.owner, 'engineeringManager')),
  ];
}

/** The desk knows its agents by e-mail, so two people with one address would be one. */
function emailProblems({ people = {} }: SoundParts): readonly PolicyProblem[] {
  const first = new Map<string, string>();
  return Object.entries(people).flatMap(([key, person]) => {
    if (!person) return [];
    const email = person.email.toLowerCase();
    const other = first.get(email);
    first.set(email, other ?? key);
    return other === undefined ? [] : [problem(['people', key, 'email'], `${person.email} is also the address of "${other}"`, 'give each person an address of their own')];
  });
}

function matrixProblems(parts: SoundParts): readonly PolicyProblem[] {
  return (parts.matrix ?? []).flatMap((row, r) =>
    (row?.names ?? []).flatMap((name, n) => [
      ...nameProblems(parts, ['matrix', r, 'names', n], name, 'technician'),
      ...(row?.names.indexOf(name) === n ? [] : [problem(['matrix', r, 'names', n], `"${name}" stands twice in this row`, 'name each person once')]),
    ]),
  );
}

function calendarProblems({ calendar }: SoundParts): readonly PolicyProblem[] {
  if (!calendar) return [];
  return checkCalendar(calendar).map((line) => {
    const [place = '', text = ''] = splitOnce(line, ': ');
    const [message = '', remedy = ''] = splitOnce(text, '; ');
    const steps = place.split(/[.[\]]+/).filter((step) => step !== '');
    return problem(['calendar', ...steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step))], message, remedy);
  });
}

function splitOnce(text: string, by: string): readonly string[] {
  const at = text.indexOf(by);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + by.length)];
}

function warningProblems({ acknowledgment, window }: SoundParts): readonly PolicyProblem[] {
  return [
    ...(acknowledgment ? ascending(['acknowledgment', 'warnAt'], acknowledgment.warnAt) : []),
    ...(window ? ascending(['window', 'warnAt'], window.warnAt) : []),
  ];
}

function ascending(path: readonly string[], fractions: readonly number[]): readonly PolicyProblem[] {
  return fractions.flatMap((fraction, i) => {
    const before = fractions[i - 1];
    return before === undefined || before < fraction ? [] : [problem([...path, i], 'warnings are not in order', 'write them from the lowest to the highest, each once')];
  });
}

function orderProblems({ ladder, window }: SoundParts): readonly PolicyProblem[] {
  const tooEarly = ladder && ladder.final <= ladder.followUp;
  return [
    ...(tooEarly ? [problem(['ladder', 'final'], 'the final reminder is not later than the follow-up', 'both count from when we asked: make final longer than followUp')] : []),
    ...(window ? windowProblems(window.within) : []),
  ];
}

function windowProblems(within: NonNullable<SoundParts['window']>['within']): readonly PolicyProblem[] {
  return PRIORITIES.flatMap((priority, i) => {
    const graver = PRIORITIES[i - 1];
    if (graver === undefined || within[graver] <= within[priority]) return [];
    return [problem(['window', 'within', priority], `${priority} has less time than ${graver}, which is more urgent`, `make ${priority} at least as long as ${graver}`)];
  });
}
