import { clockOf } from '../state/clock';
import type { AnySite } from '../state/any-site';
import { html, type Markup } from './html';
import { instant, type Page } from './layout';
import { table } from './table';

const NONE = html`<p>There is no account yet. Whoever uses this sandbox makes one with <code>POST /control/sites</code>;
starting the whole product does it for you.</p>`;

const DESKS = { zendesk: 'Zendesk', zoho: 'Zoho Desk' } as const;

function row(site: AnySite): Markup {
  const time = html`${instant(clockOf(site).at)}${site.head.clock ? '' : ' (real time)'}`;
  return html`<tr><td><a href="/desk/${site.name}">${site.name}</a></td><td>${DESKS[site.desk]}</td><td>${site.tickets.size}</td><td>${time}</td></tr>`;
}

export function sitesPage(sites: readonly AnySite[]): Page {
  const list = sites.length > 0 ? table(['Account', 'Desk', 'Tickets', 'Its time'], sites.map(row)) : NONE;
  return { title: 'Accounts', where: html``, body: html`<h1>Accounts</h1><section>${list}</section>` };
}
