import { articlePath } from '../../help-center/articles';
import type { Article } from '../../state/article';
import { isoSeconds } from '../../state/clock';
import type { Site } from '../../state/model';

/** @param origin of the sandbox, as `http://127.0.0.1:7400` */
export function articleToWire(site: Site, article: Article, origin: string): Record<string, unknown> {
  return {
    id: article.id,
    url: `${origin}/zendesk/${site.name}/api/v2/help_center/${article.locale}/articles/${article.id}.json`,
    html_url: `${origin}${articlePath(site, article)}`,
    author_id: article.authorId,
    comments_disabled: false,
    draft: article.draft,
    promoted: article.promoted,
    position: 0,
    vote_sum: 0,
    vote_count: 0,
    section_id: site.catalog.helpCenter.section.id,
    created_at: isoSeconds(article.createdAt),
    updated_at: isoSeconds(article.updatedAt),
    edited_at: isoSeconds(article.updatedAt),
    name: article.title,
    title: article.title,
    source_locale: article.locale,
    locale: article.locale,
    outdated: false,
    outdated_locales: [],
    user_segment_id: article.userSegmentId,
    permission_group_id: article.permissionGroupId,
    content_tag_ids: [],
    label_names: article.labels,
    body: article.body,
  };
}

export function translationToWire(site: Site, article: Article, origin: string): Record<string, unknown> {
  return {
    // One translation an article, so its id says no more.
    id: article.id,
    url: `${origin}/zendesk/${site.name}/api/v2/help_center/articles/${article.id}/translations/${article.locale}.json`,
    html_url: `${origin}${articlePath(site, article)}`,
    source_id: article.id,
    source_type: 'Article',
    locale: article.locale,
    title: article.title,
    body: article.body,
    outdated: false,
    draft: article.draft,
    hidden: false,
    created_at: isoSeconds(article.createdAt),
    updated_at: isoSeconds(article.updatedAt),
    updated_by_id: article.authorId,
    created_by_id: article.authorId,
  };
}
