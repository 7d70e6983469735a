import { articleDues } from '../../../domain/deadlines/article';
import type { CaseInTheMaking } from '../../support/a-case';
import { aResolvedCase, aWorkedCase } from '../../support/a-case';
import { FILLED, iso } from '../../support/bestpack';

/** Solved on Thursday 5 March 2026 at 09:00 Pacific. */
const solved = aResolvedCase().confirmed().solved();
const dues = (theCase: CaseInTheMaking): readonly unknown[] =>
  articleDues(theCase).map(({ at, effect }) => [iso(at), 'to' in effect ? effect.to.join(', ') : effect.do]);

describe('the reminders of an article', () => {
  it('go to the technician after two business days, and to Allison as well after five', () => {
    expect(dues(solved)).toEqual([['2026-03-09T16:00:00.000Z', 'jordan'], ['2026-03-12T16:00:00.000Z', 'jordan, allison']]);
  });

  it('begin after one where the ticket was escalated', () => {
    const escalated = aWorkedCase().desk({ fields: FILLED }).scoped().escalated().explained().returned().told().resolved().confirmed().solved();
    expect(dues(escalated)[0]).toEqual(['2026-03-06T17:00:00.000Z', 'jordan']);
  });

  it('begin after one where the knowledge base had nothing about it', () => {
    const briefed = (articles: number) => aWorkedCase().fact('briefing', { earlier: 0, articles }).desk({ fields: FILLED }).scoped().diagnosed().resolved().confirmed().solved();
    expect([dues(briefed(0))[0], dues(briefed(2))[0]]).toEqual([['2026-03-06T17:00:00.000Z', 'jordan'], ['2026-03-09T16:00:00.000Z', 'jordan']]);
  });

  it('end with the article or its waiver, and are none of a ticket that owes none', () => {
    const linked = solved.fact('article', { ref: '7' }).fact('articleRead', { article: 1, found: 'linked' });
    expect([linked, solved.fact('articleWaived', { reason: 'x' }), aResolvedCase(), solved.reopened()].map(dues)).toEqual([[], [], [], []]);
  });

  it('have names of their own for each time that the ticket was solved', () => {
    const again = solved.reopened().scoped().diagnosed().resolved().confirmed().solved();
    expect([solved, again].map((theCase) => articleDues(theCase).map(({ effect }) => effect.id))).toEqual([['article/1/1', 'article/1/2'], ['article/2/1', 'article/2/2']]);
  });
});
