import type { ErpRecord } from '../state/erp-record';
import type { SharedSite } from '../state/shared-site';
import { html, type Markup } from './html';
import { instant, type Page } from './layout';
import { table } from './table';

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const row = (record: ErpRecord): Markup => html`<tr>
<td>${record.record}</td><td>${record.id}</td><td>${record.externalId ?? '–'}</td><td>${instant(record.at)}</td>
<td><dl>${Object.entries(record.fields).map(([name, value]) => html`<dt>${name}</dt><dd>${shown(value)}</dd>`)}</dl></td>
</tr>`;

export function netSuitePage(site: SharedSite): Page {
  const records = [...site.erpRecords.values()].toReversed();
  return {
    title: `NetSuite of ${site.name}`,
    where: html`<a href="/desk/${site.name}">${site.name}</a> <a href="/netsuite/${site.name}">NetSuite</a>`,
    body: html`<h1>NetSuite of ${site.name}</h1>
<section>${records.length === 0 ? html`<p>No record yet.</p>` : table(['Record', 'Id', 'External id', 'Written', 'Fields'], records.map(row))}</section>`,
  };
}
