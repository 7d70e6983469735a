import * as v from 'valibot';
import { fact } from '../facts/fact';
import type { Facts } from '../facts/fact-book';
import { acceptanceOf, bookedVisit, holdOf, owedReport, owedReports, startOf, visitNumbered } from '../facts/service-readings';
import { action, refusal } from './action';
import { nameOf, rolesOf } from './case';
import type { Case, Who } from './case';
import { words } from './data';
import { given } from './parts-data';
import type { Refusal } from './refusal';
import { today } from './visit-plan';
import { notTheirs, onHold } from './visit-rules';

/** Our own people and third parties who make visits, and the office that speaks for them. */
const VISITORS = ['technician', 'engineer', 'engineeringManager', 'bpxFollower', 'contractor', 'supportAdmin', 'assignee'] as const;

/** A third party begins nothing on a date that it has not accepted. */
function missingForWork(facts: Facts): readonly ('visit' | 'dateAccepted')[] {
  const visit = bookedVisit(facts);
  if (!visit) return ['visit'];
  return visit.value.path === 'B' && !acceptanceOf(facts, visit) ? ['dateAccepted'] : [];
}

function notNow(theCase: Case, who: Who): Refusal | undefined {
  const visit = bookedVisit(theCase.facts);
  const foreign = visit && notTheirs(visit.value.who, theCase, who);
  return foreign ?? (holdOf(theCase.facts) ? onHold(theCase.facts) : undefined);
}

export const startVisit = action({
  name: 'startVisit',
  label: 'Start the visit',
  summary: 'You are at the machine. A visit on hold cannot be started.',
  by: VISITORS,
  data: v.object({}),
  needs: (_data, { facts }) => missingForWork(facts),
  records: ['visitStarted'],
  refuse: (_data, theCase, who) => {
    const visit = bookedVisit(theCase.facts);
    return notNow(theCase, who) ?? (visit && startOf(theCase.facts, visit) ? refusal('orderRule', 'The visit is under way already.') : undefined);
  },
  perform: (_data, { facts }) => ({ facts: [bookedVisit(facts)].flatMap((visit) => (visit ? [fact('visitStarted', { visit: visit.n })] : [])) }),
});

export const completeVisit = action({
  name: 'completeVisit',
  label: 'Complete the visit',
  summary: 'The visit took place; the trip report is owed from now on.',
  by: VISITORS,
  data: v.object({ note: v.optional(words('note')) }),
  alsoCalled: { text: 'note' },
  needs: (_data, { facts }) => missingForWork(facts),
  records: ['visitCompleted'],
  refuse: (_data, theCase, who) => notNow(theCase, who),
  perform: ({ note }, { facts }) => {
    const visit = bookedVisit(facts);
    if (!visit) return { facts: [] };
    const started = startOf(facts, visit) ? [] : [fact('visitStarted', { visit: visit.n }, { impliedBy: 'completeVisit' })];
    return { facts: [...started, fact('visitCompleted', { visit: visit.n, ...given({ note }) })] };
  },
});

/** The visit that a report is about: the earliest completed one without a report, for a third party one of its own. */
function visitReported({ facts, settings }: Case, who: Who): number | undefined {
  const foreign = (n: number): boolean => rolesOf(who, settings).includes('contractor') && visitNumbered(facts, n)?.value.who !== who.key;
  return owedReports(facts).find((f) => !foreign(f.value.visit))?.value.visit;
}

/** The third party says by its report that the visit took place, once its day has come. */
function impliedVisit(theCase: Case, who: Who): number | undefined {
  const visit = bookedVisit(theCase.facts);
  if (!visit || visit.value.path === 'A' || visit.value.who !== who.key || visit.value.date > today(theCase)) return undefined;
  return acceptanceOf(theCase.facts, visit) && !holdOf(theCase.facts) ? visit.n : undefined;
}

export const submitTripReport = action({
  name: 'submitTripReport',
  label: 'Submit the trip report',
  summary: 'What was found and done on the visit, as text or a link: owed within three business days of its completion.',
  by: VISITORS,
  data: v.object({ text: words('trip report') }),
  alsoCalled: { report: 'text', note: 'text', link: 'text', url: 'text' },
  records: ['tripReport'],
  refuse: (_data, theCase, who) => {
    const { facts, settings } = theCase;
    const n = visitReported(theCase, who) ?? impliedVisit(theCase, who);
    const booked = bookedVisit(facts);
    const visit = visitNumbered(facts, n ?? owedReport(facts)?.value.visit) ?? booked;
    const foreign = visit && notTheirs(visit.value.who, theCase, who);
    if (foreign || n !== undefined) return foreign;
    if (booked && holdOf(facts)) return onHold(facts);
    return refusal('missingFacts', 'There is no completed visit that owes a trip report.', [
      { fact: 'visitCompleted', who: booked?.value.who ?? settings.triager, how: completeVisit.label },
    ]);
  },
  perform: ({ text }, theCase, who) => {
    const owed = visitReported(theCase, who);
    const n = owed ?? impliedVisit(theCase, who);
    if (n === undefined) return { facts: [] };
    const completed = owed === undefined ? [fact('visitCompleted', { visit: n }, { impliedBy: 'submitTripReport' })] : [];
    return {
      facts: [...completed, fact('tripReport', { visit: n, text })],
      sayings: [{ kind: 'staff', public: false, wording: { text: `Trip report\n${text}\n\n${nameOf(who.key, theCase.settings)}` } }],
    };
  },
});
