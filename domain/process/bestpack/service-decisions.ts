import type { Case } from '../../actions/case';
import { holderOf } from '../../actions/case';
import { billableWord } from '../../actions/service-data';
import { today } from '../../actions/visit-plan';
import { has, latest } from '../../facts/fact-book';
import { isEnded } from '../../facts/readings';
import { acceptanceOf, billingApproval, bookedVisit, holdOf, isEndUser, jobPackOf, owedReports, visitNumbered } from '../../facts/service-readings';
import { intentId } from '../../intents';
import type { DecisionView } from '../decision';

/** What the service track asks of people on pages of their own. */
export function serviceDecisions(theCase: Case): readonly DecisionView[] {
  return isEnded(theCase.facts) ? [] : [...billing(theCase), ...distributor(theCase), ...date(theCase), ...reports(theCase)];
}

type Details = DecisionView['details'];

function machine({ facts, ticket }: Case): Details {
  const intake = latest(facts, 'intake')?.value;
  const rows = { Ticket: ticket.subject, Customer: ticket.requester.name, Machine: intake?.machineModel, 'Serial number': intake?.serial, Problem: intake?.problem };
  return Object.entries(rows).flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}

const WORDS = { name: 'words', label: 'Your words', kind: 'longText', required: false } as const;

function billing(theCase: Case): readonly DecisionView[] {
  const { facts, settings } = theCase;
  const proposed = latest(facts, 'billing');
  if (!proposed || billingApproval(facts)) return [];
  const { billable, reason = 'none given' } = proposed.value;
  return [
    {
      id: intentId('billing', proposed.n),
      who: settings.owner,
      question: `Is this service ${billableWord(billable)}?`,
      details: [...machine(theCase), { label: 'Proposed', value: billableWord(billable) }, { label: 'Reason', value: reason }],
      fields: [WORDS],
      answers: [{ value: 'approve', label: `Approve: ${billableWord(billable)}`, action: 'approveBilling', data: { billable } }],
    },
  ];
}

function distributor(theCase: Case): readonly DecisionView[] {
  const { facts, settings } = theCase;
  const routed = latest(facts, 'routedToSales');
  if (!routed || has(facts, 'distributor') || !isEndUser(facts)) return [];
  const note = routed.value.note === undefined ? [] : [{ label: 'Note', value: routed.value.note }];
  return [
    {
      id: intentId('distributor', routed.n),
      who: holderOf('sales', settings),
      question: 'Which distributor arranges the service for this end user?',
      details: [...machine(theCase), ...note],
      fields: [{ name: 'distributor', label: 'Distributor', kind: 'text', required: true }],
      answers: [{ value: 'name', label: 'Name the distributor', action: 'nameDistributor', data: {} }],
    },
  ];
}

const visitDetails = (theCase: Case, { date: day, time }: { readonly date: string; readonly time?: string }): Details => [
  { label: 'Date', value: time === undefined ? day : `${day}, ${time}` },
  ...machine(theCase),
];

function date(theCase: Case): readonly DecisionView[] {
  const { facts } = theCase;
  const visit = bookedVisit(facts);
  if (!visit || visit.value.path === 'A' || holdOf(facts) || !jobPackOf(facts, visit) || acceptanceOf(facts, visit)) return [];
  return [
    {
      id: intentId('date', visit.n),
      who: visit.value.who,
      question: `Can you make this visit on ${visit.value.date}?`,
      details: visitDetails(theCase, visit.value),
      fields: [WORDS],
      answers: [{ value: 'accept', label: 'Accept the date', action: 'acceptDate', data: {} }],
    },
  ];
}

/** A third party reports on a page; its report says that the visit took place. */
function reports(theCase: Case): readonly DecisionView[] {
  const { facts } = theCase;
  const booked = bookedVisit(facts);
  const isDue = booked && booked.value.date <= today(theCase) && acceptanceOf(facts, booked) && !holdOf(facts);
  const visits = [...owedReports(facts).map((f) => visitNumbered(facts, f.value.visit)), ...(isDue ? [booked] : [])];
  return visits.flatMap((visit): readonly DecisionView[] =>
    visit?.value.path !== 'B'
      ? []
      : [
          {
            id: intentId('report', visit.n),
            who: visit.value.who,
            question: `What was found and done on the visit of ${visit.value.date}?`,
            details: visitDetails(theCase, visit.value),
            fields: [{ name: 'text', label: 'Trip report', kind: 'longText', required: true }],
            answers: [{ value: 'submit', label: 'Submit the trip report', action: 'submitTripReport', data: {} }],
          },
        ],
  );
}
