import type { Article } from '../state/article';
import { now } from '../state/clock';
import { forgetArticle, keepArticle, keepHead } from '../state/keep';
import type { Site } from '../state/model';
import { safeHtml } from './safe-html';

/** The only language of a sandbox's Help Center. */
export const LOCALE = 'en-us';

interface NewArticle {
  readonly title: string;
  readonly body?: string | undefined;
  readonly draft?: boolean | undefined;
  readonly labels?: readonly string[] | undefined;
  readonly promoted?: boolean | undefined;
  readonly authorId: number;
  readonly userSegmentId?: number | null | undefined;
}

function keep(site: Site, article: Article): Article {
  site.articles.set(article.id, article);
  keepArticle(site, article);
  return article;
}

/** Published at once, unless it says that it is a draft. */
export function writeArticle(site: Site, wish: NewArticle): Article {
  const at = now(site);
  const id = site.head.nextId++;
  keepHead(site);
  return keep(site, {
    id,
    authorId: wish.authorId,
    locale: LOCALE,
    title: wish.title,
    body: safeHtml(wish.body ?? ''),
    draft: wish.draft ?? false,
    promoted: wish.promoted ?? false,
    labels: wish.labels ?? [],
    permissionGroupId: site.catalog.helpCenter.permissionGroupId,
    userSegmentId: wish.userSegmentId ?? null,
    createdAt: at,
    updatedAt: at,
  });
}

/** What is absent stays. */
export type ArticleChange = { readonly [Key in 'title' | 'body' | 'draft' | 'labels' | 'promoted' | 'userSegmentId']?: Article[Key] | undefined };

export function changeArticle(site: Site, article: Article, change: ArticleChange): Article {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<Article>;
  return keep(site, { ...article, ...given, ...(given.body === undefined ? {} : { body: safeHtml(given.body) }), updatedAt: now(site) });
}

export function deleteArticle(site: Site, article: Article): void {
  site.articles.delete(article.id);
  forgetArticle(site, article);
}

export const articlePath = (site: Site, article: Article): string => `/zendesk/${site.name}/hc/${article.locale}/articles/${article.id}`;
