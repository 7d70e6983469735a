import type { PolicyProblem, SoundParts } from './document';
import { problem } from './problem';
import type { Place } from './problem';
import type { Role } from './settings';

/** What is wrong with a name at that place: nobody has it, or they have none of the roles. Nothing while the roster itself is faulty. */
export function nameProblems({ people }: SoundParts, path: Place, name: string, roles: readonly Role[]): readonly PolicyProblem[] {
  if (!people) return [];
  const known = Object.keys(people).join(', ');
  if (!Object.hasOwn(people, name)) return [problem(path, `"${name}" is not among the people`, `write one of ${known}, or add "${name}" under people`)];
  const person = people[name];
  if (!person || roles.some((role) => person.roles.includes(role))) return [];
  const lack = roles.length === 1 ? `does not have the role ${roles.join('')}` : `has none of the roles ${roles.join(', ')}`;
  return [problem(path, `"${name}" ${lack}`, `name somebody who has it, or add it to the roles of "${name}"`)];
}

/** Who gets tickets must have a group: the desk assigns nobody else. */
export function seatProblems({ people }: SoundParts, path: Place, name: string): readonly PolicyProblem[] {
  const person = people && Object.hasOwn(people, name) ? people[name] : undefined;
  if (!person || person.group !== undefined) return [];
  return [problem(path, `"${name}" has no group in the desk and so cannot get a ticket`, `give "${name}" a group under people, or name somebody who has one`)];
}

/** The desk knows its agents by e-mail, so two people with one address would be one. */
export function emailProblems({ people = {} }: SoundParts): readonly PolicyProblem[] {
  const first = new Map<string, string>();
  return Object.entries(people).flatMap(([key, person]) => {
    if (!person) return [];
    const email = person.email.toLowerCase();
    const other = first.get(email);
    first.set(email, other ?? key);
    return other === undefined ? [] : [problem(['people', key, 'email'], `${person.email} is also the address of "${other}"`, 'give each person an address of their own')];
  });
}
