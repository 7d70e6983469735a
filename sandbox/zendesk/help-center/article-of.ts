import type { Request } from 'express';
import { recordNotFound } from '../../desk/refusal';
import { siteOf } from '../site-of';
import type { Article } from '../../state/article';

/** @throws DeskRefusal 404 */
export function articleOf(request: Request): Article {
  const article = siteOf(request).articles.get(Number(request.params['articleId']));
  if (!article) throw recordNotFound();
  return article;
}

/** @throws DeskRefusal 404 for a language that the article is not written in. */
export function translationOf(request: Request): Article {
  const article = articleOf(request);
  if (String(request.params['locale']).toLowerCase() !== article.locale) throw recordNotFound();
  return article;
}

/** @throws DeskRefusal 404 for another section than the only one. */
export function checkSection(request: Request): void {
  if (Number(request.params['sectionId']) !== siteOf(request).catalog.helpCenter.section.id) throw recordNotFound();
}
