import type { Case } from '../../actions/case';
import { nameOf } from '../../actions/case';
import { given } from '../../actions/parts-data';
import type { Effect, Say, Tell } from '../../effects';
import type { Fact } from '../../facts/fact';
import { latest } from '../../facts/fact-book';
import { assigneeOf, isEnded } from '../../facts/readings';
import { customerKnows, visitNumbered, visitOf, visitorKnows } from '../../facts/service-readings';
import { intentId } from '../../intents';
import { tell } from '../notices';
import { tellCustomer } from './service-notices';
import type { Rules } from './service-notices';

type Visit = Fact<'visit'>['value'];

const PATH_WORDS = { A: 'our own staff', B: 'our service partner' } as const;

const LOST: Readonly<Record<string, string>> = {
  authorization: "the distributor's authorization",
  project: 'the NetSuite project',
  serviceCallNumber: 'the Service Call Number',
  billingApproval: 'the approved billing',
  estimate: 'the estimate',
  purchaseOrder: 'a purchase order that covers the estimate',
};

/** What becomes of a visit, and who hears of it: whoever makes it, those who plan with it, and the customer. */
export const VISIT_RULES: Rules = {
  visit: (f, theCase) => [...visitorTold(f, theCase), ...earlierVisitorTold(f, theCase), ...customerTold(f, theCase)],

  jobPack: (f, { facts }) => {
    const visit = visitNumbered(facts, f.value.visit);
    if (!visit) return [];
    const { machineModel = 'not recorded', serial = 'not recorded', problem = 'not recorded' } = latest(facts, 'intake')?.value ?? {};
    return [tell('job-pack', f, [visit.value.who], 'notice-job-pack', { date: visit.value.date, machineModel, serial, problem }, intentId('date', visit.n))];
  },

  dateAccepted: (f, theCase) => {
    const visit = visitNumbered(theCase.facts, f.value.visit);
    return visit ? [bookedMessage(f, visit.value, theCase)] : [];
  },

  visitHeld: (f, { facts, settings }) => {
    const visit = visitNumbered(facts, f.value.visit);
    if (!visit) return [];
    const { date, who } = visit.value;
    const to = new Set([...(visitorKnows(facts, visit) ? [who] : []), settings.triager, assigneeOf(facts) ?? settings.triager]);
    const lost = f.value.lost.map((name) => LOST[name] ?? name).join(', ');
    return [tell('hold', f, [...to], 'notice-hold', { date, lost }), ...(customerKnows(facts, visit) ? [tellCustomer('hold', f, 'hold', { date })] : [])];
  },

  /** Where the visit was given another day at once, the new booking tells. */
  visitResumed: (f, theCase) => {
    const visit = visitOf(theCase.facts);
    if (visit?.n !== f.value.visit) return [];
    return [
      ...(visitorKnows(theCase.facts, visit) ? [noticeOf('assigned', f, visit.value.who, visit.value, theCase)] : []),
      ...(customerKnows(theCase.facts, visit) ? [bookedMessage(f, visit.value, theCase)] : []),
    ];
  },

  visitCancelled: (f, { facts }) => {
    const visit = visitNumbered(facts, f.value.visit);
    if (!visit) return [];
    const { reason } = f.value;
    const values = { date: visit.value.date, lost: `the visit was cancelled: ${reason}` };
    return [
      ...(visitorKnows(facts, visit) ? [tell('hold', f, [visit.value.who], 'notice-hold', values)] : []),
      ...(customerKnows(facts, visit) && !isEnded(facts) ? [tellCustomer('visit', f, 'visit-cancelled', { reason })] : []),
    ];
  },
};

const noticeOf = (kind: string, f: Fact, to: string, { date, who }: Visit, { settings }: Case): Tell =>
  tell(kind, f, [to], 'notice-visit', { date, who: nameOf(who, settings) });

const bookedMessage = (f: Fact, { date, time, who, path }: Visit, { settings }: Case): Say =>
  tellCustomer('visit', f, 'visit', { date, ...given({ time }), who: nameOf(who, settings), path: PATH_WORDS[path] });

/** A third party hears of the visit by its job pack. */
const visitorTold = (f: Fact<'visit'>, theCase: Case): readonly Effect[] =>
  f.value.path === 'A' && f.value.who !== f.by ? [noticeOf('assigned', f, f.value.who, f.value, theCase)] : [];

/** Whoever expected the visit on its earlier day, unless they are told of the new one anyway. */
function earlierVisitorTold(f: Fact<'visit'>, theCase: Case): readonly Effect[] {
  const before = visitNumbered(theCase.facts, f.value.moves);
  if (!before || !visitorKnows(theCase.facts, before)) return [];
  const isToldAnyway = f.value.path === 'A' && before.value.who === f.value.who;
  if (isToldAnyway) return [];
  const lost = before.value.who === f.value.who ? `the day: it is moved to ${f.value.date}` : 'the order to you: somebody else makes the visit';
  return [tell('hold', f, [before.value.who], 'notice-hold', { date: before.value.date, lost })];
}

/** At once, or on path B when the date is accepted; but an earlier date that does not hold any more is never left standing. */
function customerTold(f: Fact<'visit'>, theCase: Case): readonly Effect[] {
  const { date, who, path, moves } = f.value;
  if (customerKnows(theCase.facts, visitNumbered(theCase.facts, moves))) {
    return [tellCustomer('visit', f, 'visit-moved', { date, who: nameOf(who, theCase.settings) })];
  }
  return path === 'A' ? [bookedMessage(f, f.value, theCase)] : [];
}
