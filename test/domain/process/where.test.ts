import * as fc from 'fast-check';
import { bestpack } from '../../../domain/process/bestpack/process';
import { allSteps } from '../../../domain/process/map';
import { missingFor } from '../../../domain/process/missing';
import { actionOwed, ownerOf, where } from '../../../domain/process/where';
import type { Case } from '../../../domain/actions/case';
import { aCase, aResolvedCase, aWorkedCase } from '../../support/a-case';
import { anAcceptedCase, anIdentifiedCase, anOrderedCase, aPartsCase, aPricedCase, aQuotedCase, aRequestedCase, underWarranty } from '../../support/a-parts-case';
import { BOOK_KEVIN, BOOK_PLC, TO_THE_VISIT, aServiceCase, after } from '../../support/a-service-case';
import type { Act } from '../../support/a-service-case';
import type { CaseInTheMaking } from '../../support/a-case';
import { CLASSES, FILLED, INTAKE } from '../../support/bestpack';

const worked = aWorkedCase();
const scoped = worked.scoped();
const away = scoped.escalated();
const exhausted = scoped.asked().fact('ladderExhausted', { asked: 1 });

const serviceCase = (intake: object = {}): Case => after(aServiceCase(intake), ['mary', 'recordIntake', { note: 'Called in' }]);
const endUser = serviceCase({ customerType: 'endUser' });
/** A service case after the first so many acts on the way to a visit. */
const prepared = (acts: number): Case => after(serviceCase(), ...TO_THE_VISIT.slice(0, acts));
const visited = (...acts: readonly Act[]): Case => after(prepared(TO_THE_VISIT.length), BOOK_KEVIN, ...acts);
const COMPLETED: Act = ['kevin', 'completeVisit'];
const REPORTED: Act = ['kevin', 'submitTripReport', { text: 'Belt replaced' }];
const INVOICED: Act = ['mary', 'recordInvoice', { number: 'INV-3' }];
const PROJECT_CLOSED: Act = ['mary', 'closeProject'];

/** Every step of the map with a ticket that stands there, who owes it and what. */
const PLACES: readonly (readonly [step: string, theCase: Case, owner: string, action: string])[] = [
  ['intake/collect', aCase(), 'mary', 'recordIntake'],
  ['intake/collect', aCase().fact('intake', INTAKE), 'mary', 'recordIntake'],
  ['intake/triage', aCase().takenIn(), 'mary', 'triage'],
  ['assign/confirm-type', aCase().takenIn().fact('triage', CLASSES), 'mary', 'confirmRequestType'],
  ['assign/choose', aCase().takenIn().triaged(), 'allison', 'assign'],
  ['technical/review', worked, 'jordan', 'recordReview'],
  ['technical/scope', worked.fact('review', {}), 'jordan', 'confirmScope'],
  ['technical/scope', worked.fact('review', {}).fact('contact', {}), 'jordan', 'confirmScope'],
  ['technical/diagnose', scoped, 'jordan', 'recordDiagnosis'],
  ['technical/engineering', away, 'allison', 'recordRcca'],
  ['technical/engineering', away.explained(), 'allison', 'returnToSupport'],
  ['technical/tell-customer', away.explained().returned(), 'jordan', 'tellCustomer'],
  ['technical/resolve', away.explained().returned().told(), 'jordan', 'proposeResolution'],
  ['technical/resolve', scoped.diagnosed(), 'jordan', 'proposeResolution'],
  ['technical/engineering', scoped.diagnosed().escalated().explained().returned().told().escalated(), 'allison', 'recordRcca'],
  ['parts/identify', aPartsCase(), 'customerService', 'recordLookup'],
  ['parts/price', anIdentifiedCase(), 'customerService', 'requestPrice'],
  ['parts/price', aRequestedCase(), 'rita', 'confirmPrice'],
  ['parts/quote', aPricedCase(), 'customerService', 'sendQuote'],
  ['parts/answer', aQuotedCase(), 'customerService', 'recordQuoteAnswer'],
  ['parts/order', anAcceptedCase(), 'customerService', 'setOrderStatus'],
  ['parts/order', anOrderedCase('Back Ordered'), 'customerService', 'setOrderStatus'],
  ['parts/rga', underWarranty(aPartsCase()), 'customerService', 'acceptRga'],
  ['service/sales', endUser, 'mary', 'routeToSales'],
  ['service/sales', after(endUser, ['mary', 'routeToSales']), 'sales', 'nameDistributor'],
  ['service/authorize', serviceCase(), 'mary', 'recordAuthorization'],
  ['service/project', prepared(1), 'mary', 'recordProject'],
  ['service/call-number', prepared(2), 'mary', 'recordServiceCallNumber'],
  ['service/billing', prepared(3), 'mary', 'proposeBilling'],
  ['service/billing', prepared(4), 'allison', 'approveBilling'],
  ['service/estimate', prepared(5), 'mary', 'sendEstimate'],
  ['service/po', prepared(6), 'mary', 'recordPo'],
  ['service/schedule', prepared(7), 'mary', 'scheduleVisit'],
  ['service/visit', visited(), 'kevin', 'startVisit'],
  ['service/visit', visited(['kevin', 'startVisit']), 'kevin', 'completeVisit'],
  ['service/visit', after(prepared(7), BOOK_PLC), 'mary', 'sendJobPack'],
  ['service/visit', after(prepared(7), BOOK_PLC, ['mary', 'sendJobPack']), 'plcParamedics', 'acceptDate'],
  ['service/schedule', after(visited(), ['mary', 'withdraw', { fact: 'purchaseOrder', reason: 'x' }], ['mary', 'recordPo', { number: 'PO-2', amount: 1200.5 }]), 'mary', 'resumeVisit'],
  ['service/report', visited(COMPLETED), 'kevin', 'submitTripReport'],
  ['service/invoice', visited(COMPLETED, REPORTED), 'mary', 'recordInvoice'],
  ['service/close-project', visited(COMPLETED, REPORTED, INVOICED), 'mary', 'closeProject'],
  ['closure/propose', anOrderedCase('Shipped'), 'customerService', 'proposeResolution'],
  ['closure/propose', visited(COMPLETED, REPORTED, INVOICED, PROJECT_CLOSED), 'mary', 'proposeResolution'],
  ['closure/confirm', aResolvedCase(), 'jordan', 'confirmResolution'],
  ['closure/complete', aResolvedCase().confirmed(), 'jordan', 'solve'],
  ['closure/complete', exhausted, 'jordan', 'solve'],
  ['after/solved', aResolvedCase().confirmed().solved(), 'allison', 'none'],
  ['after/solved', aCase().fact('closedAs', { as: 'spam', reason: 'x' }), 'allison', 'none'],
  ['after/article', aResolvedCase().confirmed().solved().desk({ closed: true }), 'jordan', 'linkArticle'],
  ['technical/review', aResolvedCase().confirmed().solved().reopened(), 'jordan', 'recordReview'],
];

