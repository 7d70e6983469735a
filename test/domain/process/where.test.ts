import * as fc from 'fast-check';
import { bestpack } from '../../../domain/process/bestpack';
import { missingFor } from '../../../domain/process/missing';
import { actionOwed, ownerOf, where } from '../../../domain/process/where';
import { aCase, aResolvedCase, aWorkedCase } from '../../support/a-case';
import type { CaseInTheMaking } from '../../support/a-case';
import { CLASSES, FILLED, INTAKE } from '../../support/bestpack';

const worked = aWorkedCase();
const scoped = worked.scoped();
const away = scoped.escalated();
const exhausted = scoped.asked().fact('ladderExhausted', { asked: 1 });

/** Every step of the map with a ticket that stands there, who owes it and what. */
const PLACES: readonly (readonly [step: string, theCase: CaseInTheMaking, owner: string, action: string])[] = [
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
  ['closure/confirm', aResolvedCase(), 'jordan', 'confirmResolution'],
  ['closure/complete', aResolvedCase().confirmed(), 'jordan', 'solve'],
  ['closure/complete', exhausted, 'jordan', 'solve'],
  ['after/solved', aResolvedCase().confirmed().solved(), 'allison', 'none'],
  ['after/solved', aCase().fact('closedAs', { as: 'spam', reason: 'x' }), 'allison', 'none'],
  ['technical/review', aResolvedCase().confirmed().solved().reopened(), 'jordan', 'recordReview'],
];

describe('where a ticket stands', () => {
  it.each(PLACES)('%s is the first step that is not done', (step, theCase, owner, action) => {
    const place = where(bestpack, theCase);
    expect([place.name, ownerOf(place, theCase), actionOwed(place, theCase)]).toEqual([step, owner, action]);
  });

  it('is tried here for every step of the map', () => {
    expect(new Set(PLACES.map(([step]) => step))).toEqual(new Set(bestpack.steps.map(({ name }) => name)));
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
      (c) => c.fact('assignment', { to: 'jordan', reason: 'x' }),
      (c) => c.fact('requestTypeConfirmed', {}),
      (c) => c.fact('acknowledged', { how: 'reply' }),
      (c) => c.fact('note', { text: 'x' }),
    ];
    const start = aCase().received().fact('triage', CLASSES);
    const build = (parts: readonly Add[]): string => where(bestpack, parts.reduce<CaseInTheMaking>((c, add) => add(c), start)).name;
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
    expect(where(bestpack, theCase).name).toBe(step);
  });
});

describe('what a ticket misses', () => {
  const missing = (theCase: CaseInTheMaking) => missingFor(bestpack, theCase).map(({ fact }) => fact);

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
