import type { Case } from '../../actions/case';
import { holderOf } from '../../actions/case';
import { amcOf } from '../../facts/amc';
import { has, latest } from '../../facts/fact-book';
import { isEnded } from '../../facts/readings';
import { intentId } from '../../intents';
import type { DecisionField, DecisionView } from '../decision';

/** What people without a seat are asked about an expired contract. */
export const amcDecisions = (theCase: Case): readonly DecisionView[] =>
  isEnded(theCase.facts) || amcOf(theCase.facts) !== 'expired' ? [] : [...renewal(theCase), ...exception(theCase)];

const WORDS: DecisionField = { name: 'words', label: 'Your words', kind: 'longText', required: true };

function details({ facts, ticket }: Case): DecisionView['details'] {
  const logged = latest(facts, 'ticketLogged')?.value;
  const rows = {
    Ticket: ticket.number,
    Subject: ticket.subject,
    Customer: logged?.customer ?? ticket.requester.name,
    Concern: logged?.concern,
    AMC: latest(facts, 'amc')?.value.why,
    Sales: latest(facts, 'salesConsulted')?.value.words,
  };
  return Object.entries(rows).flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}

/** Sales says what they know, or that the customer has renewed. */
function renewal(theCase: Case): readonly DecisionView[] {
  const amc = latest(theCase.facts, 'amc');
  if (!amc || has(theCase.facts, 'salesConsulted')) return [];
  return [
    {
      id: intentId('renewal', amc.n),
      who: holderOf('sales', theCase.settings),
      question: 'The AMC of this customer expired. What does Sales say?',
      details: details(theCase),
      fields: [WORDS],
      answers: [
        { value: 'consulted', label: 'Answer', action: 'consultSales', data: {} },
        { value: 'renewed', label: 'It is renewed', action: 'recordRenewal', data: {} },
      ],
    },
  ];
}

/** Management extends support, or does not. */
function exception(theCase: Case): readonly DecisionView[] {
  const consulted = latest(theCase.facts, 'managerConsulted');
  if (!consulted || has(theCase.facts, 'amcException')) return [];
  return [
    {
      id: intentId('exception', consulted.n),
      who: holderOf('management', theCase.settings),
      question: 'May support be given without a valid AMC, as an exception?',
      details: details(theCase),
      fields: [WORDS],
      answers: [
        { value: 'approve', label: 'Approve', action: 'approveException', data: {} },
        { value: 'refuse', label: 'Refuse', action: 'refuseException', data: {} },
      ],
    },
  ];
}
