import type { Case } from '../../actions/case';
import { has, lastOf, latest } from '../../facts/fact-book';
import { acceptedQuote, validPrice } from '../../facts/parts-readings';

/** The customer only wanted to know which part it is, and was told. */
const onlyAnswered = ({ facts }: Case): boolean => has(facts, 'partAnswer') && lastOf(facts, 'partAnswer') > lastOf(facts, 'priceRequested');

/** A quote went out for the newest price that was asked for. */
const isQuoteCurrent = ({ facts }: Case): boolean => lastOf(facts, 'quote') > lastOf(facts, 'priceRequested', 'priceConfirmed');

/** An order that came in by itself, with its number, needs neither part nor price nor quote. */
const isOrderedDirectly = ({ facts }: Case): boolean => latest(facts, 'orderStatus')?.value.order !== undefined;

/** The part is known, or nobody asks for it. */
export const isIdentified = (theCase: Case): boolean => has(theCase.facts, 'part') || has(theCase.facts, 'partAnswer') || isOrderedDirectly(theCase);

export const isPriced = (theCase: Case): boolean =>
  onlyAnswered(theCase) || isOrderedDirectly(theCase) || isQuoteCurrent(theCase) || validPrice(theCase.facts, theCase.now) !== undefined;

export const isQuoted = (theCase: Case): boolean => onlyAnswered(theCase) || isOrderedDirectly(theCase) || isQuoteCurrent(theCase);

/** There is nothing to order, or it is on its way. */
export const isShipped = ({ facts }: Case): boolean => {
  const status = latest(facts, 'orderStatus')?.value.status;
  return status === undefined ? acceptedQuote(facts) === undefined : status === 'Shipped';
};
