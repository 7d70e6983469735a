import type { DeskWrite } from '../../domain/desk-events/desk';
import { wireOf } from './field-values';
import { named } from './named';
import { INTENT_FIELD, sameName, type SiteNames } from './names';
import { markOf } from './own-writes';
import { priorityScale } from './priorities';
import type { Staff } from './staff';
import type { Field } from './wire';

type CustomFields = Readonly<Record<string, string | null>>;

export const fieldCalled = (fields: readonly Field[], label: string): Field =>
  named(fields.find((field) => field.isCustomField && sameName(field.displayLabel, label)), `field "${label}"`);

export const agentFor = (key: string, staff: Staff): string => named(staff.agentOf(key), `agent for "${key}" of the roster`).id;

function fieldsOf(fields: NonNullable<DeskWrite['fields']>, names: SiteNames): CustomFields {
  const entries = Object.entries(fields).map(([label, word]) => {
    const field = fieldCalled(names.fields, label);
    return [field.apiName, named(wireOf(field, word), `option "${word ?? ''}" of field "${label}"`)] as const;
  });
  return Object.fromEntries(entries);
}

/**
 * The body of the change that a write begins with: only what should change, and its mark, which comes back in the
 * history. Fails with `rejected` for a name that the account does not have. Zoho has no tags, groups, followers or forms.
 */
export function ticketUpdate(write: DeskWrite, names: SiteNames, staff: Staff): object {
  const { status, priority, assignee, fields = {} } = write;
  const scale = priorityScale(names);
  const urgency = priority === undefined ? undefined : scale.write(priority);
  const severity = urgency?.severity !== undefined && scale.severity ? { [scale.severity.apiName]: urgency.severity } : {};
  return {
    ...(status === undefined ? {} : { status: named(names.statuses.find((each) => sameName(each, status)), `status "${status}"`) }),
    ...(urgency === undefined ? {} : { priority: urgency.priority }),
    ...(assignee === undefined ? {} : { assigneeId: assignee === null ? null : agentFor(assignee, staff) }),
    cf: { ...severity, ...fieldsOf(fields, names), [fieldCalled(names.allFields, INTENT_FIELD).apiName]: markOf(write) },
  };
}
