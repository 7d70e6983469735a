import type { DeskSave, DeskTicket } from './desk';

/** The ticket as a save left it, so that each save is read against what the desk showed at that moment. */
export function applySave(ticket: DeskTicket, { changes }: DeskSave): DeskTicket {
  const gone = new Set(changes.tagsRemoved ?? []);
  return {
    ...ticket,
    status: changes.status?.to ?? ticket.status,
    priority: changes.priority === undefined ? ticket.priority : changes.priority,
    assignee: changes.assignee === undefined ? ticket.assignee : changes.assignee,
    group: changes.group === undefined ? ticket.group : changes.group,
    tags: [...new Set([...ticket.tags, ...(changes.tagsAdded ?? [])])].filter((tag) => !gone.has(tag)),
    fields: { ...ticket.fields, ...changes.fields },
  };
}
