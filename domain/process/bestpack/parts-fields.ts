import type { Case } from '../../actions/case';
import { PARTS_FIELDS } from '../../desk-events/vocabulary';
import { latest } from '../../facts/fact-book';
import { openPriceRequest, orderNumber } from '../../facts/parts-readings';
import { priceLine } from '../../facts/price-words';
import type { FactName } from '../../facts/values';

/** The facts that a field shows. */
const SHOWN: Readonly<Record<keyof typeof PARTS_FIELDS, readonly FactName[]>> = {
  part: ['part'],
  price: ['priceConfirmed'],
  quote: ['quote'],
  order: ['orderStatus', 'quoteAnswer'],
  rga: ['rgaHandedOff'],
};

/** What the desk's parts fields should show; one that no fact ever spoke of is the desk's own and is left out. */
export function partsFields(theCase: Case): Readonly<Record<string, string>> {
  const keys = Object.keys(SHOWN) as (keyof typeof PARTS_FIELDS)[];
  const known = keys.filter((key) => theCase.facts.some(({ name }) => SHOWN[key].includes(name)));
  return Object.fromEntries(known.map((key) => [PARTS_FIELDS[key], textOf(key, theCase) ?? '']));
}

function textOf(key: keyof typeof PARTS_FIELDS, { facts, ticket }: Case): string | undefined {
  switch (key) {
    case 'part':
      return latest(facts, 'part')?.value.part;
    case 'price': {
      const price = latest(facts, 'priceConfirmed');
      // A price that was asked for anew is not confirmed.
      return price && !openPriceRequest(facts) ? priceLine(price.value) : undefined;
    }
    case 'quote': {
      const quote = latest(facts, 'quote');
      return quote && (quote.value.number ?? `Q${ticket.ticketId}-${quote.n}`);
    }
    case 'order':
      return orderNumber(facts);
    case 'rga':
      return latest(facts, 'rgaHandedOff')?.value.number;
  }
}
