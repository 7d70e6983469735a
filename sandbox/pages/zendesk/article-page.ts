import type { Article } from '../../state/article';
import type { Site } from '../../state/model';
import { html } from '../html';
import { instant, type Page } from '../layout';

/** As staff see it: a draft too. */
export const articlePage = (site: Site, article: Article): Page => ({
  title: article.title,
  where: html`<a href="/desk/${site.name}">${site.name}</a> Help Center`,
  body: html`<h1>${article.title} ${article.draft && html`<span class="badge">Draft</span>`}</h1>
<section>${{ markup: article.body }}<p class="meta">${site.users.get(article.authorId)?.name ?? ''}, ${instant(article.updatedAt)}</p></section>`,
});
