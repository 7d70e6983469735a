import type { ChatMessage } from '../state/chat-message';
import type { SharedSite } from '../state/shared-site';
import { html, linked, type Markup } from './html';
import { instant, type Page } from './layout';

const card = (message: ChatMessage): Markup =>
  html`<article class="comment mail"><span class="meta">${instant(message.at)} <span class="badge">${message.kind}</span></span>
<p>${linked(message.text)}</p></article>`;

export const chatPage = (site: SharedSite): Page => ({
  title: `Team chat of ${site.name}`,
  where: html`<a href="/desk/${site.name}">${site.name}</a> <a href="/chat/${site.name}">Team chat</a>`,
  body: html`<h1>Team chat of ${site.name}</h1>
<section>${site.chat.length === 0 ? html`<p>Nobody wrote yet.</p>` : site.chat.toReversed().map(card)}</section>`,
});
