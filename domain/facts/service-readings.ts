import type { Fact } from './fact';
import type { Facts } from './fact-book';
import { has, lastOf, latest, standing } from './fact-book';
import type { FactName } from './values';

/** What the facts say about the service track. */

/** What must stand before a visit, in the order in which it comes about. */
const VISIT_FACTS = ['authorization', 'project', 'serviceCallNumber', 'billingApproval', 'estimate', 'purchaseOrder'] as const satisfies readonly FactName[];

/** End users are routed through Sales, who name their distributor. */
export const isEndUser = (facts: Facts): boolean => latest(facts, 'intake')?.value.customerType === 'endUser';

/** The approval of the billing decision that is in force. */
export function billingApproval(facts: Facts): Fact<'billingApproval'> | undefined {
  const billing = latest(facts, 'billing');
  const approval = latest(facts, 'billingApproval');
  return billing && approval?.value.billing === billing.n ? approval : undefined;
}

/** Where the visit now in preparation, booked or being made begins: after the one before it. */
function startOfVisit(facts: Facts): number {
  const completed = standing(facts, 'visitCompleted').map((f) => facts.indexOf(f));
  const last = lastOf(facts, 'visitCompleted');
  const next = facts.some((f, i) => i > last && !f.withdrawn && (f.name === 'estimate' || f.name === 'purchaseOrder' || f.name === 'visit'));
  return next ? last : (completed.at(-2) ?? -1);
}

/** The newest fact of that name that belongs to the visit at hand; one that was made stays at hand until the next is prepared. */
export function ofThisVisit<N extends FactName>(facts: Facts, name: N): Fact<N> | undefined {
  const start = startOfVisit(facts);
  return standing(facts, name).findLast((f) => facts.indexOf(f) > start);
}

/** The newest fact of that name that can serve the visit still to be made: what an earlier visit used up is over with it. */
const ofNextVisit = <N extends FactName>(facts: Facts, name: N): Fact<N> | undefined =>
  standing(facts, name).findLast((f) => facts.indexOf(f) > lastOf(facts, 'visitCompleted'));

export const estimateOf = (facts: Facts): Fact<'estimate'> | undefined => ofNextVisit(facts, 'estimate');

/** The purchase order that covers the estimate: at least its amount, or given for it. */
export function purchaseOrderOf(facts: Facts): Fact<'purchaseOrder'> | undefined {
  const estimate = estimateOf(facts);
  const order = ofNextVisit(facts, 'purchaseOrder');
  if (!order || !estimate) return order;
  const { amount, estimate: bound } = order.value;
  if (amount !== undefined) return amount >= estimate.value.amount ? order : undefined;
  return bound === undefined || bound === estimate.n ? order : undefined;
}

/** Whether a purchase order has to come before the visit: always, or only where the customer pays. */
export const isOrderWanted = (facts: Facts, poRequired: 'always' | 'billable'): boolean => poRequired === 'always' || billingApproval(facts)?.value.billable !== false;

/** Which of the six facts are missing. A customer who need not pay sends no order, where the policy says so. */
export function missingForVisit(facts: Facts, poRequired: 'always' | 'billable'): readonly FactName[] {
  return VISIT_FACTS.filter((name) => {
    if (name === 'billingApproval') return !billingApproval(facts);
    if (name === 'estimate') return !estimateOf(facts);
    if (name === 'purchaseOrder') return isOrderWanted(facts, poRequired) && !purchaseOrderOf(facts);
    return !has(facts, name);
  });
}

/** The visit at hand; undefined before it is booked and after it was cancelled. */
export function visitOf(facts: Facts): Fact<'visit'> | undefined {
  const visit = ofThisVisit(facts, 'visit');
  return visit && !standing(facts, 'visitCancelled').some((f) => f.value.visit === visit.n) ? visit : undefined;
}

const about = (facts: Facts, name: 'jobPack' | 'dateAccepted' | 'visitStarted' | 'visitCompleted' | 'tripReport' | 'visitHeld' | 'visitResumed', visit: Fact<'visit'>) =>
  standing(facts, name).findLast((f) => f.value.visit === visit.n);

export const jobPackOf = (facts: Facts, visit: Fact<'visit'>): Fact | undefined => about(facts, 'jobPack', visit);
export const acceptanceOf = (facts: Facts, visit: Fact<'visit'>): Fact | undefined => about(facts, 'dateAccepted', visit);
export const startOf = (facts: Facts, visit: Fact<'visit'>): Fact | undefined => about(facts, 'visitStarted', visit);
export const completionOf = (facts: Facts, visit: Fact<'visit'>): Fact | undefined => about(facts, 'visitCompleted', visit);

/** The hold that stops the visit: one of the six facts was lost, and nobody has resumed it since. */
export function holdOf(facts: Facts): Fact<'visitHeld'> | undefined {
  const visit = visitOf(facts);
  if (!visit || completionOf(facts, visit)) return undefined;
  const held = about(facts, 'visitHeld', visit) as Fact<'visitHeld'> | undefined;
  const resumed = about(facts, 'visitResumed', visit);
  return held && (!resumed || facts.indexOf(resumed) < facts.indexOf(held)) ? held : undefined;
}

/** A visit that is booked and not made yet. */
export function bookedVisit(facts: Facts): Fact<'visit'> | undefined {
  const visit = visitOf(facts);
  return visit && !completionOf(facts, visit) ? visit : undefined;
}

/** The visit of that number. */
export const visitNumbered = (facts: Facts, n: number | undefined): Fact<'visit'> | undefined => standing(facts, 'visit').find((f) => f.n === n);

/** Whoever makes the visit had word of it: our own people by the booking, a contractor by the job pack. */
export const visitorKnows = (facts: Facts, visit: Fact<'visit'>): boolean => visit.value.path === 'A' || jobPackOf(facts, visit) !== undefined;

/** The customer was told the date of that visit, or of the one that it took the place of: by the booking, or by the acceptance on path B. */
export function customerKnows(facts: Facts, visit: Fact<'visit'> | undefined): boolean {
  let known = visit;
  while (known && known.value.path === 'B' && !acceptanceOf(facts, known)) known = visitNumbered(facts, known.value.moves);
  return known !== undefined;
}


/** The completed visits whose trip report is still owed, the earliest first. */
export function owedReports(facts: Facts): readonly Fact<'visitCompleted'>[] {
  const reported = new Set(standing(facts, 'tripReport').map((f) => f.value.visit));
  return standing(facts, 'visitCompleted').filter((f) => !reported.has(f.value.visit));
}

export const owedReport = (facts: Facts): Fact<'visitCompleted'> | undefined => owedReports(facts)[0];
