import type { Case } from '../../actions/case';
import { isEnded } from '../../facts/readings';
import type { DecisionView } from '../decision';
import { partsDecisions } from './parts-decisions';
import { serviceDecisions } from './service-decisions';

/** The questions that are open now and that somebody answers on a page of their own. */
export const decisionsOf = (theCase: Case): readonly DecisionView[] => (isEnded(theCase.facts) ? [] : [...partsDecisions(theCase), ...serviceDecisions(theCase)]);
