import { isIdentified } from '../../../../domain/process/bestpack/parts-progress';
import { whereOnTrack } from '../../../../domain/process/where';
import { anAcceptedCase, anIdentifiedCase, anOrderedCase, aPartsCase, aPricedCase, aQuotedCase, aRequestedCase, underWarranty } from '../../../support/a-parts-case';
import type { CaseInTheMaking } from '../../../support/a-case';

const step = (theCase: CaseInTheMaking): string | undefined => whereOnTrack(theCase, 'parts')?.name;
const answered = anIdentifiedCase().fact('partAnswer', { text: 'TH-100' });
const declined = aQuotedCase().fact('quoteAnswer', { quote: 1, answer: 'declined' });
const ordered = anIdentifiedCase().fact('orderStatus', { status: 'PO Firmed', order: 'SO-1' });

describe('the parts track', () => {
  it.each<readonly [string, CaseInTheMaking, string | undefined]>([
    ['is new', aPartsCase(), 'parts/identify'],
    ['found the part', anIdentifiedCase(), 'parts/price'],
    ['asked Rita', aRequestedCase(), 'parts/price'],
    ['has the price', aPricedCase(), 'parts/quote'],
    ['had a price that ran out', aPricedCase().at('2026-04-02T09:00:00-07:00'), 'parts/price'],
    ['sent the quote', aQuotedCase(), 'parts/answer'],
    ['sent the quote, whose price has run out since', aQuotedCase().at('2026-04-02T09:00:00-07:00'), 'parts/answer'],
    ['asks for another price after the quote', aQuotedCase().fact('priceRequested', { part: 'TH-100', quantity: 5 }), 'parts/price'],
    ['has the order', anAcceptedCase(), 'parts/order'],
    ['waits for the order', anOrderedCase('Back Ordered'), 'parts/order'],
    ['is shipped', anOrderedCase('Shipped'), undefined],
    ['lost the order', declined, undefined],
    ['told the customer the part, and no more was wanted', answered, undefined],
    ['told the customer the part, who then asks for the price', answered.fact('priceRequested', { part: 'TH-100', quantity: 1 }), 'parts/price'],
    ['got an order with its number', ordered, 'parts/order'],
    ['got an order with its number, and shipped it', ordered.fact('orderStatus', { status: 'Shipped', order: 'SO-1' }), undefined],
    ['is a warranty case', underWarranty(aPartsCase()), 'parts/rga'],
    ['is a warranty case that was handed off', underWarranty(aPartsCase()).fact('rgaHandedOff', { number: '815' }), undefined],
    ['was taken for a warranty case', underWarranty(anIdentifiedCase()).withdrawn('warrantyFinding'), 'parts/price'],
  ])('that %s stands where its facts say', (_what, theCase, expected) => {
    expect(step(theCase)).toBe(expected);
  });

  it('needs no part for an order that came with its number', () => {
    expect(isIdentified(aPartsCase().fact('orderStatus', { status: 'PO Firmed', order: 'SO-1' }))).toBe(true);
    expect(isIdentified(aPartsCase())).toBe(false);
  });
});
