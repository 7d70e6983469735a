import { DeskError } from '../../activities/desk-port';
import type { DeskWrite } from '../../domain/desk-events/desk';
import { cutToSize } from './comment-size';
import { wireOf } from './field-values';
import { sameName, type SiteNames } from './names';
import type { Staff } from './staff';
import type { Field } from './wire';

function named<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new DeskError('rejected', `The Zendesk account has no ${what}: create it, or correct the policy`);
  return found;
}

/** The REST API speaks of ids as numbers; longer ones than a number can hold go as strings. */
function wireId(id: string): number | string {
  const number = Number(id);
  return Number.isSafeInteger(number) ? number : id;
}

interface FieldUpdate {
  readonly field: Field;
  readonly value: string | boolean | null;
}

function fieldUpdates(fields: NonNullable<DeskWrite['fields']>, names: SiteNames): readonly FieldUpdate[] {
  return Object.entries(fields).map(([title, word]) => {
    const field = named(names.fields.find((each) => sameName(each.title, title)), `field "${title}"`);
    return { field, value: named(wireOf(field, word), `option "${word ?? ''}" of field "${title}"`) };
  });
}

/**
 * The list replaces the ticket's, and a dropdown's value is also a tag of the ticket: sent without it, the list would
 * empty the field again.
 */
function tagsWith(tags: readonly string[], updates: readonly FieldUpdate[]): readonly string[] {
  const dropdowns = updates.filter(({ field }) => field.type === 'tagger');
  const replaced = new Set(dropdowns.flatMap(({ field }) => field.custom_field_options.map((option) => option.value)));
  const chosen = dropdowns.map(({ value }) => value).filter((value) => typeof value === 'string');
  return [...tags.filter((tag) => !replaced.has(tag)), ...chosen];
}

function assigneeId(assignee: string | null, staff: Staff): number | string | null {
  return assignee === null ? null : wireId(named(staff.agentOf(assignee), `agent for "${assignee}" of the roster`).id);
}

/**
 * The body of one conditional update: only what should change, and the intent in the metadata, which comes back in
 * the audit. Fails with `rejected` for a name that the account does not have.
 */
export function ticketUpdate(write: DeskWrite, stamp: string, names: SiteNames, staff: Staff): { readonly ticket: object } {
  const { comment, status, priority, assignee, group, tags } = write;
  const updates = fieldUpdates(write.fields ?? {}, names);
  const statusOf = (name: string) => named(names.statuses.find((each) => sameName(each.agent_label, name)), `status "${name}"`);
  const groupOf = (name: string) => named(names.groups.find((each) => sameName(each.name, name)), `group "${name}"`);
  return {
    ticket: {
      safe_update: true,
      updated_stamp: stamp,
      metadata: { intent: write.intent },
      ...(comment ? { comment: { body: cutToSize(comment.text), public: comment.public } } : {}),
      ...(status === undefined ? {} : { custom_status_id: wireId(statusOf(status).id) }),
      ...(priority === undefined ? {} : { priority }),
      ...(assignee === undefined ? {} : { assignee_id: assigneeId(assignee, staff) }),
      ...(group === undefined ? {} : { group_id: wireId(groupOf(group).id) }),
      ...(tags === undefined ? {} : { tags: tagsWith(tags, updates) }),
      ...(updates.length === 0 ? {} : { custom_fields: updates.map(({ field, value }) => ({ id: wireId(field.id), value })) }),
    },
  };
}
