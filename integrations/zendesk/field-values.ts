import type { Field, Value } from './wire';

const CHECKED: readonly unknown[] = [true, 'true', '1', 1];

type Option = Field['custom_field_options'][number];

/** The option that a word of the process means: by its name or its value, in any case. */
export const optionOf = (field: Field, word: string): Option | undefined =>
  field.custom_field_options.find((option) => [option.name, option.value].some((each) => each.toLowerCase() === word.toLowerCase()));

/** A field as people read it: the option's name, `true` or `false` for a checkbox, null for empty. */
export function wordOf(field: Field, value: Value): string | null {
  if (field.type === 'checkbox') return String(CHECKED.includes(value));
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return null;
  if (Array.isArray(value)) return value.map((each) => wordOf(field, each)).join(', ');
  return field.custom_field_options.find((option) => option.value === value)?.name ?? String(value);
}

/** What to write for a word; undefined where the field's options do not have it. */
export function wireOf(field: Field, word: string | null): string | boolean | null | undefined {
  if (field.type === 'checkbox') return word === 'true';
  if (word === null || field.custom_field_options.length === 0) return word;
  return optionOf(field, word)?.value;
}
