export type { Absences, ChosenAssignee, MatrixKeys } from './choose';
export { choose, matchingRow } from './choose';
