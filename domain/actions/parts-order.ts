import * as v from 'valibot';
import { fact } from '../facts/fact';
import type { Facts } from '../facts/fact-book';
import { latest } from '../facts/fact-book';
import { acceptedQuote, hasOrder, isWarranty, openQuote, orderNumber, validPrice } from '../facts/parts-readings';
import type { Price } from '../facts/parts-values';
import { amountOf, each, lastDay, totalOf, wanted } from '../facts/price-words';
import { ORDER_STATUSES } from '../facts/words';
import { action, refusal } from './action';
import { words } from './data';
import { PARTS_TEAM, currency, given, orderStatus, price, quantity, quoteAnswer, reference } from './parts-data';
import type { Refusal } from './refusal';

export const sendQuote = action({
  name: 'sendQuote',
  label: 'Send the quote',
  summary: 'Quotes what was confirmed, part, quantity, price and currency alike, with a link by which the customer accepts or declines.',
  by: PARTS_TEAM,
  data: v.object({
    part: v.optional(reference('part')),
    quantity: v.optional(quantity),
    price: v.optional(price),
    currency: v.optional(currency),
    number: v.optional(reference('number')),
    text: v.optional(words('text')),
    /** The customer has the quote already: it was written in the desk. */
    told: v.optional(v.boolean()),
  }),
  alsoCalled: { qty: 'quantity', pieces: 'quantity', partNumber: 'part', amount: 'price', unitPrice: 'price', quoteNumber: 'number', quote: 'number', message: 'text' },
  track: 'parts',
  needs: (_data, { facts, now }) => (isWarranty(facts) || validPrice(facts, now) ? [] : ['priceConfirmed']),
  records: ['quote'],
  implies: ['acknowledged'],
  refuse: (data, { facts, now }) => {
    const confirmed = validPrice(facts, now);
    if (!confirmed || isWarranty(facts)) return noOrderOnWarranty('quoted');
    if (openQuote(facts)?.value.confirmation === confirmed.n) return refusal('orderRule', 'The customer has this quote and has not answered it.');
    return differs(data, confirmed.value);
  },
  perform: (data, { facts, now, calendar }) => {
    const confirmed = validPrice(facts, now);
    if (!confirmed) return { facts: [] };
    const { part, quantity: pieces, price: one, currency: money, validUntil } = confirmed.value;
    const quote = { part, quantity: pieces, price: one, currency: money, validUntil, confirmation: confirmed.n, ...given({ number: data.number }) };
    const sums = { price: amountOf(quote), total: totalOf(quote), currency: money };
    const values = { part, quantity: String(pieces), ...sums, validUntil: lastDay(quote, calendar), ...given({ number: data.number, text: data.text }) };
    const link = { to: 'decision', decision: `quote/${numberOfNext(facts)}`, who: 'customer' } as const;
    return {
      facts: [fact('quote', quote), fact('asked', { text: `Quote for ${wanted(quote)} at ${each(quote)} each`, about: 'quote' }, { impliedBy: 'sendQuote' })],
      sayings: data.told ? [] : [{ kind: 'quote', public: true, always: true, wording: { template: 'quote', values, link } }],
    };
  },
});

/** The number that the next quote gets, as the case file counts. */
const numberOfNext = (facts: Facts): number => facts.filter(({ name }) => name === 'quote').length + 1;

const noOrderOnWarranty = (what: string): Refusal => refusal('orderRule', `A warranty replacement is not ${what}: Customer Service handles it by RGA.`);

function differs(data: { readonly [K in 'part' | 'quantity' | 'price' | 'currency']?: string | number | undefined }, confirmed: Price): Refusal | undefined {
  const others = (['part', 'quantity', 'price', 'currency'] as const).filter((key) => data[key] !== undefined && data[key] !== confirmed[key]);
  if (others.length === 0) return undefined;
  const missing = others.map((key) => ({ fact: key, who: 'you', how: `${key === 'price' ? amountOf(confirmed) : String(confirmed[key])}, as it was confirmed` }));
  return refusal('differsFromConfirmed', `Confirmed was ${wanted(confirmed)} at ${each(confirmed)} each: ${others.join(', ')} differ.`, missing);
}

export const recordQuoteAnswer = action({
  name: 'recordQuoteAnswer',
  label: 'Record the answer to the quote',
  summary: 'The customer accepts, perhaps with an order number, or declines. An order number may follow later.',
  by: [...PARTS_TEAM, 'customer'],
  data: v.object({ answer: quoteAnswer, order: v.optional(reference('order number')), words: v.optional(words('words')) }),
  alsoCalled: { orderNumber: 'order', po: 'order', text: 'words', note: 'words', reason: 'words' },
  needs: (data, { facts }) => (isWarranty(facts) || answered(data, facts) !== undefined ? [] : ['quote']),
  records: ['quoteAnswer'],
  refuse: (_data, { facts }) => (isWarranty(facts) ? noOrderOnWarranty('ordered') : undefined),
  perform: (data, { facts }, who) => {
    const value = { quote: answered(data, facts) ?? 0, answer: data.answer, ...given({ order: data.order, words: data.words }) };
    return { facts: [fact('quoteAnswer', value, who.key === 'customer' ? {} : { attributedTo: 'customer' })] };
  },
});

/** The quote that an answer is about: the open one, or the accepted one whose order number comes now. */
function answered(data: { readonly answer: 'accepted' | 'declined'; readonly order?: string | undefined }, facts: Facts): number | undefined {
  const late = data.answer === 'accepted' && data.order !== undefined && data.order !== orderNumber(facts);
  return openQuote(facts)?.n ?? (late ? acceptedQuote(facts)?.value.quote : undefined);
}

export const setOrderStatus = action({
  name: 'setOrderStatus',
  label: 'Set the status of the order',
  summary: 'Back Ordered, PO Firmed, IN WMS, Shipped: steps may be skipped; back only with the reason.',
  by: ['customerService', 'partsSpecialist'],
  data: v.object({ status: orderStatus, order: v.optional(reference('order number')), reason: v.optional(words('reason')) }),
  alsoCalled: { orderStatus: 'status', to: 'status', orderNumber: 'order', number: 'order', note: 'reason', text: 'reason' },
  track: 'parts',
  needs: (data, { facts }) => (isWarranty(facts) || hasOrder(facts) || data.order !== undefined ? [] : ['quoteAnswer']),
  records: ['orderStatus'],
  refuse: (data, { facts }) => {
    if (isWarranty(facts)) return noOrderOnWarranty('ordered');
    const now = latest(facts, 'orderStatus')?.value.status;
    if (now === undefined) return undefined;
    if (now === data.status) return data.order === undefined || data.order === orderNumber(facts) ? refusal('orderRule', `The order is ${now} already.`) : undefined;
    if (ORDER_STATUSES.indexOf(data.status) > ORDER_STATUSES.indexOf(now) || data.reason !== undefined) return undefined;
    return refusal('orderRule', `The order is ${now}: back to ${data.status} only with the reason.`, [{ fact: 'reason', who: 'you', how: 'say why it goes back' }]);
  },
  // The number stays with the order through all its statuses.
  perform: (data, { facts }) => ({
    facts: [fact('orderStatus', { status: data.status, ...given({ order: data.order ?? latest(facts, 'orderStatus')?.value.order, reason: data.reason }) })],
  }),
});
