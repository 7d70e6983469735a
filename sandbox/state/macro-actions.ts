import type { CatalogAgent, CatalogField, CatalogStatus } from './catalog';
import { DefinitionError } from './definition-error';
import type { MacroDefinition } from './definition';

/** Zendesk's form: the value is text, or a list of texts for `comment_value` and tags. */
export interface MacroAction {
  readonly field: string;
  readonly value: string | readonly string[];
}

interface Names {
  readonly groups: readonly { readonly id: number; readonly name: string }[];
  readonly agents: readonly CatalogAgent[];
  readonly fields: readonly CatalogField[];
  readonly statuses: readonly CatalogStatus[];
}

const PLAIN_FIELDS = new Set([
  'status',
  'priority',
  'type',
  'subject',
  'comment_value',
  'comment_value_html',
  'comment_mode_is_public',
  'current_tags',
  'set_tags',
  'remove_tags',
  'assignee_id',
  'group_id',
  'custom_status_id',
  'ticket_form_id',
  'follower',
]);

function idOf(entry: { readonly id: number } | undefined, macro: string, field: string, value: unknown): string {
  if (!entry) throw new DefinitionError(`macro "${macro}" sets ${field} to ${JSON.stringify(value)}, which the account does not have`);
  return String(entry.id);
}

/**
 * Definitions cannot know ids, so an action may say `status: <status name>`, `assignee: <agent key>`, `group: <group name>` or `<field title>: <value>`
 * beside Zendesk's own fields.
 * @throws DefinitionError for an action that names nothing of the account.
 */
export function resolveActions(macro: MacroDefinition, names: Names): readonly MacroAction[] {
  return macro.actions.map(({ field, value }) => {
    const plain = Array.isArray(value) ? value : String(value ?? '');
    const status = names.statuses.find((each) => each.name === value);
    if ((field === 'status' || field === 'custom_status' || field === 'custom_status_id') && status)
      return { field: 'custom_status_id', value: String(status.id) };
    if (field === 'assignee')
      return {
        field: 'assignee_id',
        value: idOf(
          names.agents.find((agent) => agent.key === value),
          macro.title,
          field,
          value,
        ),
      };
    if (field === 'group')
      return {
        field: 'group_id',
        value: idOf(
          names.groups.find((group) => group.name === value),
          macro.title,
          field,
          value,
        ),
      };
    const custom = names.fields.find((each) => each.title === field || `custom_fields_${each.id}` === field);
    if (custom) return { field: `custom_fields_${custom.id}`, value: plain };
    if (PLAIN_FIELDS.has(field)) return { field, value: plain };
    throw new DefinitionError(`macro "${macro.title}" has an action on "${field}", which is neither a field of the account nor one of Zendesk's action fields`);
  });
}
