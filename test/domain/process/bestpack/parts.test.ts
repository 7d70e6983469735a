import { partsConsequences } from '../../../../domain/process/bestpack/parts-consequences';
import { partsDecisions } from '../../../../domain/process/bestpack/parts-decisions';
import { partsFields } from '../../../../domain/process/bestpack/parts-fields';
import { ORDER_STATUSES } from '../../../../domain/facts/words';
import { anAcceptedCase, anIdentifiedCase, anOrderedCase, aPartsCase, aPricedCase, aQuotedCase, aRequestedCase, underWarranty } from '../../../support/a-parts-case';
import type { CaseInTheMaking } from '../../../support/a-case';

const follow = (theCase: CaseInTheMaking) => {
  const newest = theCase.facts.at(-1);
  return newest ? partsConsequences(newest, theCase) : [];
};

describe('what happens on the parts track makes known', () => {
  it('to Rita, that a price is wanted, with the page on which she confirms it', () => {
    expect(follow(aRequestedCase())).toEqual([
      {
        do: 'tell',
        id: 'price/priceRequested/1',
        to: ['rita'],
        template: 'notice-price',
        values: { part: 'TH-100', quantity: '4' },
        link: { to: 'decision', decision: 'price/1', who: 'rita' },
      },
    ]);
  });

  it('to Customer Service, that an RGA is needed', () => {
    expect(follow(underWarranty(aPartsCase()))).toMatchObject([{ id: 'rga/rgaRequested/1', to: ['customerService'], values: { finding: 'Cracked frame' } }]);
  });

  it('to the catalogue of parts, that a parts track opened', () => {
    expect(follow(aPartsCase().fact('track', { kind: 'parts' }))).toEqual([{ do: 'consult', id: 'consult/parts/2', about: 'parts' }]);
    expect(follow(aPartsCase().fact('track', { kind: 'service' }))).toEqual([]);
  });

  it('to the customer, that an order is delayed or shipped, only if the policy wants it', () => {
    const said = (tellOrders: boolean) => ORDER_STATUSES.filter((status) => follow(anOrderedCase(status).policy({ tellOrders })).length > 0);
    expect([said(true), said(false)]).toEqual([['Back Ordered', 'Shipped'], []]);
    expect(follow(anOrderedCase('Shipped').policy({ tellOrders: true }))).toEqual([
      { do: 'say', id: 'reply/orderStatus/1', public: true, wording: { template: 'order', values: { status: 'Shipped' } } },
    ]);
  });
});

describe('the parts fields of the desk', () => {
  it('show what the facts say', () => {
    const done = anAcceptedCase().fact('orderStatus', { status: 'Shipped', order: 'SO-1' });
    expect(partsFields(underWarranty(done).fact('rgaHandedOff', { number: '815' }))).toEqual({
      'Part Number': 'TH-100',
      'Price Confirmed': '125.00 USD × 4',
      'Quote Number': 'Q35436-1',
      'Order Number': 'SO-1',
      'RGA Number': '815',
    });
  });

  it('show the number that the quote was given', () => {
    expect(partsFields(aQuotedCase().fact('quote', { part: 'TH-100', quantity: 4, price: 125, currency: 'USD', validUntil: 0, confirmation: 1, number: 'Q-7' }))).toMatchObject({ 'Quote Number': 'Q-7' });
  });

  it('are the desk\'s own as long as no fact spoke of them, and empty when it was taken back', () => {
    expect(partsFields(aPartsCase())).toEqual({});
    expect(partsFields(anIdentifiedCase().withdrawn('part'))).toEqual({ 'Part Number': '' });
  });

  it('show no price that is asked for anew', () => {
    expect(partsFields(aPricedCase().fact('priceRequested', { part: 'TH-100', quantity: 5 }))).toMatchObject({ 'Price Confirmed': '' });
  });
});

describe('the questions of the parts track', () => {
  it('ask Rita what the part costs, bound to what was asked for', () => {
    expect(partsDecisions(aRequestedCase())).toEqual([
      expect.objectContaining({
        id: 'price/1',
        who: 'rita',
        details: [
          { label: 'Part', value: 'TH-100: Tape head belt' },
          { label: 'Quantity', value: '4' },
          { label: 'Machine model', value: 'RSA-2024' },
          { label: 'Serial number', value: '4711' },
          { label: 'Customer', value: 'Pat' },
        ],
        answers: [{ value: 'confirm', label: 'Confirm the price', action: 'confirmPrice', data: { part: 'TH-100', quantity: 4 } }],
      }),
    ]);
    expect(partsDecisions(aRequestedCase())[0]?.fields.map(({ name, kind, required, value }) => [name, kind, required, value])).toEqual([
      ['price', 'number', true, undefined],
      ['currency', 'text', true, 'USD'],
      ['validUntil', 'date', false, undefined],
    ]);
  });

  it('ask the customer whether the quote suits', () => {
    const [question] = partsDecisions(aQuotedCase());
    expect(question).toMatchObject({ id: 'quote/1', who: 'customer' });
    expect(question?.details).toContainEqual({ label: 'Valid until', value: '2026-04-01' });
    expect(question?.answers.map(({ action, data }) => [action, data])).toEqual([
      ['recordQuoteAnswer', { answer: 'accepted' }],
      ['recordQuoteAnswer', { answer: 'declined' }],
    ]);
  });

  it.each([
    ['nothing was asked', anIdentifiedCase()],
    ['the price is there', aPricedCase()],
    ['the quote was answered', anAcceptedCase()],
  ])('are none when %s', (_when, theCase) => {
    expect(partsDecisions(theCase)).toEqual([]);
  });
});
