import { statusName } from '../desk/statuses';
import type { Mail, Site, Ticket } from '../state/model';
import { ticketView, type CommentView } from '../control/ticket-view';
import { agentForm } from './agent-form';
import { clockForm } from './clock-form';
import { textArea } from './form-fields';
import { html, linked, type Markup } from './html';
import { instant, type Page, type Said } from './layout';

const LABELS = { customer: 'Customer', agent: 'Agent', service: 'Process', system: 'Desk' } as const;

function commentCard(comment: CommentView): Markup {
  const look = comment.author.kind === 'customer' ? 'customer' : comment.public ? '' : 'note';
  return html`<article class="comment ${look}">
<h3>${comment.author.name} <span class="badge">${LABELS[comment.author.kind]}</span> ${!comment.public && html`<span class="badge">Internal note</span>`}</h3>
<span class="meta">${instant(comment.at)}</span><p>${linked(comment.text)}</p></article>`;
}

const mailCard = (mail: Mail): Markup =>
  html`<article class="comment mail"><h3>${mail.subject}</h3>
<span class="meta">${instant(mail.at)} to ${mail.to}${mail.cc.length > 0 && `, copy to ${mail.cc.join(', ')}`}</span><p>${linked(mail.text)}</p></article>`;

function facts(site: Site, ticket: Ticket): Markup {
  const view = ticketView(site, ticket);
  const filled = Object.entries(view.fields).filter(([, value]) => value !== null && value !== false);
  const entry = (name: string, value: Markup | string): Markup => html`<dt>${name}</dt><dd>${value}</dd>`;
  return html`<section aria-labelledby="facts"><h2 id="facts">Ticket</h2><dl>
${entry('Status', html`<span class="badge ${view.category}">${view.status}</span>`)}
${entry('Priority', view.priority ?? '–')}
${entry('Assignee', view.assignee ?? '–')}
${entry('Group', view.group ?? '–')}
${entry('Followers', view.followers.join(', ') || '–')}
${entry('Tags', view.tags.join(', ') || '–')}
${entry('Form', view.form)}
${entry('Requester', `${view.requester.name} <${view.requester.email ?? ''}>`)}
${filled.map(([name, value]) => entry(name, value === true ? 'yes' : String(value)))}</dl></section>`;
}

const replyForm = (site: Site, ticket: Ticket): Markup => html`<section aria-labelledby="reply"><h2 id="reply">Reply as the customer</h2>
<form method="post" action="/desk/${site.name}/tickets/${ticket.id}/customer-replies">${textArea('body', 'Message', true)}
<label class="check" for="autoReply"><input type="checkbox" id="autoReply" name="autoReply"> It is an automatic reply (out of office)</label>
<button>Send</button></form>${ticket.state.status === 'closed' && html`<p class="meta">This ticket is closed: a reply makes a follow-up ticket.</p>`}</section>`;

export function ticketPage(site: Site, ticket: Ticket, hasStepper: boolean, said?: Said): Page {
  const here = `/desk/${site.name}/tickets/${ticket.id}`;
  const mails = site.mails.filter((mail) => mail.ticketId === ticket.id);
  return {
    title: `#${ticket.id} ${ticket.state.subject}`,
    said,
    where: html`<a href="/desk/${site.name}">${site.name}</a> <a href="${here}">#${ticket.id}</a>`,
    body: html`<h1>${ticket.state.subject} <span class="badge ${ticket.state.status}">${statusName(site, ticket.state)}</span></h1>
<div class="columns"><div>
<section aria-labelledby="conversation"><h2 id="conversation">Conversation</h2>${ticketView(site, ticket).comments.map(commentCard)}</section>
${replyForm(site, ticket)}
<section aria-labelledby="mails"><h2 id="mails">Mails that the customer got</h2>${mails.length === 0 ? html`<p>None yet.</p>` : mails.map(mailCard)}</section>
</div><div>${facts(site, ticket)}${ticket.state.status === 'closed' ? '' : agentForm(site, ticket)}${clockForm(site, hasStepper, here)}</div></div>`,
  };
}
