import type { Case } from '../../actions/case';
import { holderOf } from '../../actions/case';
import { latest } from '../../facts/fact-book';
import { openPriceRequest, openQuote } from '../../facts/parts-readings';
import { each, lastDay, totalOf } from '../../facts/price-words';
import { bestpackSettings } from '../../policy/settings';
import type { DecisionView } from '../decision';

/** The questions of the parts track that are open: to Rita what a part costs, to the customer whether the quote suits. */
export const partsDecisions = (theCase: Case): readonly DecisionView[] => [...priceDecision(theCase), ...quoteDecision(theCase)];

function priceDecision({ facts, settings, ticket }: Case): readonly DecisionView[] {
  const request = openPriceRequest(facts);
  if (!request) return [];
  const { part, quantity } = request.value;
  const known = latest(facts, 'part')?.value;
  const intake = latest(facts, 'intake')?.value;
  return [
    {
      id: `price/${request.n}`,
      who: holderOf('pricing', settings),
      question: `What does one piece of ${part} cost?`,
      details: [
        { label: 'Part', value: known?.part === part && known.description !== undefined ? `${part}: ${known.description}` : part },
        { label: 'Quantity', value: String(quantity) },
        ...(intake ? [{ label: 'Machine model', value: intake.machineModel }, { label: 'Serial number', value: intake.serial }] : []),
        { label: 'Customer', value: ticket.requester.name },
      ],
      fields: [
        { name: 'price', label: 'Price of one piece', kind: 'number', required: true },
        { name: 'currency', label: 'Currency', kind: 'text', required: true, value: bestpackSettings(settings).currency },
        { name: 'validUntil', label: 'Valid until', kind: 'date', required: false },
      ],
      answers: [{ value: 'confirm', label: 'Confirm the price', action: 'confirmPrice', data: { part, quantity } }],
    },
  ];
}

/** A quote can be accepted as long as it holds. */
function quoteDecision({ facts, calendar, now }: Case): readonly DecisionView[] {
  const quote = openQuote(facts);
  if (!quote || quote.value.validUntil < now) return [];
  const { part, quantity } = quote.value;
  return [
    {
      id: `quote/${quote.n}`,
      who: 'customer',
      question: 'Do you accept this quote?',
      details: [
        { label: 'Part', value: part },
        { label: 'Quantity', value: String(quantity) },
        { label: 'Price of one piece', value: each(quote.value) },
        { label: 'Price in all', value: `${totalOf(quote.value)} ${quote.value.currency}` },
        { label: 'Valid until', value: lastDay(quote.value, calendar) },
      ],
      fields: [
        { name: 'order', label: 'Your order number', kind: 'text', required: false },
        { name: 'words', label: 'Anything to add', kind: 'longText', required: false },
      ],
      answers: [
        { value: 'accept', label: 'Accept the quote', action: 'recordQuoteAnswer', data: { answer: 'accepted' } },
        { value: 'decline', label: 'Decline', action: 'recordQuoteAnswer', data: { answer: 'declined' } },
      ],
    },
  ];
}