describe('where a ticket stands', () => {
  it.each(PLACES)('%s is the first step that is not done', (step, theCase, owner, action) => {
    const place = where(theCase);
    expect([place.name, ownerOf(place, theCase), actionOwed(place, theCase)]).toEqual([step, owner, action]);
  });

  it('is tried here for every step of the map', () => {
    expect(new Set(PLACES.map(([step]) => step))).toEqual(new Set(allSteps(bestpack).map(({ name }) => name)));
  });

  it('follows from the facts, whatever the order in which they came', () => {
    type Add = (theCase: CaseInTheMaking) => CaseInTheMaking;
    const adds: readonly Add[] = [
      (c) => c.fact('intake', INTAKE),
      (c) => c.fact('intakeNote', { text: 'Called in' }),
      (c) => c.fact('review', {}),
      (c) => c.fact('contact', {}),
      (c) => c.fact('scope', {}),
      (c) => c.fact('diagnosis', { findings: 'Worn belt' }),
      (c) => c.fact('assignment', { to: 'jordan', reason: 'x', track: 'technical' }),
      (c) => c.fact('requestTypeConfirmed', {}),
      (c) => c.fact('acknowledged', { how: 'reply' }),
      (c) => c.fact('note', { text: 'x' }),
    ];
    const start = aCase().received().fact('triage', CLASSES);
    const build = (parts: readonly Add[]): string => where(parts.reduce<CaseInTheMaking>((c, add) => add(c), start)).name;
    fc.assert(
      fc.property(fc.subarray([...adds]).chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))), ([some, shuffled]) => {
        expect(build(shuffled)).toBe(build(some));
      }),
    );
  });

  const TAKEN_BACK: readonly (readonly [string, CaseInTheMaking, string])[] = [
    ['the intake', scoped.diagnosed().withdrawn('intake'), 'intake/collect'],
    ['the confirmed type', scoped.withdrawn('requestTypeConfirmed'), 'assign/confirm-type'],
    ['the assignment', scoped.withdrawn('assignment'), 'assign/choose'],
    ['the review', scoped.withdrawn('review'), 'technical/review'],
    ['the scope', scoped.diagnosed().withdrawn('scope'), 'technical/scope'],
    ['the diagnosis', scoped.diagnosed().withdrawn('diagnosis'), 'technical/diagnose'],
    ['the return', away.explained().returned().withdrawn('returned'), 'technical/engineering'],
    ['the word to the customer', away.explained().returned().told().withdrawn('customerTold'), 'technical/tell-customer'],
    ['the resolution', aResolvedCase().withdrawn('resolution'), 'technical/resolve'],
    ['the confirmation', aResolvedCase().confirmed().withdrawn('confirmation'), 'closure/confirm'],
  ];

  it.each(TAKEN_BACK)('goes back by itself when %s is withdrawn', (_what, theCase, step) => {
    expect(where(theCase).name).toBe(step);
  });
});

describe('what a ticket misses', () => {
  const missing = (theCase: CaseInTheMaking) => missingFor(theCase).map(({ fact }) => fact);

  it('is what its step misses', () => {
    expect([aCase(), aCase().fact('intake', INTAKE), worked.fact('review', {})].map(missing)).toEqual([['intake', 'intakeNote'], ['intakeNote'], ['contact', 'scope']]);
  });

  it('is what shuts the closure gate, once it is there', () => {
    expect(missing(aResolvedCase())).toEqual(['confirmation']);
    expect(missing(aResolvedCase().confirmed().desk({ fields: { ...FILLED, 'T Level': null } }))).toEqual(['T Level']);
  });

  it('is nothing when it has ended', () => {
    expect(missing(aResolvedCase().confirmed().solved())).toEqual([]);
  });
});
