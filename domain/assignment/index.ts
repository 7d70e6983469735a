export type { Absences, AssigneeWish, ChosenAssignee, Deputies, Load, MatrixKeys } from './choose';
export { choose, unavailable } from './choose';
export { firstBackAt, somebodyIsBack } from './free-again';
