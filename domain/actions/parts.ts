/** The actions of the parts track. */
export { answerPart, recordLookup } from './parts-lookup';
export { recordQuoteAnswer, sendQuote, setOrderStatus } from './parts-order';
export { confirmPrice, requestPrice } from './parts-price';
