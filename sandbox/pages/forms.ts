import type { AgentSave } from '../desk/agent-save';
import { statusName } from '../desk/statuses';
import type { FieldValue, Priority, Site, Ticket } from '../state/model';

/** What a browser sends; fields left empty are empty texts, unticked boxes are absent. */
export type Form = Readonly<Record<string, string | undefined>>;

const words = (text: string): readonly string[] => text.split(/[\s,]+/).filter(Boolean);

function changedFields(site: Site, ticket: Ticket, form: Form): Record<string, FieldValue> {
  return Object.fromEntries(
    site.catalog.fields.flatMap((field) => {
      const given = form[`field-${field.id}`];
      const value = field.type === 'checkbox' ? given === 'on' : given?.trim() || null;
      return value === (ticket.state.fields[field.id] ?? null) ? [] : [[field.title, value]];
    }),
  );
}

/** The save that the agent's form means: only what differs from the ticket, so that a macro is not undone by what the form showed before. */
export function agentSave(site: Site, ticket: Ticket, form: Form): AgentSave {
  const { state } = ticket;
  const assignee = site.catalog.agents.find((agent) => agent.id === state.assigneeId)?.key ?? '';
  const group = site.catalog.groups.find((each) => each.id === state.groupId)?.name ?? '';
  const currentForm = site.catalog.forms.find((each) => each.id === state.formId)?.name;
  const changed = (name: string, current: string): string | undefined => (form[name] === undefined || form[name] === current ? undefined : form[name]);
  const text = form['text']?.trim() ?? '';
  const tags = words(form['tags'] ?? '');
  const newAssignee = changed('assignee', assignee);
  return {
    agent: form['agent'] ?? '',
    ...(text === '' ? {} : form['kind'] === 'public' ? { public: text } : { note: text }),
    macro: form['macro'] || undefined,
    status: changed('status', statusName(site, state)),
    priority: (changed('priority', state.priority ?? '') || undefined) as Priority | undefined,
    assignee: newAssignee === '' ? null : newAssignee,
    group: changed('group', group) || undefined,
    form: changed('form', currentForm ?? ''),
    tags: { add: tags.filter((tag) => !state.tags.includes(tag)), remove: state.tags.filter((tag) => !tags.includes(tag)) },
    fields: changedFields(site, ticket, form),
  };
}
