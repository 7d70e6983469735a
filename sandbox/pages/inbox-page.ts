import { statusName } from '../desk/statuses';
import type { Site, Ticket } from '../state/model';
import { clockForm } from './clock-form';
import { select, textArea, textInput } from './form-fields';
import { html, type Markup } from './html';
import { instant, type Page, type Said } from './layout';
import { table } from './table';

const LONGEST_LIST = 200;

function row(site: Site, ticket: Ticket): Markup {
  const { state } = ticket;
  const href = `/desk/${site.name}/tickets/${ticket.id}`;
  const assignee = state.assigneeId === null ? undefined : site.users.get(state.assigneeId);
  return html`<tr>
<td><a href="${href}">#${ticket.id}</a></td>
<td><a href="${href}">${state.subject}</a><br><span class="meta">${site.users.get(state.requesterId)?.name ?? ''}</span></td>
<td><span class="badge ${state.status}">${statusName(site, state)}</span></td>
<td>${assignee?.name ?? '–'}</td>
<td>${state.priority ?? '–'}</td>
<td>${instant(ticket.updatedAt)}</td>
</tr>`;
}

const hint = html`<section class="hint" aria-labelledby="try"><h2 id="try">Try this first</h2><ol>
<li>Write to the team as a customer, with the form on this page.</li>
<li>Open the ticket that appears. After a moment the process has put its own notes, fields and mails on it.</li>
<li>Work on it as an agent: answer, set a status, or apply a macro.</li>
<li>Move the clock and see what the process does when nobody answers.</li></ol></section>`;

const customerForm = (site: Site): Markup => html`<section aria-labelledby="write"><h2 id="write">Write to the team as a customer</h2>
<form method="post" action="/desk/${site.name}/tickets">
<div class="pair">
<div>${textInput('from', 'Your e-mail address', { type: 'email', value: 'pat@distributor.example', required: true })}</div>
<div>${textInput('name', 'Your name', { value: 'Pat Distributor' })}</div>
</div>
${textInput('subject', 'Subject', { required: true, placeholder: 'Tape head jams' })}
${textArea('body', 'Message', true)}
${select('channel', 'How it reaches the team', [
  { value: 'email', label: 'E-mail' },
  { value: 'phone', label: 'Phone call' },
  { value: 'portal', label: 'Customer portal' },
])}
<button>Send</button>
</form></section>`;

const elsewhere = ({ name }: Site): Markup => html`<p>Also here: <a href="/mail/${name}">the mails to staff</a>,
<a href="/chat/${name}">the team chat</a>, <a href="/netsuite/${name}">NetSuite</a>.</p>`;

export function inboxPage(site: Site, hasStepper: boolean, said?: Said): Page {
  const tickets = [...site.tickets.values()].filter((ticket) => !ticket.deleted);
  const newest = tickets.slice(-LONGEST_LIST).reverse();
  const rows = newest.map((ticket) => row(site, ticket));
  const list = table(['No.', 'Subject', 'Status', 'Assignee', 'Priority', 'Updated'], rows);
  return {
    title: site.name,
    said,
    where: html`<a href="/desk/${site.name}">${site.name}</a>`,
    body: html`<h1>Inbox of ${site.name}</h1>${elsewhere(site)}${tickets.length === 0 && hint}
<div class="columns"><div>
<section aria-labelledby="tickets"><h2 id="tickets">Tickets</h2>${tickets.length === 0 ? html`<p>No ticket yet.</p>` : list}
${tickets.length > newest.length && html`<p class="meta">The newest ${LONGEST_LIST} of ${tickets.length}.</p>`}</section>
</div><div>${customerForm(site)}${clockForm(site, hasStepper, `/desk/${site.name}`)}${tickets.length > 0 && hint}</div></div>`,
  };
}
