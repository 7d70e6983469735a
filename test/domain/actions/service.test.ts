import { latest } from '../../../domain/facts/fact-book';
import { missingForVisit, purchaseOrderOf } from '../../../domain/facts/service-readings';
import { BOOK_KEVIN, TO_THE_VISIT, aServiceCase, after, answer, effectsOf, judged, said, told } from '../../support/a-service-case';
import type { Act } from '../../support/a-service-case';

const direct = aServiceCase();
const endUser = aServiceCase({ customerType: 'endUser' });
const [AUTHORIZE, PROJECT, , PROPOSE, APPROVE] = TO_THE_VISIT;
const proposed = after(direct, ...TO_THE_VISIT.slice(0, 4));
const estimated = after(direct, ...TO_THE_VISIT.slice(0, 6));

describe('the way to a visit', () => {
  it.each(TO_THE_VISIT.map((act, i) => [act[1], act, i] as const))('%s stands on what comes before it', (_name, act, i) => {
    expect(answer(after(direct, ...TO_THE_VISIT.slice(0, i)), act)).toBe('accepted');
  });

  it.each<readonly [Act, string]>([
    [PROJECT, 'missingFacts authorization'],
    [['mary', 'recordServiceCallNumber', { number: '1' }], 'missingFacts project'],
    [PROPOSE, 'missingFacts project'],
    [APPROVE, 'missingFacts billing'],
    [['mary', 'sendEstimate', { amount: 5 }], 'missingFacts billingApproval'],
    [['mary', 'recordPo', { number: '1' }], 'accepted'],
    [BOOK_KEVIN, 'missingFacts authorization project serviceCallNumber billingApproval estimate purchaseOrder'],
  ])('%j is not possible at its beginning', (act, expected) => {
    expect(answer(direct, act)).toBe(expected);
  });

  it('has the project made, and the owner told what to approve', () => {
    expect(effectsOf(direct, AUTHORIZE)).toMatchObject([{ do: 'consult', about: 'project' }]);
    expect(effectsOf(after(direct, AUTHORIZE, PROJECT), AUTHORIZE)).toEqual([]);
    expect(effectsOf(after(direct, AUTHORIZE, PROJECT), PROPOSE)).toMatchObject([
      { id: 'approval/billing/1', to: ['allison'], template: 'notice-approval', values: { billable: 'billable' }, link: { to: 'decision', decision: 'billing/1', who: 'allison' } },
    ]);
  });
});

describe('an end user', () => {
  const route: Act = ['mary', 'routeToSales'];
  const name: Act = ['sales', 'nameDistributor', { distributor: 'Acme' }];

  it('is routed through Sales, who are told, and hears of it', () => {
    expect(said(endUser, route)).toEqual(['reply routed-to-sales']);
    expect(told(endUser, route)).toEqual(['assigned sales notice-sales']);
  });

  it('needs a distributor before the authorization counts', () => {
    expect(answer(endUser, AUTHORIZE)).toBe('missingFacts distributor');
    expect(answer(endUser, name)).toBe('missingFacts routedToSales');
    expect(answer(after(endUser, route, name), AUTHORIZE)).toBe('accepted');
  });

  it('is routed once', () => {
    expect(answer(after(endUser, route), route)).toBe('orderRule');
  });

  it('is somebody else than a distributor', () => {
    expect([route, name].map((act) => answer(direct, act))).toEqual(['orderRule', 'orderRule']);
  });
});

