import type { DeskWrite } from '../../domain/desk-events/desk';
import { cutToSize } from './comment-size';
import { wireOf } from './field-values';
import { followerUpdates } from './follower-updates';
import { agentId, named, wireId } from './name-to-id';
import { sameName, type SiteNames } from './names';
import type { Staff } from './staff';
import type { Field } from './wire';

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

/**
 * The body of one conditional update: only what should change, and the intent in the metadata, which comes back in
 * the audit. `followerIds` are the ticket's followers now; a write without followers needs none. Fails with `rejected`
 * for a name that the account does not have. An account without forms has none to choose.
 */
export function ticketUpdate(write: DeskWrite, stamp: string, names: SiteNames, staff: Staff, followerIds: readonly string[] = []): { readonly ticket: object } {
  const { comment, status, priority, assignee, group, tags, form } = write;
  const updates = fieldUpdates(write.fields ?? {}, names);
  const statusOf = (name: string) => named(names.statuses.find((each) => sameName(each.agent_label, name)), `status "${name}"`);
  const formOf = (name: string) => named(names.forms.find((each) => each.active && sameName(each.name, name)), `ticket form "${name}"`);
  const followers = write.followers === undefined ? [] : followerUpdates(write.followers, followerIds, staff);
  const groupOf = (name: string) => named(names.groups.find((each) => sameName(each.name, name)), `group "${name}"`);
  return {
    ticket: {
      safe_update: true,
      updated_stamp: stamp,
      metadata: { intent: write.intent },
      ...(comment ? { comment: { body: cutToSize(comment.text), public: comment.public } } : {}),
      ...(status === undefined ? {} : { custom_status_id: wireId(statusOf(status).id) }),
      ...(priority === undefined ? {} : { priority }),
      ...(assignee === undefined ? {} : { assignee_id: assignee === null ? null : agentId(assignee, staff) }),
      ...(group === undefined ? {} : { group_id: wireId(groupOf(group).id) }),
      ...(form === undefined || names.forms.length === 0 ? {} : { ticket_form_id: wireId(formOf(form).id) }),
      ...(followers.length === 0 ? {} : { followers }),
      ...(tags === undefined ? {} : { tags: tagsWith(tags, updates) }),
      ...(updates.length === 0 ? {} : { custom_fields: updates.map(({ field, value }) => ({ id: wireId(field.id), value })) }),
    },
  };
}
