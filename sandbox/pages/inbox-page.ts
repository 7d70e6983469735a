import type { AnySite } from '../state/any-site';
import { clockForm } from './clock-form';
import { pagesOf, type InboxRow } from './desk-pages';
import { select, textArea, textInput } from './form-fields';
import { html, type Markup } from './html';
import { instant, type Page, type Said } from './layout';
import { table } from './table';

const LONGEST_LIST = 200;

function rowMarkup(site: AnySite, row: InboxRow): Markup {
  const href = `/desk/${site.name}/tickets/${row.id}`;
  return html`<tr>
<td><a href="${href}">#${row.number}</a></td>
<td><a href="${href}">${row.subject}</a><br><span class="meta">${row.requester}</span></td>
<td><span class="badge ${row.look}">${row.status}</span></td>
<td>${row.assignee ?? '–'}</td>
<td>${row.priority ?? '–'}</td>
<td>${instant(row.updatedAt)}</td>
</tr>`;
}

const hint = html`<section class="hint" aria-labelledby="try"><h2 id="try">Try this first</h2><ol>
<li>Write to the team as a customer, with the form on this page.</li>
<li>Open the ticket that appears. After a moment the process has put its own notes, fields and mails on it.</li>
<li>Work on it as an agent: answer, set a status or fill in a field.</li>
<li>Move the clock and see what the process does when nobody answers.</li></ol></section>`;

const customerForm = (site: AnySite): Markup => html`<section aria-labelledby="write"><h2 id="write">Write to the team as a customer</h2>
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

const elsewhere = ({ name }: AnySite): Markup => html`<p>Also here: <a href="/mail/${name}">the mails to staff</a>,
<a href="/chat/${name}">the team chat</a>, <a href="/netsuite/${name}">NetSuite</a>.</p>`;

export function inboxPage(site: AnySite, hasStepper: boolean, said?: Said): Page {
  const rows = pagesOf(site).rows();
  const newest = rows.slice(0, LONGEST_LIST);
  const list = table(['No.', 'Subject', 'Status', 'Assignee', 'Priority', 'Updated'], newest.map((row) => rowMarkup(site, row)));
  return {
    title: site.name,
    said,
    where: html`<a href="/desk/${site.name}">${site.name}</a>`,
    body: html`<h1>Inbox of ${site.name}</h1>${elsewhere(site)}${rows.length === 0 && hint}
<div class="columns"><div>
<section aria-labelledby="tickets"><h2 id="tickets">Tickets</h2>${rows.length === 0 ? html`<p>No ticket yet.</p>` : list}
${rows.length > newest.length && html`<p class="meta">The newest ${LONGEST_LIST} of ${rows.length}.</p>`}</section>
</div><div>${customerForm(site)}${clockForm(site, hasStepper, `/desk/${site.name}`)}${rows.length > 0 && hint}</div></div>`,
  };
}
