import type { CatalogField } from '../state/catalog';
import type { FieldValue, Site } from '../state/model';
import { recordInvalid } from './refusal';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INTEGER = /^-?\d+$/;

function checkedText(field: CatalogField, value: string): string {
  const valid = field.type === 'date' ? DATE.test(value) : field.type !== 'integer' || INTEGER.test(value);
  if (!valid) throw recordInvalid('base', `${field.title}: ${value} is not a valid ${field.type}`);
  return value;
}

/**
 * The value as Zendesk keeps it: text and numbers as text, nothing as null, a checkbox as true or false, a drop-down as its option's tag.
 * A drop-down also takes the option's shown name, as an agent would choose it.
 * @throws DeskRefusal 422 for a value that the field's type does not allow.
 */
export function fieldValue(field: CatalogField, raw: unknown): FieldValue {
  if (field.type === 'checkbox') return raw === true || raw === 'true' || raw === 'on' || raw === '1';
  if (raw === null || raw === undefined || raw === '') return null;
  if (typeof raw !== 'string' && typeof raw !== 'number' && typeof raw !== 'boolean') throw recordInvalid('base', `${field.title}: is invalid`);
  const text = String(raw);
  if (field.type !== 'tagger') return checkedText(field, text);
  const option = field.options.find((each) => each.value === text) ?? field.options.find((each) => each.name === text);
  if (!option) throw recordInvalid('base', `${field.title}: ${text} is invalid`);
  return option.value;
}

export const emptyFields = (site: Site): Record<string, FieldValue> =>
  Object.fromEntries(site.catalog.fields.map((field) => [field.id, field.type === 'checkbox' ? false : null]));

export const isBlank = (value: FieldValue | undefined): boolean => value === null || value === undefined || value === false || value === '';
