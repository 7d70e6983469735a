import type { AgentSave } from '../../desk/agent-save';
import { statusName } from '../../desk/statuses';
import type { Priority, Site, Ticket } from '../../state/model';
import { changed, changedFields, commentIn, type Form } from '../form';
import { controlsOf } from './fields';

const words = (text: string): readonly string[] => text.split(/[\s,]+/).filter(Boolean);

/** The save that the agent's form means: only what differs from the ticket, so that a macro is not undone by what the form showed before. */
export function agentSave(site: Site, ticket: Ticket, form: Form): AgentSave {
  const { state } = ticket;
  const assignee = site.catalog.agents.find((agent) => agent.id === state.assigneeId)?.key ?? '';
  const group = site.catalog.groups.find((each) => each.id === state.groupId)?.name ?? '';
  const currentForm = site.catalog.forms.find((each) => each.id === state.formId)?.name;
  const tags = words(form['tags'] ?? '');
  const newAssignee = changed(form, 'assignee', assignee);
  return {
    agent: form['agent'] ?? '',
    ...commentIn(form),
    macro: form['macro'] || undefined,
    status: changed(form, 'status', statusName(site, state)),
    priority: (changed(form, 'priority', state.priority ?? '') || undefined) as Priority | undefined,
    assignee: newAssignee === '' ? null : newAssignee,
    group: changed(form, 'group', group) || undefined,
    form: changed(form, 'form', currentForm ?? ''),
    tags: { add: tags.filter((tag) => !state.tags.includes(tag)), remove: state.tags.filter((tag) => !tags.includes(tag)) },
    fields: changedFields(controlsOf(site, ticket), form),
  };
}
