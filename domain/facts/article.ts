import type { Fact } from './fact';
import type { Facts } from './fact-book';
import { has, lastEver, lastOf, latest } from './fact-book';
import { leadingKind } from './tracks';
import type { BestpackSettings } from '../policy/settings';

export type ArticleState = 'none' | 'owed' | 'draft' | 'linked' | 'written' | 'waived';

/** How far the article of a ticket is, whether it owes one or not. */
export function articleState(facts: Facts): ArticleState {
  if (has(facts, 'articleWaived')) return 'waived';
  const read = latest(facts, 'articleRead');
  if (read && read.value.article === latest(facts, 'article')?.n && read.value.found !== 'faulty') return read.value.found;
  if (has(facts, 'articleDraft')) return 'draft';
  return latest(facts, 'solved')?.value.closedBy === 'confirmation' ? 'owed' : 'none';
}

/** The article that a person named and that the knowledge base was not asked for yet. */
export function unreadArticle(facts: Facts): Fact<'article'> | undefined {
  const article = latest(facts, 'article');
  return article && lastOf(facts, 'articleRead') < facts.indexOf(article) ? article : undefined;
}

/** Every ticket that a customer confirmed as solved owes an article; one that ended otherwise owes none. */
export function owesArticle(facts: Facts, { article }: Pick<BestpackSettings, 'article'>): boolean {
  const kind = leadingKind(facts);
  const resolved = latest(facts, 'solved')?.value.closedBy === 'confirmation' && lastEver(facts, 'resolution') >= 0;
  return resolved && kind !== undefined && article.owedBy.includes(kind) && !['linked', 'written', 'waived'].includes(articleState(facts));
}
