import * as v from 'valibot';
import { fact } from '../facts/fact';
import { articleState } from '../facts/article';
import type { Facts } from '../facts/fact-book';
import { lastEver, standing } from '../facts/fact-book';
import { action, refusal } from './action';
import { words } from './data';
import { given } from './parts-data';

const settled = 'The article is there already.';

const isSettled = (facts: Facts): boolean => ['linked', 'written', 'waived'].includes(articleState(facts));

/** The address of the draft that the ticket has in the knowledge base. */
const ownDraft = (facts: Facts): string | undefined => standing(facts, 'articleDraft').findLast((f) => f.value.url !== undefined)?.value.url;

export const draftArticle = action({
  name: 'draftArticle',
  label: 'Draft the article',
  summary: 'Puts problem, root cause and fix, as far as they are known, into the knowledge base as a draft that you finish and publish.',
  by: ['assignee', 'engineeringManager', 'supportAdmin'],
  data: v.object({ problem: v.optional(words('problem')), rootCause: v.optional(words('root cause')), fix: v.optional(words('fix')) }),
  needs: (_data, { facts }) => (lastEver(facts, 'diagnosis', 'rcca', 'resolution') >= 0 ? [] : ['diagnosis']),
  records: ['articleDraft'],
  whenSolved: 'closed',
  refuse: (_data, { facts }) => (isSettled(facts) ? refusal('orderRule', settled) : undefined),
  perform: ({ problem, rootCause, fix }) => ({ facts: [fact('articleDraft', given({ problem, rootCause, fix }))] }),
});

export const linkArticle = action({
  name: 'linkArticle',
  label: 'Link the article',
  summary: 'Names the article of the knowledge base that holds the fix: an older one, or the draft of this ticket once you published it. It is read back.',
  by: ['assignee', 'engineeringManager', 'supportAdmin'],
  data: v.object({ article: v.optional(words('article')) }),
  alsoCalled: { url: 'article', id: 'article', link: 'article', title: 'article', ref: 'article' },
  // One of an earlier round will do: "thank you" after a reopening confirms it.
  needs: (_data, { facts }) => (lastEver(facts, 'resolution') >= 0 ? [] : ['resolution']),
  records: ['article'],
  whenSolved: 'closed',
  refuse: (data, { facts }) => {
    if (isSettled(facts)) return refusal('orderRule', settled);
    if (data.article !== undefined || ownDraft(facts) !== undefined) return undefined;
    return refusal('badData', 'Link the article: which one?', [{ fact: 'article', who: 'you', how: 'its address, number or title in the knowledge base' }]);
  },
  perform: (data, { facts }) => ({ facts: [fact('article', { ref: data.article ?? ownDraft(facts) ?? '' })] }),
});

export const waiveArticle = action({
  name: 'waiveArticle',
  label: 'Waive the article',
  summary: 'No article is needed, with the reason.',
  by: ['engineeringManager'],
  reserved: true,
  data: v.object({ reason: words('reason') }),
  records: ['articleWaived'],
  whenSolved: 'closed',
  refuse: (_data, { facts }) => (isSettled(facts) ? refusal('orderRule', settled) : undefined),
  perform: (data) => ({ facts: [fact('articleWaived', { reason: data.reason })] }),
});