describe('the approval of the billing', () => {
  it('is the manager\'s alone', () => {
    expect(['mary', 'kevin', 'temporal-operator'].map((who) => answer(proposed, [who, 'approveBilling']))).toEqual(['reserved', 'reserved', 'reserved']);
  });

  it('says as a deputy\'s whom it is for', () => {
    const deputy = { ...proposed, deputies: { allison: { deputy: 'kevin' } } };
    expect(said(deputy, ['kevin', 'approveBilling'])).toEqual(['staff Billing: billable, approved by Kevin for Allison: approved']);
  });

  it('is written down with her words', () => {
    expect(said(proposed, APPROVE)).toEqual(['staff Billing: billable, approved by Allison: Bill it']);
  });

  it('is never edited', () => {
    expect(answer(after(proposed, APPROVE), APPROVE)).toBe('orderRule');
  });

  it('is of what was proposed', () => {
    expect(answer(proposed, ['allison', 'approveBilling', { billable: 'non-billable' }])).toBe('orderRule');
    expect(answer(proposed, ['allison', 'approveBilling', { billable: true }])).toBe('accepted');
  });

  it('is over with another proposal', () => {
    const again = after(proposed, APPROVE, ['mary', 'proposeBilling', { billing: 'non billable' }]);
    expect(answer(again, ['mary', 'sendEstimate', { amount: 5 }])).toBe('missingFacts billingApproval');
    expect(answer(again, APPROVE)).toBe('accepted');
  });

  it('keeps estimate and order when it is withdrawn: only the gate is shut', () => {
    const withdrawn = after(direct, ...TO_THE_VISIT, ['allison', 'withdraw', { fact: 'billingApproval', reason: 'x' }]);
    expect(answer(withdrawn, BOOK_KEVIN)).toBe('missingFacts billingApproval');
    expect(answer(after(withdrawn, APPROVE), BOOK_KEVIN)).toBe('accepted');
  });
});

describe('estimate and purchase order', () => {
  it('ask the customer, with two decimals, in the policy\'s currency', () => {
    expect(judged(after(direct, ...TO_THE_VISIT.slice(0, 5)), ['mary', 'sendEstimate', { total: '1,200.5' }])).toMatchObject({
      performed: {
        facts: expect.arrayContaining([
          { name: 'estimate', value: { amount: 1200.5, currency: 'USD' } },
          { name: 'asked', value: { text: 'Estimate: 1200.50 USD', about: 'estimate' }, impliedBy: 'sendEstimate' },
        ]),
        sayings: [{ kind: 'estimate', public: true, wording: { template: 'estimate', values: { amount: '1200.50', currency: 'USD' } } }],
      },
    });
  });

  it.each([[1200.5, true], [1300, true], [1200.49, false], [undefined, true]])('an order over %s covers 1200.50: %s', (amount, covers) => {
    const ordered = after(estimated, ['mary', 'recordPo', { po: 4711, ...(amount === undefined ? {} : { amount }) }]);
    expect(latest(ordered.facts, 'purchaseOrder')?.value).toMatchObject({ number: '4711', estimate: 1 });
    expect(missingForVisit(ordered.facts, 'always')).toEqual(covers ? [] : ['purchaseOrder']);
  });

  it('are compared as they are read: in whole cents', () => {
    const odd = after(direct, ...TO_THE_VISIT.slice(0, 5), ['mary', 'sendEstimate', { amount: 99.994 }], ['mary', 'recordPo', { number: 'PO-1', amount: '99.99' }]);
    expect(missingForVisit(odd.facts, 'always')).toEqual([]);
  });

  it('belong together: another estimate needs another order', () => {
    const again = after(estimated, ['mary', 'recordPo', { number: 'PO-1' }], ['mary', 'sendEstimate', { amount: 10 }]);
    expect(purchaseOrderOf(again.facts)).toBeUndefined();
  });

  it('are asked of nobody who need not pay, where the policy says so', () => {
    const free = after(aServiceCase(), ...TO_THE_VISIT.slice(0, 3), ['mary', 'proposeBilling', { billable: false }], APPROVE, ['mary', 'sendEstimate', { amount: 0 }]);
    expect((['always', 'billable'] as const).map((rule) => missingForVisit(free.facts, rule))).toEqual([['purchaseOrder'], []]);
  });

  it.each([[{ amount: -1 }], [{ amount: 'much' }], [{ amount: '1,20' }], [{}]])('are money: %j is none', (data) => {
    expect(answer(estimated, ['mary', 'sendEstimate', data])).toBe('badData amount');
  });
});
