import { INTENT_FIELD } from '../../zoho/desk/intent';
import { PRIORITIES } from '../../zoho/desk/state-rules';
import type { PersonSave } from '../../zoho/desk/person-save';
import { fieldsByLabel, keyOf } from '../../zoho/control/ticket-view';
import type { Field } from '../../zoho/state/catalog';
import type { Priority, Ticket, ZohoSite } from '../../zoho/state/model';
import { changed, changedFields, commentIn, type FieldControl, type Form } from '../form';
import { byName, commentFields, fieldControl, NOTHING, select } from '../form-fields';
import { html, type Markup } from '../html';

const KINDS: Partial<Record<Field['type'], FieldControl['kind']>> = { Picklist: 'choice', Boolean: 'checkbox', Date: 'date' };

/** What stands in no layout, nobody fills in. */
function controlsOf(site: ZohoSite, ticket: Ticket): readonly FieldControl[] {
  const values = fieldsByLabel(site, ticket);
  const visible = site.catalog.fields.filter(({ label }) => label !== INTENT_FIELD);
  return visible.map(({ id, label, type, options }) => ({
    id,
    title: label,
    kind: KINDS[type] ?? 'text',
    options: options.map((name) => ({ name, value: name })),
    value: values[label] ?? null,
  }));
}

const productOf = (site: ZohoSite, { state }: Ticket): string => (state.productId === null ? '' : (site.products.get(state.productId)?.name ?? ''));

/** One act of an agent: a comment and all that he sets. */
export function agentForm(site: ZohoSite, ticket: Ticket): Markup {
  const { state } = ticket;
  const everyone = site.catalog.agents.map(({ key, name }) => ({ value: key, label: name }));
  const staff = site.catalog.agents.filter(({ role }) => role !== 'service').map(({ key, name }) => ({ value: key, label: name }));
  const assignee = keyOf(site, state.assigneeId) ?? '';
  const products = [...site.products.values()].map(({ name }) => name);
  const statuses = site.catalog.statuses.map(({ name }) => byName(name));
  return html`<section aria-labelledby="work"><h2 id="work">Work on it as an agent</h2>
<form method="post" action="/desk/${site.name}/tickets/${ticket.id}/saves">
${select('agent', 'You are', staff, staff.some(({ value }) => value === assignee) ? assignee : '')}
${commentFields()}
<div class="pair">
<div>${select('status', 'Status', statuses, state.status)}</div>
<div>${select('priority', 'Priority', [NOTHING, ...PRIORITIES.map(byName)], state.priority ?? '')}</div>
</div>
${select('assignee', 'Ticket owner', [NOTHING, ...everyone], assignee)}
${products.length > 0 && select('product', 'Product', [NOTHING, ...products.map(byName)], productOf(site, ticket))}
<details ${ticket.history.length === 1 ? html`open` : ''}><summary>Fields</summary>
${controlsOf(site, ticket).map(fieldControl)}</details>
<button>Submit as one save</button>
</form></section>`;
}

/** The save that the form means: only what differs from the ticket. */
export function personSave(site: ZohoSite, ticket: Ticket, form: Form): PersonSave {
  const { state } = ticket;
  const assignee = changed(form, 'assignee', keyOf(site, state.assigneeId) ?? '');
  return {
    agent: form['agent'] ?? '',
    ...commentIn(form),
    status: changed(form, 'status', state.status),
    priority: (changed(form, 'priority', state.priority ?? '') || undefined) as Priority | undefined,
    assignee: assignee === '' ? null : assignee,
    product: changed(form, 'product', productOf(site, ticket)) || undefined,
    fields: changedFields(controlsOf(site, ticket), form),
  };
}
