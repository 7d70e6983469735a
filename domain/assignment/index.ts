export type { Absences, AssigneeWish, ChosenAssignee, MatrixKeys } from './choose';
export { choose } from './choose';
export { firstBackAt, somebodyIsBack } from './free-again';
