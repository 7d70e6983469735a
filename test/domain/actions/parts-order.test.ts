import fc from 'fast-check';
import { ORDER_STATUSES } from '../../../domain/facts/words';
import { anAcceptedCase, anIdentifiedCase, anOrderedCase, aPricedCase, aQuotedCase, aRequestedCase, performed, PRICE, recorded, refused, underWarranty } from '../../support/a-parts-case';

describe('a quote', () => {
  it('is what was confirmed, with the link by which the customer answers', () => {
    const { facts, sayings } = performed('customerService', 'sendQuote', { number: 'Q-7' }, aPricedCase());
    expect(facts).toContainEqual({ name: 'quote', value: { ...PRICE, confirmation: 1, number: 'Q-7' } });
    expect(facts).toContainEqual({ name: 'asked', value: { text: 'Quote for 4 × TH-100 at 125.00 USD each', about: 'quote' }, impliedBy: 'sendQuote' });
    expect(sayings).toEqual([
      {
        kind: 'quote',
        public: true,
        always: true,
        wording: {
          template: 'quote',
          values: { part: 'TH-100', quantity: '4', price: '125.00', total: '500.00', currency: 'USD', validUntil: '2026-04-01', number: 'Q-7' },
          link: { to: 'decision', decision: 'quote/1', who: 'customer' },
        },
      },
    ]);
  });

  it('is numbered by all quotes of the ticket, also those that were taken back', () => {
    const wording = performed('customerService', 'sendQuote', {}, aQuotedCase().withdrawn('quote')).sayings?.[0]?.wording;
    expect(wording).toMatchObject({ link: { decision: 'quote/2' } });
  });

  it.each([
    ['part', { part: 'TH-200' }],
    ['quantity', { quantity: 5 }],
    ['price', { price: '125.01' }],
    ['currency', { currency: 'EUR' }],
  ])('cannot differ in its %s', (field, data) => {
    expect(refused('customerService', 'sendQuote', data, aPricedCase())).toMatchObject({ code: 'differsFromConfirmed', missing: [{ fact: field, who: 'you' }] });
  });

  it('says everything in which it differs, and only that', () => {
    const { missing } = refused('customerService', 'sendQuote', { part: 'TH-100', quantity: 2, price: 100, currency: 'usd' }, aPricedCase());
    expect(missing.map(({ fact }) => fact)).toEqual(['quantity', 'price']);
  });

  it('may repeat what was confirmed, as people write it', () => {
    expect(recorded('ezechiel', 'sendQuote', { part: 'TH-100', quantity: '4', price: '125.00', currency: 'usd' }, aPricedCase())).toHaveLength(1);
  });

  it.each([
    ['before a price was asked for', anIdentifiedCase()],
    ['before it was confirmed', aRequestedCase()],
    ['after it ran out', aPricedCase().at('2026-04-02T00:00:00-07:00')],
    ['while another was asked for', aPricedCase().fact('priceRequested', { part: 'TH-100', quantity: 5 })],
    ['after it was taken back', aPricedCase().withdrawn('priceConfirmed')],
  ])('needs a price that holds: %s', (_when, theCase) => {
    expect(refused('customerService', 'sendQuote', {}, theCase)).toMatchObject({ code: 'missingFacts', missing: [{ fact: 'priceConfirmed', who: 'rita' }] });
  });

  it('can still be sent in the last millisecond of its price', () => {
    expect(recorded('customerService', 'sendQuote', {}, { ...aPricedCase(), now: PRICE.validUntil })).toHaveLength(1);
  });

  it('is sent once, and again only after an answer or with a new price', () => {
    expect(refused('customerService', 'sendQuote', {}, aQuotedCase()).code).toBe('orderRule');
    expect(recorded('customerService', 'sendQuote', {}, anAcceptedCase())).toHaveLength(1);
    const repriced = aQuotedCase().fact('priceRequested', { part: 'TH-100', quantity: 5 }).fact('priceConfirmed', { ...PRICE, quantity: 5, request: 2 });
    expect(recorded('customerService', 'sendQuote', {}, repriced)).toMatchObject([['quote', { quantity: 5, confirmation: 2 }]]);
  });

  it.each([['with a price', aPricedCase()], ['without one', anIdentifiedCase()]])('is never sent for a warranty replacement: %s', (_how, theCase) => {
    expect(refused('customerService', 'sendQuote', {}, underWarranty(theCase)).code).toBe('orderRule');
  });

  it('belongs to an open parts track', () => {
    expect(refused('customerService', 'sendQuote', {}, aPricedCase().fact('trackCancelled', { track: 1, reason: 'a mistake' })).code).toBe('trackEnded');
  });
});

