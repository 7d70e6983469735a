import { Router, type Request } from 'express';
import * as v from 'valibot';
import { invalidAttribute, recordInvalid } from '../../desk/refusal';
import { changeArticle, deleteArticle, LOCALE, writeArticle } from '../../help-center/articles';
import { originOf } from '../../origin';
import { siteOf } from '../site-of';
import { caller } from '../caller';
import { articleToWire, translationToWire } from '../shapes/article';
import { articleOf, checkSection, translationOf } from './article-of';

const title = v.pipe(v.string(), v.minLength(1));
const labels = v.optional(v.array(v.string()));
const optionalId = v.optional(v.nullable(v.number()));
const newArticleSchema = v.looseObject({
  title,
  body: v.optional(v.string()),
  locale: v.optional(v.string()),
  draft: v.optional(v.boolean()),
  promoted: v.optional(v.boolean()),
  permission_group_id: v.optional(v.number()),
  user_segment_id: optionalId,
  label_names: labels,
});
const metadataSchema = v.looseObject({ label_names: labels, promoted: v.optional(v.boolean()), user_segment_id: optionalId });
const translationSchema = v.looseObject({ title: v.optional(title), body: v.optional(v.string()), draft: v.optional(v.boolean()) });

/** @throws DeskRefusal 400 for a body without the property, or one of the wrong type in it. */
function given<Schema extends v.GenericSchema>(request: Request, name: 'article' | 'translation', schema: Schema): v.InferOutput<Schema> {
  const result = v.safeParse(schema, (request.body as Record<string, unknown> | undefined)?.[name]);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  throw invalidAttribute(path === null ? name : `${name}.${path}`, issue.message);
}

/** https://developer.zendesk.com/api-reference/help_center/help-center-api/articles/ */
export const articleWrites = Router({ mergeParams: true });

articleWrites.post('/sections/:sectionId/articles', (request, response) => {
  checkSection(request);
  const site = siteOf(request);
  const wish = given(request, 'article', newArticleSchema);
  if (wish.locale !== undefined && wish.locale.toLowerCase() !== LOCALE) throw recordInvalid('locale', `Locale: ${wish.locale} is not enabled`);
  const { permissionGroupId } = site.catalog.helpCenter;
  if ((wish.permission_group_id ?? permissionGroupId) !== permissionGroupId) throw recordInvalid('permission_group_id', 'Permission group: is invalid');
  const article = writeArticle(site, { ...wish, labels: wish.label_names, userSegmentId: wish.user_segment_id, authorId: caller(request).id });
  response.status(201).json({ article: articleToWire(site, article, originOf(request)) });
});

/** Title, body and draft in such a request are ignored: they belong to the translation. */
articleWrites.put('/articles/:articleId', (request, response) => {
  const site = siteOf(request);
  const article = articleOf(request);
  const { label_names, promoted, user_segment_id } = given(request, 'article', metadataSchema);
  const changed = changeArticle(site, article, { labels: label_names, promoted, userSegmentId: user_segment_id });
  response.json({ article: articleToWire(site, changed, originOf(request)) });
});

articleWrites.put('/articles/:articleId/translations/:locale', (request, response) => {
  const site = siteOf(request);
  const article = translationOf(request);
  const { title, body, draft } = given(request, 'translation', translationSchema);
  response.json({ translation: translationToWire(site, changeArticle(site, article, { title, body, draft }), originOf(request)) });
});

articleWrites.delete('/articles/:articleId', (request, response) => {
  deleteArticle(siteOf(request), articleOf(request));
  response.status(204).end();
});
