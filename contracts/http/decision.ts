export type { DecisionAnswer, DecisionField, DecisionView } from '../../domain/process/decision';
export type { DecisionLink } from '../temporal/activities';
