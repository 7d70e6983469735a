import { aPartsCase, aPricedCase, aRequestedCase, anIdentifiedCase, performed, recorded, refused } from '../../support/a-parts-case';
import { instant } from '../../support/bestpack';
import { perform } from '../../../domain/actions/perform';

const DAY = 86_400_000;

describe('asking for a price', () => {
  it('is about the part that was found', () => {
    expect(recorded('customerService', 'requestPrice', { quantity: '4' }, anIdentifiedCase())).toEqual([['priceRequested', { part: 'TH-100', quantity: 4 }]]);
  });

  it('may bring the part along', () => {
    expect(recorded('customerService', 'requestPrice', { part: 'TH-200', quantity: 2 }, aPartsCase())).toEqual([
      ['part', { part: 'TH-200' }],
      ['priceRequested', { part: 'TH-200', quantity: 2 }],
    ]);
  });

  it('needs a part', () => {
    expect(refused('customerService', 'requestPrice', { quantity: 4 }, aPartsCase())).toMatchObject({ code: 'missingFacts', missing: [{ fact: 'part' }] });
  });

  it.each([[undefined], [0], [-1], [1.5], ['a few'], ['']])('takes no quantity of %s', (quantity) => {
    expect(refused('customerService', 'requestPrice', { quantity }, anIdentifiedCase())).toMatchObject({ code: 'badData', missing: [{ fact: 'quantity' }] });
  });

  it('asks the same only once, and anew where it changed', () => {
    expect(refused('customerService', 'requestPrice', { quantity: 4 }, aRequestedCase()).code).toBe('orderRule');
    expect(recorded('customerService', 'requestPrice', { quantity: 5 }, aRequestedCase())).toHaveLength(1);
  });
});

describe('confirming a price', () => {
  it('answers the request, by default for its part and quantity, in the currency and for the time of the policy', () => {
    const theCase = aRequestedCase();
    expect(recorded('rita', 'confirmPrice', { price: '1,200.50' }, theCase)).toEqual([
      ['priceConfirmed', { part: 'TH-100', quantity: 4, price: 1200.5, currency: 'USD', validUntil: theCase.now + 30 * DAY, request: 1 }],
    ]);
  });

  it('holds through the whole of its last day, in the zone of the team', () => {
    const until = (validUntil: string) => recorded('rita', 'confirmPrice', { price: 125, validUntil }, aRequestedCase());
    expect(until('2026-03-08')).toMatchObject([['priceConfirmed', { validUntil: instant('2026-03-08T23:59:59.999-07:00') }]]);
    expect(until('2026-03-05')).toMatchObject([['priceConfirmed', { validUntil: instant('2026-03-05T23:59:59.999-08:00') }]]);
    expect(until('2026-04-01T12:00:00-07:00')).toMatchObject([['priceConfirmed', { validUntil: instant('2026-04-01T12:00:00-07:00') }]]);
  });

  it.each(['2026-03-04', '2026-02-30', '2999-01-01', 'next week', '2026-03-05T08:00:00-08:00'])('does not hold until %s', (validUntil) => {
    expect(refused('rita', 'confirmPrice', { price: 125, validUntil }, aRequestedCase())).toMatchObject({ code: 'badData', missing: [{ fact: 'validUntil' }] });
  });

  it.each([[undefined], [-1], ['cheap'], ['1,20'], ['12.']])('takes no price of %s', (price) => {
    expect(refused('rita', 'confirmPrice', { price }, aRequestedCase())).toMatchObject({ code: 'badData', missing: [{ fact: 'price' }] });
  });

  it.each([
    ['dollars', false],
    ['eur', true],
  ])('takes the currency %s: %s', (currency, taken) => {
    const judged = perform('confirmPrice', { price: 125, currency }, aRequestedCase(), { key: 'rita', door: 'link' });
    expect('performed' in judged).toBe(taken);
  });

  it('is bound to what was asked for', () => {
    expect(refused('rita', 'confirmPrice', { part: 'TH-200', quantity: 3, price: 125 }, aRequestedCase())).toMatchObject({
      code: 'orderRule',
      missing: [
        { fact: 'part', how: 'TH-100' },
        { fact: 'quantity', how: '4' },
      ],
    });
  });

  it('needs a request that nobody has answered', () => {
    const missing = [{ fact: 'priceRequested', who: expect.stringContaining('customerService'), how: 'Ask for the price' }];
    expect(refused('rita', 'confirmPrice', { price: 125 }, anIdentifiedCase())).toMatchObject({ code: 'missingFacts', missing });
    expect(refused('rita', 'confirmPrice', { price: 125 }, aPricedCase())).toMatchObject({ code: 'missingFacts', missing });
  });

  it.each(['customerService', 'ezechiel', 'allison', 'temporal-operator'])('is Rita\'s alone, not for %s', (who) => {
    expect(refused(who, 'confirmPrice', { price: 125 }, aRequestedCase()).code).toBe('reserved');
  });

  it('answers the newest request, with its number', () => {
    const again = aPricedCase().fact('priceRequested', { part: 'TH-100', quantity: 5 });
    expect(performed('rita', 'confirmPrice', { price: 120 }, again).facts).toMatchObject([{ value: { quantity: 5, request: 2 } }]);
  });
});
