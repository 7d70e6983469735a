import * as v from 'valibot';
import type { DeskChanges, DeskPriority } from '../../domain/desk-events/desk';
import { wordOf } from './field-values';
import type { SiteNames } from './names';
import type { Staff } from './staff';
import { categoryName, groupName, statusName } from './ticket-from-wire';
import { Id, Value, type Event } from './wire';

const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const satisfies readonly DeskPriority[];
const Priority = v.fallback(v.nullable(v.picklist(PRIORITIES)), null);
const Reference = v.fallback(v.nullable(Id), null);
const Tags = v.fallback(
  v.union([v.array(v.string()), v.pipe(v.string(), v.transform((text) => text.split(' ').filter(Boolean)))]),
  [],
);

interface Change {
  readonly from: unknown;
  readonly to: unknown;
}

/** The property changes of a save, by Zendesk's field name. A creation lists what it began with. */
function changedProperties(events: readonly Event[]): ReadonlyMap<string, Change> {
  const changed = events.filter((event) => event.type === 'Change' || (event.type === 'Create' && Boolean(event.value)));
  return new Map(changed.map((event) => [event.field_name ?? '', { from: event.previous_value ?? null, to: event.value ?? null }]));
}

const referenceOf = (value: unknown): string | null => v.parse(Reference, value === '' ? null : value);

const Category = v.fallback(v.nullable(v.string()), null);

function statusChange(changed: ReadonlyMap<string, Change>, names: SiteNames): DeskChanges['status'] {
  const custom = changed.get('custom_status_id');
  const change = custom ?? changed.get('status');
  const nameOf = (value: unknown): string | undefined => {
    const id = custom ? referenceOf(value) : v.parse(Category, value);
    if (id === null) return undefined;
    return custom ? statusName(names, id, `unknown:${id}`) : categoryName(names, id);
  };
  const to = nameOf(change?.to ?? null);
  const from = nameOf(change?.from ?? null);
  return to === undefined ? undefined : { to, ...(from === undefined ? {} : { from }) };
}

function tagChanges(changed: ReadonlyMap<string, Change>): Pick<DeskChanges, 'tagsAdded' | 'tagsRemoved'> {
  const tags = changed.get('tags');
  if (!tags) return {};
  const before = v.parse(Tags, tags.from);
  const after = v.parse(Tags, tags.to);
  const added = after.filter((tag) => !before.includes(tag));
  const removed = before.filter((tag) => !after.includes(tag));
  return { ...(added.length > 0 ? { tagsAdded: added } : {}), ...(removed.length > 0 ? { tagsRemoved: removed } : {}) };
}

function fieldChanges(changed: ReadonlyMap<string, Change>, names: SiteNames): Pick<DeskChanges, 'fields'> {
  const fields = names.fields.flatMap((field) => {
    const change = changed.get(field.id);
    return change ? [[field.title, wordOf(field, v.parse(v.fallback(Value, null), change.to))] as const] : [];
  });
  return fields.length > 0 ? { fields: Object.fromEntries(fields) } : {};
}

function macrosOf(events: readonly Event[], names: SiteNames): Pick<DeskChanges, 'macros'> {
  const used = events.filter((event) => event.type === 'AgentMacroReference');
  const titles = used.map((event) => event.macro_title ?? names.macros.find((macro) => macro.id === event.macro_id)?.title);
  const known = titles.filter((title) => title !== undefined);
  return known.length > 0 ? { macros: known } : {};
}

/** What a save changed, in the desk's words. */
export function changesOf(events: readonly Event[], names: SiteNames, staff: Staff): DeskChanges {
  const changed = changedProperties(events);
  const status = statusChange(changed, names);
  const priority = changed.get('priority');
  const assignee = changed.get('assignee_id');
  const group = changed.get('group_id');
  const assigneeId = assignee && referenceOf(assignee.to);
  const groupId = group && referenceOf(group.to);
  return {
    ...(status ? { status } : {}),
    ...(priority ? { priority: v.parse(Priority, priority.to) } : {}),
    ...(assigneeId === undefined ? {} : { assignee: assigneeId && staff.keyOf(assigneeId) }),
    ...(groupId === undefined ? {} : { group: groupId && groupName(names, groupId) }),
    ...tagChanges(changed),
    ...fieldChanges(changed, names),
    ...macrosOf(events, names),
  };
}
