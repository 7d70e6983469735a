import { statusName } from '../../desk/statuses';
import type { Site, Ticket } from '../../state/model';
import { byName, commentFields, fieldControl, NOTHING, select, textInput } from '../form-fields';
import { html, type Markup } from '../html';
import { controlsOf } from './fields';

const PRIORITIES = ['urgent', 'high', 'normal', 'low'];

/** One save by an agent: everything that the workspace's "Submit" sends at once. */
export function agentForm(site: Site, ticket: Ticket): Markup {
  const { state } = ticket;
  const staff = site.catalog.agents.filter((agent) => agent.role !== 'service').map((agent) => ({ value: agent.key, label: agent.name }));
  const everyone = site.catalog.agents.map((agent) => ({ value: agent.key, label: agent.name }));
  const assignee = site.catalog.agents.find((agent) => agent.id === state.assigneeId)?.key ?? '';
  const group = site.catalog.groups.find((each) => each.id === state.groupId)?.name ?? '';
  const form = site.catalog.forms.find((each) => each.id === state.formId)?.name ?? '';
  const macros = select('macro', 'Apply a macro', [NOTHING, ...site.catalog.macros.map((macro) => byName(macro.title))]);
  return html`<section aria-labelledby="work"><h2 id="work">Work on it as an agent</h2>
<form method="post" action="/desk/${site.name}/tickets/${ticket.id}/saves">
${select('agent', 'You are', staff, staff.some((each) => each.value === assignee) ? assignee : '')}
${commentFields(macros)}
<div class="pair">
<div>${select(
    'status',
    'Status',
    site.catalog.statuses.filter((each) => state.status === 'new' || each.category !== 'new').map((each) => byName(each.name)),
    statusName(site, state),
  )}</div>
<div>${select('priority', 'Priority', [NOTHING, ...PRIORITIES.map(byName)], state.priority ?? '')}</div>
<div>${select('assignee', 'Assignee', [NOTHING, ...everyone], assignee)}</div>
<div>${select('group', 'Group', [NOTHING, ...site.catalog.groups.map((each) => byName(each.name))], group)}</div>
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
${controlsOf(site, ticket).map(fieldControl)}</details>
<button>Submit as one save</button>
</form></section>`;
}
