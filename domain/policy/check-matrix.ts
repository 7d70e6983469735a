import { REQUEST_TYPES } from '../facts/words';
import type { RequestType } from '../facts/words';
import { nameProblems, seatProblems } from './check-people';
import type { PolicyProblem, SoundParts } from './document';
import { problem } from './problem';
import type { Place } from './problem';
import type { MatrixRow, Role } from './settings';

/** Who may work on a request of each type. */
const FITTING: Readonly<Record<RequestType, readonly Role[]>> = {
  technical: ['technician'],
  parts: ['customerService', 'partsSpecialist'],
  service: ['supportAdmin', 'technician'],
};
const ANY = [...new Set(Object.values(FITTING).flat())];

/** What is wrong with the rows of the matrix, and with what they leave out. */
export function matrixProblems(parts: SoundParts): readonly PolicyProblem[] {
  const { matrix } = parts;
  if (!matrix) return [];
  const sound = matrix.flatMap((row) => row ?? []);
  return [
    ...(sound.length === matrix.length ? uncoveredProblems(sound) : []),
    ...matrix.flatMap((row, r) => (row ? rowProblems(parts, row, ['matrix', r]) : [])),
  ];
}

const covers = (type: RequestType, { requestType, line, issue, tier }: MatrixRow): boolean =>
  requestType === type || (requestType === undefined && line === undefined && issue === undefined && tier === undefined);

function uncoveredProblems(matrix: readonly MatrixRow[]): readonly PolicyProblem[] {
  return REQUEST_TYPES.filter((type) => !matrix.some((row) => covers(type, row))).map((type) =>
    problem(['matrix'], `no row is for ${type} requests`, `add a row with requestType: ${type} and the names who get them`),
  );
}

function rowProblems(parts: SoundParts, row: MatrixRow, path: Place): readonly PolicyProblem[] {
  const roles = row.requestType === undefined ? ANY : FITTING[row.requestType];
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
