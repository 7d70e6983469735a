import { Router } from 'express';
import * as v from 'valibot';
import { articlePath, changeArticle, writeArticle } from '../help-center/articles';
import { originOf } from '../origin';
import type { Article } from '../state/article';
import type { Site } from '../state/model';
import { agentByKey } from '../state/people';
import type { Sites } from '../state/sites';
import { accountNamed, ControlError, parsed } from './answers';

const text = v.pipe(v.string(), v.minLength(1));
const labels = v.optional(v.array(text));
const newArticleSchema = v.strictObject({ title: text, body: v.optional(v.string()), draft: v.optional(v.boolean()), author: v.optional(text), labels });
const changeSchema = v.strictObject({ title: v.optional(text), body: v.optional(v.string()), draft: v.optional(v.boolean()), labels });

/** Without a key: the first agent of the account who is a person. */
function authorId(site: Site, key: string | undefined): number {
  const { agents } = site.catalog;
  const author = key === undefined ? agents.find((agent) => agent.role !== 'service') : agentByKey(site, key);
  if (author) return author.id;
  const wanted = key === undefined ? 'agent who could write it' : `agent "${key}"`;
  throw new ControlError(400, `there is no ${wanted}; there are: ${agents.map((each) => each.key).join(', ')}`);
}

const view = (site: Site, article: Article, origin: string): Record<string, unknown> => ({
  articleId: article.id,
  url: origin + articlePath(site, article),
  title: article.title,
  body: article.body,
  draft: article.draft,
  labels: article.labels,
  author: site.users.get(article.authorId)?.key ?? null,
  createdAt: article.createdAt,
  updatedAt: article.updatedAt,
});

/** What people write in the Help Center by hand. */
export function articleRoutes(sites: Sites): Router {
  const router = Router();
  router.get('/:site/articles', (request, response) => {
    const site = accountNamed(sites, request.params.site);
    response.json([...site.articles.values()].map((article) => view(site, article, originOf(request))));
  });
  router.post('/:site/articles', (request, response) => {
    const site = accountNamed(sites, request.params.site);
    const { author, ...wish } = parsed(newArticleSchema, request.body);
    const article = writeArticle(site, { ...wish, authorId: authorId(site, author) });
    response.status(201).json({ articleId: article.id, url: originOf(request) + articlePath(site, article) });
  });
  router.put('/:site/articles/:id', (request, response) => {
    const site = accountNamed(sites, request.params.site);
    const article = site.articles.get(Number(request.params.id));
    if (!article) throw new ControlError(404, `site "${site.name}" has no article ${request.params.id}`);
    response.json(view(site, changeArticle(site, article, parsed(changeSchema, request.body)), originOf(request)));
  });
  return router;
}
