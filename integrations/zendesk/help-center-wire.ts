import * as v from 'valibot';
import type { Article as KnownArticle } from '../../activities/knowledge-port';
import { textOf } from './article-text';
import { Id } from './wire';

/** https://developer.zendesk.com/api-reference/help_center/help-center-api/articles/ */
export const Article = v.looseObject({
  id: Id,
  title: v.nullish(v.string(), ''),
  body: v.nullish(v.string(), ''),
  html_url: v.nullish(v.string(), ''),
  draft: v.nullish(v.boolean(), false),
  locale: v.string(),
  label_names: v.nullish(v.array(v.string()), []),
});
export type Article = v.InferOutput<typeof Article>;

export const Section = v.looseObject({ id: Id, locale: v.string() });
export type Section = v.InferOutput<typeof Section>;

/** Articles have no external id: what one was made under travels as a label. */
const MARK = 'supportway-';

export const labelOf = (mark: string): string => `${MARK}${mark.replaceAll(/[^A-Za-z0-9]+/g, '-')}`;

export function articleFromWire({ id, title, body, html_url: url, draft, label_names: labels }: Article): KnownArticle {
  const label = labels.find((each) => each.toLowerCase().startsWith(MARK));
  return { id, title, url, draft, body: textOf(body), ...(label === undefined ? {} : { mark: label.slice(MARK.length) }) };
}
