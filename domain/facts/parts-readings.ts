import type { Fact } from './fact';
import type { Facts } from './fact-book';
import { has, lastOf, latest } from './fact-book';
import type { Wanted } from './parts-values';

/** What the facts say about the parts track. */

/** The price request that nobody has answered. */
export const openPriceRequest = (facts: Facts): Fact<'priceRequested'> | undefined =>
  lastOf(facts, 'priceRequested') > lastOf(facts, 'priceConfirmed') ? latest(facts, 'priceRequested') : undefined;

/** The newest price that Rita confirmed, if it still holds and nothing newer was asked for. */
export function validPrice(facts: Facts, now: number): Fact<'priceConfirmed'> | undefined {
  const price = latest(facts, 'priceConfirmed');
  return price && price.value.validUntil >= now && !openPriceRequest(facts) ? price : undefined;
}

/** The quote that the customer has not answered; a warranty finding takes it back. */
export function openQuote(facts: Facts): Fact<'quote'> | undefined {
  const quote = isWarranty(facts) ? undefined : latest(facts, 'quote');
  return quote && latest(facts, 'quoteAnswer')?.value.quote !== quote.n ? quote : undefined;
}

export const acceptedQuote = (facts: Facts): Fact<'quoteAnswer'> | undefined => {
  const answer = latest(facts, 'quoteAnswer');
  return answer?.value.answer === 'accepted' ? answer : undefined;
};

/** There is an order: an accepted quote, or a status with the order's number. */
export const hasOrder = (facts: Facts): boolean => acceptedQuote(facts) !== undefined || has(facts, 'orderStatus');

/** The order's number: as its status has it, or as it came with the answer. */
export const orderNumber = (facts: Facts): string | undefined => latest(facts, 'orderStatus')?.value.order ?? acceptedQuote(facts)?.value.order;

/** The order that waits for the warehouse or the carrier. */
export function openOrder(facts: Facts): Fact<'orderStatus'> | undefined {
  const status = latest(facts, 'orderStatus');
  return status && status.value.status !== 'Shipped' ? status : undefined;
}

export const isSame = (a: Wanted, b: Wanted): boolean => a.part === b.part && a.quantity === b.quantity;

/** A warranty replacement: Customer Service handles it by RGA, so nothing is quoted or ordered. */
export const isWarranty = (facts: Facts): boolean => has(facts, 'warrantyFinding');

/** An RGA was asked for and not handed off; a finding that was taken back needs none. */
export const owesRga = (facts: Facts): boolean => isWarranty(facts) && lastOf(facts, 'rgaRequested') > lastOf(facts, 'rgaHandedOff');
