import * as v from 'valibot';
import { DeskError } from '../../activities/desk-port';
import type { ZendeskApi } from './api';
import { htmlOf, textOf, type ArticleSection } from './article-text';
import type { ZendeskConnection } from './connection';
import { Article, labelOf, Section } from './help-center-wire';
import { wireId } from './name-to-id';
import { readAll } from './pages';

export interface Draft {
  /** Ours: stands for one article. */
  readonly mark: string;
  readonly title: string;
  readonly sections: readonly ArticleSection[];
}

const ArticleAnswer = v.looseObject({ article: Article });
const Translated = v.looseObject({ translation: v.looseObject({ title: v.string() }) });

/** The article that carries this mark. */
export async function draftUnder(api: ZendeskApi, mark: string): Promise<Article | undefined> {
  const label = labelOf(mark);
  const articles = await readAll(api, { path: ['help_center', 'articles'], key: 'articles', entry: Article, query: [['label_names', label]] });
  return articles.find((article) => article.label_names.some((each) => each.toLowerCase() === label.toLowerCase()));
}

async function sectionFor(api: ZendeskApi, { sectionId }: ZendeskConnection): Promise<Section> {
  const sections = await readAll(api, { path: ['help_center', 'sections'], key: 'sections', entry: Section });
  const section = sectionId === undefined ? sections[0] : sections.find((each) => each.id === sectionId);
  if (section) return section;
  const what = sectionId === undefined ? 'no section: make one' : `no section ${sectionId}: correct ZENDESK_SECTION_ID`;
  throw new DeskError('rejected', `The Zendesk Help Center has ${what}`);
}

/** `draft` can be set on creation alone, and without it the article is public at once. */
export async function createDraft(api: ZendeskApi, connection: ZendeskConnection, { mark, title, sections }: Draft): Promise<Article> {
  const section = await sectionFor(api, connection);
  const { permissionGroupId } = connection;
  const { article } = await api.post(ArticleAnswer, ['help_center', 'sections', section.id, 'articles'], {
    article: {
      title,
      body: htmlOf(sections),
      locale: section.locale,
      draft: true,
      label_names: [labelOf(mark)],
      user_segment_id: null,
      ...(permissionGroupId === undefined ? {} : { permission_group_id: wireId(permissionGroupId) }),
    },
    notify_subscribers: false,
  });
  return article;
}

/** Brings a draft up to date. One that somebody published is theirs, and stays as it is. */
export async function rewriteDraft(api: ZendeskApi, article: Article, { title, sections }: Draft): Promise<Article> {
  const body = htmlOf(sections);
  if (!article.draft || (article.title === title && textOf(article.body) === textOf(body))) return article;
  await api.put(Translated, ['help_center', 'articles', article.id, 'translations', article.locale], { translation: { title, body } });
  return { ...article, title, body };
}
