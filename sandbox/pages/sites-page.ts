import { clockOf } from '../state/clock';
import type { Site } from '../state/model';
import { html } from './html';
import { instant, type Page } from './layout';

export function sitesPage(sites: readonly Site[]): Page {
  const rows = sites.map(
    (site) =>
      html`<tr><td><a href="/desk/${site.name}">${site.name}</a></td><td>${site.tickets.size}</td><td>${instant(clockOf(site).at)}${site.head.clock ? '' : ' (real time)'}</td></tr>`,
  );
  const list = html`<div class="scroll"><table><thead><tr><th scope="col">Account</th><th scope="col">Tickets</th><th scope="col">Its time</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  return {
    title: 'Accounts',
    where: html``,
    body: html`<h1>Accounts</h1>
<section>${rows.length > 0 ? list : html`<p>There is no account yet. Whoever uses this sandbox makes one with <code>POST /control/sites</code>; starting the whole product does it for you.</p>`}</section>`,
  };
}
