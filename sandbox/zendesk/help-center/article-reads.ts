import { Router, type Request } from 'express';
import { DeskRefusal } from '../../desk/refusal';
import { LOCALE } from '../../help-center/articles';
import { articlesAbout, hasAllLabels, hasAnyLabel } from '../../help-center/find-articles';
import { originOf } from '../../origin';
import { siteOf } from '../site-of';
import type { Article } from '../../state/article';
import { isoSeconds } from '../../state/clock';
import type { Site } from '../../state/model';
import { caller } from '../caller';
import { apiUrl, paged, parameter } from '../paging';
import { articleToWire, translationToWire } from '../shapes/article';
import { articleOf, checkSection, translationOf } from './article-of';

const MAX_RESULTS = 1000;

const labelsIn = (request: Request): readonly string[] | undefined => parameter(request, 'label_names')?.split(',').filter(Boolean);

/** What is set up about a category or a section is the same for both. */
function containerToWire(request: Request, path: 'categories' | 'sections', { id, name }: { readonly id: number; readonly name: string }): object {
  const { createdAt } = caller(request);
  const url = `${apiUrl(request)}/help_center/${LOCALE}/${path}/${id}.json`;
  const stamp = isoSeconds(createdAt);
  return { id, url, name, description: '', position: 0, locale: LOCALE, source_locale: LOCALE, outdated: false, created_at: stamp, updated_at: stamp };
}

const shapeFor =
  (request: Request) =>
  (article: Article): Record<string, unknown> =>
    articleToWire(siteOf(request), article, originOf(request));

const listed = (site: Site, labels: readonly string[] = []): readonly Article[] => [...site.articles.values()].filter((each) => hasAllLabels(each, labels));

/** Drafts are found too, as the caller is a member of staff. */
function searched(request: Request, site: Site): readonly Article[] {
  const [query, labels] = [parameter(request, 'query'), labelsIn(request)];
  if (query === undefined && labels === undefined)
    throw new DeskRefusal(400, { error: 'BadRequest', description: 'One of these parameters is required: query, category, section, label_names' });
  const labelled = [...site.articles.values()].filter((article) => labels === undefined || hasAnyLabel(article, labels));
  return query === undefined ? labelled : articlesAbout(labelled, query);
}

/** https://developer.zendesk.com/api-reference/help_center/help-center-api/articles/ */
export const articleReads = Router({ mergeParams: true });

articleReads.get('/articles/search', (request, response) => {
  const results = searched(request, siteOf(request)).slice(0, MAX_RESULTS);
  response.json(paged(request, 'results', results, (article) => ({ ...shapeFor(request)(article), snippet: '', result_type: 'article' })));
});
articleReads.get('/articles', (request, response) => {
  response.json(paged(request, 'articles', listed(siteOf(request), labelsIn(request)), shapeFor(request)));
});
articleReads.get('/articles/:articleId', (request, response) => {
  response.json({ article: shapeFor(request)(articleOf(request)) });
});
articleReads.get('/articles/:articleId/translations/:locale', (request, response) => {
  response.json({ translation: translationToWire(siteOf(request), translationOf(request), originOf(request)) });
});
articleReads.get('/sections/:sectionId/articles', (request, response) => {
  checkSection(request);
  response.json(paged(request, 'articles', listed(siteOf(request), labelsIn(request)), shapeFor(request)));
});
articleReads.get('/sections', (request, response) => {
  const { category, section } = siteOf(request).catalog.helpCenter;
  response.json(paged(request, 'sections', [section], (each) => ({ ...containerToWire(request, 'sections', each), category_id: category.id })));
});
articleReads.get('/categories', (request, response) => {
  response.json(paged(request, 'categories', [siteOf(request).catalog.helpCenter.category], (each) => containerToWire(request, 'categories', each)));
});
