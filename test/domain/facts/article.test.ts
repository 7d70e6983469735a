import { articleState, owesArticle, unreadArticle } from '../../../domain/facts/article';
import { bestpackSettings } from '../../../domain/policy/settings';
import { aResolvedCase, aWorkedCase } from '../../support/a-case';
import type { CaseInTheMaking } from '../../support/a-case';
import { anOrderedCase } from '../../support/a-parts-case';
import { SETTINGS } from '../../support/bestpack';

const solved = aResolvedCase().confirmed().solved();
const owes = (theCase: CaseInTheMaking): boolean => owesArticle(theCase.facts, bestpackSettings(theCase.settings));
const DRAFT = { problem: 'a', rootCause: 'b', fix: 'c' };
const named = solved.fact('article', { ref: '7' });
const read = (found: 'written' | 'linked' | 'faulty') => named.fact('articleRead', { article: 1, found });

describe('the article of a ticket', () => {
  it.each([
    ['none before it is solved', aResolvedCase(), 'none'],
    ['owed once it is solved', solved, 'owed'],
    ['a draft, before or after', aWorkedCase().fact('articleDraft', DRAFT), 'draft'],
    ['a draft of a solved ticket', solved.fact('articleDraft', DRAFT), 'draft'],
    ['owed while the one that was named is not read yet', named, 'owed'],
    ['linked where another one was found', read('linked'), 'linked'],
    ['written where its own was found', read('written'), 'written'],
    ['owed where what was named is faulty', read('faulty'), 'owed'],
    ['owed where another was named since', read('linked').fact('article', { ref: '8' }), 'owed'],
    ['waived for a reason', solved.fact('articleWaived', { reason: 'x' }), 'waived'],
    ['waived whatever was drafted', solved.fact('articleDraft', DRAFT).fact('articleWaived', { reason: 'x' }), 'waived'],
  ] as const)('is %s', (_when, theCase, state) => {
    expect(articleState(theCase.facts)).toBe(state);
  });

  it('is asked for once after each naming', () => {
    expect([unreadArticle(solved.facts), unreadArticle(named.facts)?.n, unreadArticle(read('faulty').facts)]).toEqual([undefined, 1, undefined]);
    expect(unreadArticle(read('faulty').fact('article', { ref: '8' }).facts)?.n).toBe(2);
  });
});

describe('who owes an article', () => {
  it('is a ticket that the customer confirmed as solved', () => {
    expect([owes(aResolvedCase()), owes(aResolvedCase().confirmed()), owes(solved)]).toEqual([false, false, true]);
  });

  it('is no ticket that ended otherwise', () => {
    const silent = aResolvedCase().fact('ladderExhausted', { asked: 1 }).fact('solved', { closedBy: 'ladder' });
    expect([owes(silent), owes(aWorkedCase().fact('closedAs', { as: 'spam', reason: 'x' })), owes(aResolvedCase().fact('solved', { closedBy: 'adopted' }))]).toEqual([false, false, false]);
  });

  it('is none whose article is there, or was waived', () => {
    expect([read('linked'), read('written'), solved.fact('articleWaived', { reason: 'x' })].map(owes)).toEqual([false, false, false]);
    expect([named, read('faulty'), solved.fact('articleDraft', DRAFT)].map(owes)).toEqual([true, true, true]);
  });

  it('is none of a leading track that the policy leaves out', () => {
    const parts = anOrderedCase('Shipped').resolved().confirmed().solved();
    expect([owes(parts), owes(parts.policy({ article: { ...SETTINGS.article, owedBy: ['technical'] } }))]).toEqual([true, false]);
  });

  it('is still the ticket whose customer only said thank you afterwards', () => {
    const thanked = solved.answered({ text: 'Thank you' }).reopened().confirmed().solved();
    expect(owes(thanked)).toBe(true);
  });

  it('is nobody while the ticket is open again', () => {
    expect(owes(solved.reopened())).toBe(false);
  });
});
