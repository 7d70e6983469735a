import type { DeskChanges } from '../../domain/desk-events/desk';
import { wordOf } from './field-values';
import type { SiteNames } from './names';
import { priorityScale } from './priorities';
import { changeOf, wordIn } from './properties';
import type { Staff } from './staff';
import type { Entry, Ticket } from './wire';

const STATUS = 'Status';
const PRIORITY = 'Priority';
const OWNER = 'Ticket Owner';

/** What a save is read against: the ticket as it is now, and the lines of the history from the save on. */
export interface ReadAgainst {
  readonly ticket: Ticket;
  readonly names: SiteNames;
  readonly staff: Staff;
  /** Oldest first; the save itself is the first. */
  readonly since: readonly Entry[];
}

function statusChange(entry: Entry): Pick<DeskChanges, 'status'> {
  const change = changeOf(entry, STATUS);
  const [from, to] = [wordIn(change?.from), wordIn(change?.to)];
  return to === null ? {} : { status: { to, ...(from === null ? {} : { from }) } };
}

/** What a property held right after the save: what the save made of it, else what a later one found, else what it holds now. */
function heldAfter([save, ...later]: readonly Entry[], label: string, now: string | null): string | null {
  const made = save && changeOf(save, label);
  if (made) return wordIn(made.to);
  const found = later.map((entry) => changeOf(entry, label)).find((change) => change !== undefined);
  return found ? wordIn(found.from) : now;
}

function priorityChange(entry: Entry, { ticket, names, since }: ReadAgainst): Pick<DeskChanges, 'priority'> {
  const scale = priorityScale(names);
  const { severity } = scale;
  if (!changeOf(entry, PRIORITY) && !(severity && changeOf(entry, severity.displayLabel))) return {};
  const severityWord = severity ? heldAfter(since, severity.displayLabel, ticket.cf[severity.apiName] ?? null) : null;
  return { priority: scale.read(heldAfter(since, PRIORITY, ticket.priority), severityWord) };
}

/** Zoho tells owners by id and name; a team as owner has a name alone. */
function assigneeChange(entry: Entry, { staff }: ReadAgainst): Pick<DeskChanges, 'assignee'> {
  const change = changeOf(entry, OWNER);
  if (!change) return {};
  const owner = typeof change.to === 'object' ? (change.to as { readonly id?: unknown; readonly name?: unknown } | null) : null;
  const id = wordIn(owner?.id);
  return { assignee: id === null ? null : staff.keyOf(id, wordIn(owner?.name) ?? id) };
}

function fieldChanges(entry: Entry, { names }: ReadAgainst): Pick<DeskChanges, 'fields'> {
  const fields = names.fields.flatMap((field) => {
    const change = changeOf(entry, field.displayLabel);
    return change ? [[field.displayLabel, wordOf(field, wordIn(change.to))] as const] : [];
  });
  return fields.length > 0 ? { fields: Object.fromEntries(fields) } : {};
}

/** What a save changed, in the desk's words. */
export const changesOf = (entry: Entry, against: ReadAgainst): DeskChanges => ({
  ...statusChange(entry),
  ...priorityChange(entry, against),
  ...assigneeChange(entry, against),
  ...fieldChanges(entry, against),
});
