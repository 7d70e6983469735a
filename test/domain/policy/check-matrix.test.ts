import { matrixProblems } from '../../../domain/policy/check-matrix';
import type { MatrixRow, Person, Role } from '../../../domain/policy/settings';

const person = (roles: readonly Role[], group?: string): Person => ({ name: 'N', email: 'n@team.example', roles, ...(group === undefined ? {} : { group }) });
const people = {
  tom: person(['technician'], 'Support'),
  kim: person(['technician'], 'Support'),
  cleo: person(['customerService'], 'CS'),
  pete: person(['partsSpecialist'], 'Support'),
  mary: person(['supportAdmin'], 'Support'),
  fay: person(['bpxFollower'], 'BPX'),
  far: person(['technician']),
  ella: person(['l1'], 'L1'),
  lee: person(['teamLead'], 'Support'),
};
const REST: readonly MatrixRow[] = [
  { requestType: 'technical', names: ['tom'] },
  { requestType: 'parts', names: ['cleo', 'pete'] },
  { requestType: 'service', names: ['mary', 'tom'] },
];
const found = (...rows: readonly (MatrixRow | undefined)[]) => matrixProblems({ process: 'bestpack', people, matrix: [...rows, ...REST] }).map(({ path, message }) => [path.join('.'), message]);

describe('checking the assignment matrix', () => {
  it('takes names whose roles fit their row', () => {
    expect(found({ issue: 'Tape Head', names: ['pete', 'cleo', 'mary', 'tom'] })).toEqual([]);
  });

  it.each([
    ['technical', 'cleo', 'does not have the role technician'],
    ['parts', 'tom', 'has none of the roles customerService, partsSpecialist'],
    ['service', 'cleo', 'has none of the roles supportAdmin, technician'],
    [undefined, 'fay', 'has none of the roles technician, customerService, partsSpecialist, supportAdmin'],
  ] as const)('gives %s requests to nobody like %s', (requestType, name, lack) => {
    expect(found({ ...(requestType ? { requestType } : {}), names: [name] })).toEqual([['matrix.0.names.0', `"${name}" ${lack}`]]);
  });

  it('gives tickets only to those who have a group in the desk', () => {
    expect(found({ requestType: 'technical', names: ['far'] })).toEqual([['matrix.0.names.0', '"far" has no group in the desk and so cannot get a ticket']]);
  });

  it('wants followers who may follow, each once, and before them only who could have the ticket', () => {
    const row: MatrixRow = { requestType: 'technical', line: 'BPX', names: ['tom'], followers: [{ who: 'fay' }, { who: 'kim' }, { who: 'fay', first: ['kim', 'cleo', 'kim'] }] };
    expect(found(row)).toEqual([
      ['matrix.0.followers.1.who', '"kim" does not have the role bpxFollower'],
      ['matrix.0.followers.2.first.1', '"cleo" does not have the role technician'],
      ['matrix.0.followers.2.first.2', '"kim" stands twice in this row'],
      ['matrix.0.followers.2', 'this follower stands twice in this row'],
    ]);
  });

  it('wants a row for every type of request, and takes one that asks for nothing as a row for each', () => {
    const without = (matrix: readonly MatrixRow[]) => matrixProblems({ process: 'bestpack', people, matrix }).map(({ message }) => message);
    expect(without([{ issue: 'Tape Head', names: ['tom'] }, { requestType: 'parts', names: ['cleo'] }])).toEqual(['no row is for technical requests', 'no row is for service requests']);
    expect(without([{ names: ['tom'] }])).toEqual([]);
    expect(without([{ priority: 'P1', names: ['tom'] }])).toHaveLength(3);
  });

  it('does not miss a row that is only faulty', () => {
    expect(matrixProblems({ process: 'bestpack', people, matrix: [undefined] })).toEqual([]);
  });
});

describe('checking the matrix of an L1 process', () => {
  const problems = (...matrix: readonly (MatrixRow | undefined)[]) => matrixProblems({ process: 'l1-desk', people, matrix }).map(({ path, message }) => [path.join('.'), message]);

  it('takes L1 engineers and nobody else', () => {
    expect(problems({ names: ['ella', 'lee', 'tom'] })).toEqual([
      ['matrix.0.names.1', '"lee" does not have the role l1'],
      ['matrix.0.names.2', '"tom" does not have the role l1'],
    ]);
  });

  it('wants a row for every priority, and takes one without priority as a row for each', () => {
    expect(problems({ priority: 'P1', names: ['ella'] }, { priority: 'P3', names: ['ella'] })).toEqual([
      ['matrix', 'no row is for P2 tickets'],
      ['matrix', 'no row is for P4 tickets'],
    ]);
    expect(problems({ priority: 'P1', names: ['ella'] }, { names: ['ella'] })).toEqual([]);
  });

  it('does not miss a row that is only faulty', () => {
    expect(problems({ priority: 'P1', names: ['ella'] }, undefined)).toEqual([]);
  });
});
