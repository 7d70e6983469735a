import { PRIORITIES, REQUEST_TYPES } from '../facts/words';
import type { Priority, RequestType } from '../facts/words';
import { nameProblems, seatProblems } from './check-people';
import type { PolicyProblem, SoundParts } from './document';
import { problem } from './problem';
import type { Place } from './problem';
import type { MatrixRow, Role } from './settings';

/** Who may work on a request of each type of `bestpack`. */
const FITTING: Readonly<Record<RequestType, readonly Role[]>> = {
  technical: ['technician'],
  parts: ['customerService', 'partsSpecialist'],
  service: ['supportAdmin', 'technician'],
};
const ANY = [...new Set(Object.values(FITTING).flat())];

/** What is wrong with the rows of the matrix, and with what they leave out. Nothing while the process itself is faulty. */
export function matrixProblems(parts: SoundParts): readonly PolicyProblem[] {
  const { process, matrix } = parts;
  if (!process || !matrix) return [];
  const sound = matrix.flatMap((row) => row ?? []);
  const uncovered = process === 'bestpack' ? uncoveredTypes : uncoveredPriorities;
  const rolesFor = process === 'bestpack' ? fitting : (): readonly Role[] => ['l1'];
  return [
    ...(sound.length === matrix.length ? uncovered(sound) : []),
    ...matrix.flatMap((row, r) => (row ? rowProblems(parts, row, ['matrix', r], rolesFor(row)) : [])),
  ];
}

const fitting = ({ requestType }: MatrixRow): readonly Role[] => (requestType === undefined ? ANY : FITTING[requestType]);

const asksForNothing = ({ requestType, line, issue, tier, priority }: MatrixRow): boolean =>
  [requestType, line, issue, tier, priority].every((key) => key === undefined);

function uncoveredTypes(matrix: readonly MatrixRow[]): readonly PolicyProblem[] {
  const covers = (type: RequestType, row: MatrixRow): boolean => row.requestType === type || asksForNothing(row);
  return REQUEST_TYPES.filter((type) => !matrix.some((row) => covers(type, row))).map((type) =>
    problem(['matrix'], `no row is for ${type} requests`, `add a row with requestType: ${type} and the names who get them`),
  );
}

function uncoveredPriorities(matrix: readonly MatrixRow[]): readonly PolicyProblem[] {
  const covers = (priority: Priority, row: MatrixRow): boolean => row.priority === priority || asksForNothing(row);
  return PRIORITIES.filter((priority) => !matrix.some((row) => covers(priority, row))).map((priority) =>
    problem(['matrix'], `no row is for ${priority} tickets`, `add a row with priority: ${priority}, or one without priority, and the names who get them`),
  );
}

function rowProblems(parts: SoundParts, row: MatrixRow, path: Place, roles: readonly Role[]): readonly PolicyProblem[] {
  const { followers = [] } = row;
  return [
    ...workerProblems(parts, [...path, 'names'], row.names, roles),
    ...followers.flatMap(({ who, first = [] }, f) => [
      ...nameProblems(parts, [...path, 'followers', f, 'who'], who, ['bpxFollower']),
      ...workerProblems(parts, [...path, 'followers', f, 'first'], first, roles),
    ]),
    ...twice(followers.map(({ who }) => who)).map((f) => problem([...path, 'followers', f], 'this follower stands twice in this row', 'name each follower once')),
  ];
}

function workerProblems(parts: SoundParts, path: Place, names: readonly string[], roles: readonly Role[]): readonly PolicyProblem[] {
  return [
    ...names.flatMap((name, n) => [...nameProblems(parts, [...path, n], name, roles), ...seatProblems(parts, [...path, n], name)]),
    ...twice(names).map((n) => problem([...path, n], `"${names[n] ?? ''}" stands twice in this row`, 'name each person once')),
  ];
}

/** Places of the names that stand earlier in the list already. */
const twice = (names: readonly string[]): readonly number[] => names.flatMap((name, n) => (names.indexOf(name) === n ? [] : [n]));
