import { inGroup, isStaff, type PersonKind } from '../state/people';
import type { Site, Ticket, TicketState } from '../state/model';
import { isBlank } from './field-values';
import { recordInvalid, recordNotFound } from './refusal';

function checkAssignment(site: Site, before: TicketState, draft: TicketState): void {
  const { assigneeId, groupId } = draft;
  if (groupId !== null && !site.catalog.groups.some((group) => group.id === groupId)) throw recordInvalid('group', 'Group: is invalid');
  if (assigneeId === null || (assigneeId === before.assigneeId && groupId === before.groupId)) return;
  if (!isStaff(site.users.get(assigneeId))) throw recordInvalid('assignee', 'Assignee: is not an agent');
  if (groupId === null || !inGroup(site, assigneeId, groupId)) throw recordInvalid('assignee', 'Assignee: is not a member of the group');
}

function checkSolving(site: Site, before: TicketState, draft: TicketState, author: PersonKind): void {
  if (draft.status !== 'solved' || before.status === 'solved') return;
  if (draft.assigneeId === null) throw recordInvalid('base', 'Assignee: is required when solving a ticket', 'BlankValue');
  if (author !== 'agent') return;
  const form = site.catalog.forms.find((each) => each.id === draft.formId);
  const missing = site.catalog.fields.find((field) => form?.requiredFieldIds.includes(field.id) && isBlank(draft.fields[field.id]));
  if (missing) throw recordInvalid('base', `${missing.title}: is required when solving a ticket`, 'BlankValue');
}

/** @throws DeskRefusal 422 for what Zendesk does not let a save do. Fields required to solve bind only agents in the agent workspace, not the API. */
export function checkDraft(site: Site, before: TicketState, draft: TicketState, author: PersonKind): void {
  if (draft.status === 'new' && before.status !== 'new') throw recordInvalid('status', 'Status: new cannot be set once a ticket has left it');
  if (!site.catalog.forms.some((form) => form.id === draft.formId)) throw recordInvalid('ticket_form_id', 'Ticket form: is invalid');
  if (!site.users.has(draft.requesterId)) throw recordInvalid('requester', 'Requester: is invalid');
  const newFollowers = draft.followerIds.filter((id) => !before.followerIds.includes(id));
  if (!newFollowers.every((id) => isStaff(site.users.get(id)))) throw recordInvalid('base', 'Followers: must be agents or administrators');
  checkAssignment(site, before, draft);
  checkSolving(site, before, draft, author);
}

/** @throws DeskRefusal 422 for a closed ticket, 404 for a deleted one: neither can be changed. */
export function checkChangeable({ deleted, state }: Ticket): void {
  if (deleted) throw recordNotFound();
  if (state.status === 'closed') throw recordInvalid('status', 'Status: closed prevents ticket update');
}
