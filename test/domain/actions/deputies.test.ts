import { perform } from '../../../domain/actions/perform';
import { performOnSite } from '../../../domain/actions/perform-site';
import type { Roster } from '../../../domain/actions/perform-site';
import type { Door } from '../../../domain/facts/fact';
import { aResolvedCase, aWorkedCase } from '../../support/a-case';
import type { CaseInTheMaking } from '../../support/a-case';
import { aRequestedCase } from '../../support/a-parts-case';
import { POLICY, RECEIVED } from '../../support/bestpack';

const waive = (theCase: CaseInTheMaking, key: string, door: Door = 'api') => perform('waiveArticle', { reason: 'Known' }, theCase, { key, door });
const withDeputies = (theCase: CaseInTheMaking, deputies: CaseInTheMaking['deputies']): CaseInTheMaking => ({ ...theCase, deputies });
const solved = aResolvedCase().confirmed().solved();
const REFUSED = { refused: { code: 'reserved' } };

describe('what is reserved', () => {
  it('is done by the person who holds the office, with nobody else\'s name on it', () => {
    expect(waive(solved, 'allison')).toEqual({ performed: { facts: [{ name: 'articleWaived', value: { reason: 'Known' } }] } });
  });

  it('is done by a deputy whom they named, and shown as theirs', () => {
    const deputized = withDeputies(solved, { allison: { deputy: 'kevin' } });
    expect(waive(deputized, 'kevin')).toMatchObject({ performed: { facts: [{ name: 'articleWaived', attributedTo: 'allison' }] } });
    expect([waive(deputized, 'sean'), waive(deputized, 'mary')]).toMatchObject([REFUSED, REFUSED]);
  });

  it('is the person\'s own act also while they have a deputy', () => {
    const judged = waive(withDeputies(solved, { allison: { deputy: 'kevin' } }), 'allison');
    expect(judged).toEqual({ performed: { facts: [{ name: 'articleWaived', value: { reason: 'Known' } }] } });
  });

  it('is the deputy\'s until the named instant, and not at it', () => {
    const until = (ms: number) => waive(withDeputies(solved, { allison: { deputy: 'kevin', until: solved.now + ms } }), 'kevin');
    expect([until(1), until(0), until(-1)]).toMatchObject([{ performed: {} }, REFUSED, REFUSED]);
  });

  it('is not passed on by a deputy to a deputy of theirs', () => {
    expect(waive(withDeputies(solved, { allison: { deputy: 'kevin' }, kevin: { deputy: 'sean' } }), 'sean')).toMatchObject(REFUSED);
  });

  it.each(['signal', 'temporal'] as const)('is nobody\'s by the door %s, which proves nobody', (door) => {
    const deputized = withDeputies(solved, { allison: { deputy: 'kevin' } });
    expect([waive(deputized, 'allison', door), waive(deputized, 'kevin', door)]).toMatchObject([REFUSED, REFUSED]);
  });

  it('is no operator\'s and not the process\'s own', () => {
    expect([waive(solved, 'temporal-operator', 'temporal'), waive(solved, 'temporal-operator'), waive(solved, 'process', 'process')]).toMatchObject([REFUSED, REFUSED, REFUSED]);
  });

  it('is a price by Rita or her deputy, in her name', () => {
    const price = (key: string) => perform('confirmPrice', { price: 125 }, withDeputies(aRequestedCase(), { rita: { deputy: 'customerService' } }), { key, door: 'link' });
    expect(price('rita')).toMatchObject({ performed: { facts: [{ name: 'priceConfirmed', value: { price: 125 } }] } });
    expect(price('customerService')).toMatchObject({ performed: { facts: expect.arrayContaining([expect.objectContaining({ name: 'priceConfirmed', attributedTo: 'rita' })]) } });
    expect(price('sales')).toMatchObject(REFUSED);
  });

  it('can be taken back by the holder and the deputy alone', () => {
    const waived = withDeputies(solved.fact('articleWaived', { reason: 'x' }, { by: 'allison' }), { allison: { deputy: 'kevin' } });
    const withdraw = (key: string) => perform('withdraw', { fact: 'articleWaived', reason: 'Needed after all' }, waived, { key, door: 'api' });
    expect([withdraw('allison'), withdraw('kevin'), withdraw('mary')]).toMatchObject([{ performed: {} }, { performed: {} }, REFUSED]);
  });
});

describe('what is not reserved', () => {
  it('has no deputies', () => {
    const deputized = withDeputies(aWorkedCase(), { jordan: { deputy: 'kevin' } });
    expect(perform('recordDiagnosis', { findings: 'Worn belt' }, deputized, { key: 'kevin', door: 'api' })).toMatchObject({ refused: { code: 'notYourRole' } });
  });
});

describe('naming a deputy', () => {
  const NOBODY: Roster = { absences: {}, deputies: {} };
  const onSite = (by: string, data: object, roster = NOBODY) => performOnSite('setDeputy', data, by, POLICY.people, roster, RECEIVED);

  it('is everybody\'s own, until an instant or until further notice', () => {
    expect(onSite('allison', { deputy: 'kevin' })).toEqual({ absences: {}, deputies: { allison: { deputy: 'kevin' } } });
    expect(onSite('allison', { deputy: 'kevin', until: RECEIVED })).toEqual({ absences: {}, deputies: { allison: { deputy: 'kevin', until: RECEIVED } } });
  });

  it('takes the place of the one before; naming nobody ends it', () => {
    const before: Roster = { absences: { sean: {} }, deputies: { allison: { deputy: 'kevin' }, rita: { deputy: 'mary' } } };
    expect(onSite('allison', { deputy: 'sean' }, before)).toMatchObject({ deputies: { allison: { deputy: 'sean' }, rita: { deputy: 'mary' } } });
    expect(onSite('allison', {}, before)).toEqual({ absences: { sean: {} }, deputies: { rita: { deputy: 'mary' } } });
  });

  it.each(['mary', 'allison', 'temporal-operator'])('is not %s\'s for another', (by) => {
    expect(onSite(by, { person: 'rita', deputy: 'kevin' })).toMatchObject({ refused: { code: 'reserved' } });
  });

  it('names somebody on the roster', () => {
    expect(onSite('allison', { deputy: 'zoe' })).toMatchObject({ refused: { code: 'badData', missing: [{ fact: 'deputy', how: expect.stringContaining('kevin') }] } });
    expect(onSite('zoe', { deputy: 'kevin' })).toMatchObject({ refused: { code: 'badData', missing: [{ fact: 'person' }] } });
  });

  it('leaves who is away alone, and going away leaves the deputies', () => {
    const before: Roster = { absences: {}, deputies: { allison: { deputy: 'kevin' } } };
    expect(performOnSite('setAway', { until: RECEIVED, why: 'fair' }, 'allison', POLICY.people, before, RECEIVED - 1)).toEqual({ absences: { allison: { since: RECEIVED - 1, until: RECEIVED, why: 'fair' } }, deputies: before.deputies });
  });
});
