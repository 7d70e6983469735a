import type { StaffMail } from '../mailbox';
import type { SharedSite } from '../state/shared-site';
import { html, linked, type Markup } from './html';
import { instant, type Page } from './layout';

const card = (mail: StaffMail): Markup =>
  html`<article class="comment mail"><h3>${mail.subject}</h3>
<span class="meta">${instant(mail.at)} to ${mail.to.join(', ')}</span><p>${linked(mail.text)}</p></article>`;

/** @param mails oldest first */
export const mailPage = (site: SharedSite, mails: readonly StaffMail[]): Page => ({
  title: `Mails to the staff of ${site.name}`,
  where: html`<a href="/desk/${site.name}">${site.name}</a> <a href="/mail/${site.name}">Staff mails</a>`,
  body: html`<h1>Mails to the staff of ${site.name}</h1>
<section>${mails.length === 0 ? html`<p>None yet.</p>` : mails.toReversed().map(card)}</section>`,
});
