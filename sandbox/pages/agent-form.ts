import type { Site, Ticket } from '../state/model';
import { statusName } from '../desk/statuses';
import { customFieldInput, select, textArea, textInput, type Option } from './form-fields';
import { html, type Markup } from './html';

const PRIORITIES = ['urgent', 'high', 'normal', 'low'];
const byName = (name: string): Option => ({ value: name, label: name });
const nothing: Option = { value: '', label: '–' };

/** One save by an agent: everything that the workspace's "Submit" sends at once. */
export function agentForm(site: Site, ticket: Ticket): Markup {
  const { state } = ticket;
  const staff = site.catalog.agents.filter((agent) => agent.role !== 'service').map((agent) => ({ value: agent.key, label: agent.name }));
  const everyone = site.catalog.agents.map((agent) => ({ value: agent.key, label: agent.name }));
  const assignee = site.catalog.agents.find((agent) => agent.id === state.assigneeId)?.key ?? '';
  const group = site.catalog.groups.find((each) => each.id === state.groupId)?.name ?? '';
  const form = site.catalog.forms.find((each) => each.id === state.formId)?.name ?? '';
  return html`<section aria-labelledby="work"><h2 id="work">Work on it as an agent</h2>
<form method="post" action="/desk/${site.name}/tickets/${ticket.id}/saves">
${select('agent', 'You are', staff, staff.some((each) => each.value === assignee) ? assignee : '')}
<fieldset><legend>Comment</legend>
<label class="check" for="kind-note"><input type="radio" id="kind-note" name="kind" value="note" checked> Internal note</label>
<label class="check" for="kind-public"><input type="radio" id="kind-public" name="kind" value="public"> Public reply, mailed to the customer</label>
${textArea('text', 'Text')}
${select('macro', 'Apply a macro', [nothing, ...site.catalog.macros.map((macro) => byName(macro.title))])}
</fieldset>
<div class="pair">
<div>${select(
    'status',
    'Status',
    site.catalog.statuses.filter((each) => state.status === 'new' || each.category !== 'new').map((each) => byName(each.name)),
    statusName(site, state),
  )}</div>
<div>${select('priority', 'Priority', [nothing, ...PRIORITIES.map(byName)], state.priority ?? '')}</div>
<div>${select('assignee', 'Assignee', [nothing, ...everyone], assignee)}</div>
<div>${select('group', 'Group', [nothing, ...site.catalog.groups.map((each) => byName(each.name))], group)}</div>
</div>
${
  site.catalog.forms.length > 1 &&
  select(
    'form',
    'Form',
    site.catalog.forms.map((each) => byName(each.name)),
    form,
  )
}
${textInput('tags', 'Tags, separated by spaces', { value: state.tags.join(' ') })}
<details ${state.status === 'new' ? html`open` : ''}><summary>Fields</summary>
${site.catalog.fields.map((field) => customFieldInput(field, state.fields[field.id] ?? null))}</details>
<button>Submit as one save</button>
</form></section>`;
}
