import type { CatalogMacro } from '../state/catalog';
import type { FieldValue, Priority, Site, TicketState, TicketStatus } from '../state/model';
import type { NewComment } from './comment';
import { textOfHtml } from '../html-text';
import type { TicketChange } from './draft';
import { fieldValue } from './field-values';

const words = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : value);
const single = (value: string | readonly string[]): string => (typeof value === 'string' ? value : (value.at(-1) ?? ''));
const idOrNull = (value: string): number | null => (value === '' ? null : Number(value));

interface Effect {
  change: { -readonly [Key in keyof TicketState]?: TicketState[Key] };
  comment?: { body: string; htmlBody?: string; public?: boolean };
}

function applyTags(effect: Effect, state: TicketState, field: string, values: readonly string[]): void {
  const current = effect.change.tags ?? state.tags;
  if (field === 'set_tags') effect.change.tags = values;
  else effect.change.tags = field === 'remove_tags' ? current.filter((tag) => !values.includes(tag)) : [...current, ...values];
}

function applyCustomField(site: Site, effect: Effect, field: string, value: string): void {
  const definition = site.catalog.fields.find((each) => field === `custom_fields_${each.id}`);
  if (!definition) return;
  const fields: Record<string, FieldValue> = { ...effect.change.fields, [definition.id]: fieldValue(definition, value) };
  effect.change.fields = fields;
}

function applyAction(site: Site, effect: Effect, state: TicketState, field: string, value: string | readonly string[]): void {
  const text = single(value);
  switch (field) {
    case 'status':
      effect.change.status = text as TicketStatus;
      break;
    case 'custom_status_id':
      effect.change.customStatusId = Number(text);
      break;
    case 'priority':
      effect.change.priority = text as Priority;
      break;
    case 'type':
      effect.change.type = text;
      break;
    case 'subject':
      effect.change.subject = text;
      break;
    case 'assignee_id':
      effect.change.assigneeId = idOrNull(text);
      break;
    case 'group_id':
      effect.change.groupId = idOrNull(text);
      break;
    case 'ticket_form_id':
      effect.change.formId = Number(text);
      break;
    case 'follower':
      effect.change.followerIds = [...state.followerIds, Number(text)];
      break;
    case 'comment_value':
      effect.comment = { ...effect.comment, body: text };
      break;
    case 'comment_value_html':
      effect.comment = { ...effect.comment, body: textOfHtml(text), htmlBody: text };
      break;
    case 'comment_mode_is_public':
      effect.comment = { body: '', ...effect.comment, public: text === 'true' };
      break;
    case 'current_tags':
    case 'set_tags':
    case 'remove_tags':
      applyTags(effect, state, field, words(value));
      break;
    default:
      applyCustomField(site, effect, field, text);
  }
}

/** What the macro would put on the ticket; nothing is changed here, as with Zendesk's own preview. */
export function macroEffect(site: Site, macro: CatalogMacro, state: TicketState): { readonly change: TicketChange; readonly comment?: NewComment } {
  const effect: Effect = { change: {} };
  for (const action of macro.actions) applyAction(site, effect, state, action.field, action.value);
  const { comment, change } = effect;
  return comment && comment.body !== '' ? { change, comment } : { change };
}
