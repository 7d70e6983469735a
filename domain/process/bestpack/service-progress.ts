import type { Case } from '../../actions/case';
import { lastOf } from '../../facts/fact-book';
import { acceptanceOf, bookedVisit, completionOf, isOrderWanted, jobPackOf, startOf, visitOf } from '../../facts/service-readings';
import { bestpackSettings } from '../../policy/settings';
import type { Owner } from '../map';

/** The visit at hand took place: what had to stand before it is history. */
export function isVisitMade({ facts }: Case): boolean {
  const visit = visitOf(facts);
  return visit !== undefined && completionOf(facts, visit) !== undefined;
}

/** The visit still to be made waits for a purchase order. */
export const poNeeded = (theCase: Case): boolean => !isVisitMade(theCase) && isOrderWanted(theCase.facts, bestpackSettings(theCase.settings).poRequired);

/** What a booked visit waits for, and from whom. */
export function nextForVisit({ facts, settings }: Case): { readonly owner: Owner; readonly action: string } {
  const visit = bookedVisit(facts);
  if (!visit) return { owner: 'visitor', action: 'completeVisit' };
  if (visit.value.path === 'B' && !jobPackOf(facts, visit)) return { owner: 'triager', action: 'sendJobPack' };
  if (visit.value.path === 'B' && !acceptanceOf(facts, visit)) return { owner: 'visitor', action: 'acceptDate' };
  return { owner: 'visitor', action: startOf(facts, visit) || settings.people[visit.value.who]?.group === undefined ? 'completeVisit' : 'startVisit' };
}

/** A trip report came that no invoice covers. */
export const invoiceOwed = ({ facts }: Pick<Case, 'facts'>): boolean => lastOf(facts, 'invoice') < lastOf(facts, 'tripReport');

export const projectOpen = ({ facts }: Pick<Case, 'facts'>): boolean => lastOf(facts, 'projectClosed') < lastOf(facts, 'project', 'invoice');
