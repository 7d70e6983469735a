import { changesBetween } from './changes';
import { matrixLines } from './diff-matrix';
import { outlineOf } from './outline';
import type { Outline } from './outline';
import type { Person, SitePolicy } from './settings';
import { writtenList } from './written';

/** What `after` changes, a line each, by the places and in the notation of a policy file: `window.within.P3: 24h → 16h`. */
export const diffPolicies = (before: SitePolicy, after: SitePolicy): readonly string[] => [
  ...changesBetween(outlineOf(before), outlineOf(after)),
  ...peopleLines(before.people, after.people),
  ...matrixLines(before.matrix, after.matrix),
];

type People = SitePolicy['people'];

const peopleLines = (before: People, after: People): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const [was, is] = [before[key], after[key]];
    if (!was) return is ? [`people.${key}: added, ${described(is)}`] : [];
    return is ? changesBetween(personOutline(key, was), personOutline(key, is)) : [`people.${key}: removed, was ${described(was)}`];
  });

const described = ({ name, email, roles, group }: Person): string => [name, email, writtenList(roles), group ?? 'no group'].join(', ');

const personOutline = (key: string, { name, email, roles, skills, group, capacity }: Person): Outline => [
  [`people.${key}.name`, name],
  [`people.${key}.email`, email],
  [`people.${key}.roles`, writtenList(roles)],
  ...(skills === undefined ? [] : [[`people.${key}.skills`, writtenList(skills)] as const]),
  ...(group === undefined ? [] : [[`people.${key}.group`, group] as const]),
  ...(capacity === undefined ? [] : [[`people.${key}.capacity`, String(capacity)] as const]),
];
