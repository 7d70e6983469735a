import type { AnySite } from '../state/any-site';
import { clockForm } from './clock-form';
import { pagesOf, type TicketOnPage } from './desk-pages';
import { textArea } from './form-fields';
import { html, linked, type Markup } from './html';
import { instant, type Page, type Said } from './layout';

const LABELS = { customer: 'Customer', agent: 'Agent', service: 'Process', system: 'Desk' } as const;

function commentCard(comment: TicketOnPage['comments'][number]): Markup {
  const look = comment.author.kind === 'customer' ? 'customer' : comment.public ? '' : 'note';
  return html`<article class="comment ${look}">
<h3>${comment.author.name} <span class="badge">${LABELS[comment.author.kind]}</span> ${!comment.public && html`<span class="badge">Internal note</span>`}</h3>
<span class="meta">${instant(comment.at)}</span><p>${linked(comment.text)}</p></article>`;
}

const mailCard = (mail: TicketOnPage['mails'][number]): Markup =>
  html`<article class="comment mail"><h3>${mail.subject}</h3>
<span class="meta">${instant(mail.at)} to ${mail.to}${mail.cc.length > 0 && `, copy to ${mail.cc.join(', ')}`}</span><p>${linked(mail.text)}</p></article>`;

const facts = ({ status, look, facts: entries }: TicketOnPage): Markup => html`<section aria-labelledby="facts"><h2 id="facts">Ticket</h2><dl>
<dt>Status</dt><dd><span class="badge ${look}">${status}</span></dd>
${entries.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></section>`;

const replyForm = (here: string, hint: string | null): Markup => html`<section aria-labelledby="reply"><h2 id="reply">Reply as the customer</h2>
<form method="post" action="${here}/customer-replies">${textArea('body', 'Message', true)}
<label class="check" for="autoReply"><input type="checkbox" id="autoReply" name="autoReply"> It is an automatic reply (out of office)</label>
<button>Send</button></form>${hint !== null && html`<p class="meta">${hint}</p>`}</section>`;

/** @throws ControlError for a ticket that the site does not have. */
export function ticketPage(site: AnySite, id: string, hasStepper: boolean, said?: Said): Page {
  const ticket = pagesOf(site).ticket(id);
  const here = `/desk/${site.name}/tickets/${ticket.id}`;
  return {
    title: `#${ticket.number} ${ticket.subject}`,
    said,
    where: html`<a href="/desk/${site.name}">${site.name}</a> <a href="${here}">#${ticket.number}</a>`,
    body: html`<h1>${ticket.subject} <span class="badge ${ticket.look}">${ticket.status}</span></h1>
<div class="columns"><div>
<section aria-labelledby="conversation"><h2 id="conversation">Conversation</h2>${ticket.comments.map(commentCard)}</section>
${replyForm(here, ticket.replyHint)}
<section aria-labelledby="mails"><h2 id="mails">Mails that the customer got</h2>${ticket.mails.length === 0 ? html`<p>None yet.</p>` : ticket.mails.map(mailCard)}</section>
</div><div>${facts(ticket)}${ticket.agentForm}${clockForm(site, hasStepper, here)}</div></div>`,
  };
}
