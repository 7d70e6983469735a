import { clockOf } from '../state/clock';
import type { Site } from '../state/model';
import { html, type Markup } from './html';
import { instant, type Page } from './layout';
import { table } from './table';

const NONE = html`<p>There is no account yet. Whoever uses this sandbox makes one with <code>POST /control/sites</code>;
starting the whole product does it for you.</p>`;

function row(site: Site): Markup {
  const time = html`${instant(clockOf(site).at)}${site.head.clock ? '' : ' (real time)'}`;
  return html`<tr><td><a href="/desk/${site.name}">${site.name}</a></td><td>${site.tickets.size}</td><td>${time}</td></tr>`;
}

export function sitesPage(sites: readonly Site[]): Page {
  const list = sites.length > 0 ? table(['Account', 'Tickets', 'Its time'], sites.map(row)) : NONE;
  return { title: 'Accounts', where: html``, body: html`<h1>Accounts</h1><section>${list}</section>` };
}
