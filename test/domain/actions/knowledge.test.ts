import { perform } from '../../../domain/actions/perform';
import { draftOf } from '../../../domain/process/bestpack/article-draft';
import { aResolvedCase, aWorkedCase } from '../../support/a-case';
import type { CaseInTheMaking } from '../../support/a-case';
import { RCCA } from '../../support/bestpack';

const solved = aResolvedCase().confirmed().solved();
const act = (name: string, data: object, theCase: CaseInTheMaking, key = 'jordan') => perform(name, data, theCase, { key, door: 'api' });
const drafted = (theCase: CaseInTheMaking, data: object = {}) => act('draftArticle', data, theCase);

describe('the draft of an article', () => {
  it('needs something to say: a diagnosis, a root cause or a resolution', () => {
    const worked = aWorkedCase().scoped();
    expect(drafted(worked)).toMatchObject({ refused: { code: 'missingFacts', missing: [{ fact: 'diagnosis' }] } });
    expect([worked.diagnosed(), worked.escalated().explained(), solved].map((theCase) => drafted(theCase))).toMatchObject([{ performed: {} }, { performed: {} }, { performed: {} }]);
  });

  it('says what the facts say so far: it grows from the diagnosis on', () => {
    const worked = aWorkedCase().scoped();
    expect(draftOf(worked.diagnosed())).toEqual({ problem: 'RSA-2024: Tape head jams', rootCause: 'Worn belt', fix: '' });
    expect(draftOf(worked.diagnosed().escalated().explained())).toMatchObject({ rootCause: RCCA.rootCause, fix: RCCA.correctiveAction });
    expect(draftOf(solved)).toMatchObject({ rootCause: 'Wear', fix: 'New belt' });
    expect(draftOf(solved.reopened())).toMatchObject({ rootCause: 'Wear', fix: 'New belt' });
  });

  it('says what a person wrote in place of that, and goes on growing beside it', () => {
    const own = aWorkedCase().scoped().diagnosed().fact('articleDraft', { fix: 'Belt B' }).fact('articleDraft', { problem: 'a', rootCause: 'b', fix: 'c', url: 'https://kb.example/1' });
    expect(drafted(solved, { fix: 'Belt B' })).toMatchObject({ performed: { facts: [{ name: 'articleDraft', value: { fix: 'Belt B' } }] } });
    expect(draftOf(own)).toEqual({ problem: 'RSA-2024: Tape head jams', rootCause: 'Worn belt', fix: 'Belt B' });
    expect(draftOf(own.resolved())).toMatchObject({ rootCause: 'Wear', fix: 'Belt B' });
  });

  it('is not made once the article is there', () => {
    const linked = solved.fact('article', { ref: '7' }).fact('articleRead', { article: 1, found: 'linked' });
    for (const name of ['draftArticle', 'linkArticle']) expect(act(name, { article: '8' }, linked)).toMatchObject({ refused: { code: 'orderRule' } });
    expect(act('waiveArticle', { reason: 'x' }, linked, 'allison')).toMatchObject({ refused: { code: 'orderRule' } });
  });
});

describe('the link to an article', () => {
  it.each([{ article: 'https://kb.example/7' }, { url: 'https://kb.example/7' }, { title: 'https://kb.example/7' }])('names it as %j', (data) => {
    expect(act('linkArticle', data, solved)).toMatchObject({ performed: { facts: [{ name: 'article', value: { ref: 'https://kb.example/7' } }] } });
  });

  it('means the ticket\'s own draft where it names none', () => {
    const draft = solved.fact('articleDraft', { problem: 'a', rootCause: 'b', fix: 'c', url: 'https://kb.example/1' });
    expect(act('linkArticle', {}, draft)).toMatchObject({ performed: { facts: [{ value: { ref: 'https://kb.example/1' } }] } });
    expect(act('linkArticle', {}, solved)).toMatchObject({ refused: { code: 'badData', missing: [{ fact: 'article' }] } });
  });

  it('comes after a resolution, and still when the desk takes no changes any more', () => {
    expect(act('linkArticle', { article: '7' }, aWorkedCase())).toMatchObject({ refused: { code: 'missingFacts', missing: [{ fact: 'resolution' }] } });
    expect(act('linkArticle', { article: '7' }, solved.desk({ closed: true }))).toMatchObject({ performed: {} });
  });

  it('may be tried again after a faulty one', () => {
    const faulty = solved.fact('article', { ref: '7' }).fact('articleRead', { article: 1, found: 'faulty', why: 'still a draft' });
    expect(act('linkArticle', { article: '7' }, faulty)).toMatchObject({ performed: { facts: [{ name: 'article' }] } });
  });
});