describe('the answer to a quote', () => {
  it.each([
    ['Accept', 'accepted'],
    ['yes', 'accepted'],
    ['declined', 'declined'],
    ['No', 'declined'],
  ])('"%s" is %s', (answer, value) => {
    expect(recorded('customer', 'recordQuoteAnswer', { answer }, aQuotedCase())).toEqual([['quoteAnswer', { quote: 1, answer: value }]]);
  });

  it('keeps order number and words', () => {
    expect(recorded('customer', 'recordQuoteAnswer', { answer: 'accepted', po: 4500123, words: 'Please hurry' }, aQuotedCase())).toEqual([
      ['quoteAnswer', { quote: 1, answer: 'accepted', order: '4500123', words: 'Please hurry' }],
    ]);
  });

  it('stays the word of the customer, whoever records it', () => {
    const facts = (by: string) => performed(by, 'recordQuoteAnswer', { answer: 'accepted' }, aQuotedCase()).facts.filter(({ name }) => name === 'quoteAnswer');
    expect(facts('customerService')).toMatchObject([{ attributedTo: 'customer' }]);
    expect(facts('customer')[0]?.attributedTo).toBeUndefined();
  });

  it.each([['before it was sent', aPricedCase()], ['after it was answered', anAcceptedCase()]])('needs an open quote: %s', (_when, theCase) => {
    expect(refused('customer', 'recordQuoteAnswer', { answer: 'accepted' }, theCase)).toMatchObject({ code: 'missingFacts', missing: [{ fact: 'quote' }] });
  });

  it('takes the order number of an accepted quote later, once', () => {
    const data = { answer: 'accepted', order: 'PO-9' };
    expect(recorded('customerService', 'recordQuoteAnswer', data, anAcceptedCase())).toEqual([['quoteAnswer', { quote: 1, answer: 'accepted', order: 'PO-9' }]]);
    const known = aQuotedCase().fact('quoteAnswer', { quote: 1, answer: 'accepted', order: 'PO-9' });
    expect(refused('customerService', 'recordQuoteAnswer', data, known).code).toBe('missingFacts');
  });
});

describe('the status of an order', () => {
  it.each([
    ['shipped', 'Shipped'],
    ['in wms', 'IN WMS'],
    ['back-ordered', 'Back Ordered'],
    ['PO firmed', 'PO Firmed'],
  ])('is read as people type it: %s', (typed, status) => {
    expect(recorded('customerService', 'setOrderStatus', { status: typed }, anAcceptedCase())).toEqual([['orderStatus', { status }]]);
  });

  it('needs an accepted quote or an order number', () => {
    expect(refused('customerService', 'setOrderStatus', { status: 'Shipped' }, aQuotedCase())).toMatchObject({ code: 'missingFacts', missing: [{ fact: 'quoteAnswer' }] });
    expect(recorded('customerService', 'setOrderStatus', { status: 'PO Firmed', orderNumber: 'SO-1' }, anIdentifiedCase())).toEqual([['orderStatus', { status: 'PO Firmed', order: 'SO-1' }]]);
  });

  it('goes forward, by steps of any length; back only with a reason; and never to where it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ORDER_STATUSES), fc.constantFrom(...ORDER_STATUSES), fc.boolean(), (from, status, explained) => {
        const data = { status, ...(explained ? { reason: 'Two pieces are missing' } : {}) };
        const act = () => recorded('customerService', 'setOrderStatus', data, anOrderedCase(from));
        const step = ORDER_STATUSES.indexOf(status) - ORDER_STATUSES.indexOf(from);
        if (step > 0 || (step < 0 && explained)) expect(act()).toEqual([['orderStatus', data]]);
        else expect(act).toThrow(step === 0 ? 'already' : 'only with the reason');
      }),
    );
  });

  it('names the reason that is missing', () => {
    expect(refused('customerService', 'setOrderStatus', { status: 'IN WMS' }, anOrderedCase('Shipped'))).toMatchObject({ code: 'orderRule', missing: [{ fact: 'reason', who: 'you' }] });
  });

  it('keeps the number of the order, and takes one that was put right', () => {
    const ordered = anIdentifiedCase().fact('orderStatus', { status: 'PO Firmed', order: 'SO-1' });
    expect(recorded('customerService', 'setOrderStatus', { status: 'Shipped' }, ordered)).toEqual([['orderStatus', { status: 'Shipped', order: 'SO-1' }]]);
    expect(recorded('customerService', 'setOrderStatus', { status: 'PO Firmed', order: 'SO-2' }, ordered)).toEqual([['orderStatus', { status: 'PO Firmed', order: 'SO-2' }]]);
  });

  it.each([['with an accepted quote', anAcceptedCase()], ['with nothing', anIdentifiedCase()]])('is not set for a warranty replacement: %s', (_how, theCase) => {
    expect(refused('customerService', 'setOrderStatus', { status: 'Shipped' }, underWarranty(theCase)).code).toBe('orderRule');
  });
});
