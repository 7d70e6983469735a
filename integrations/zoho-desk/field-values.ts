import { sameName } from './names';
import type { Field } from './wire';

/** A field as people read it: `true` or `false` for a checkbox, null for empty. */
export function wordOf({ type }: Field, value: string | null): string | null {
  if (type === 'Boolean') return String(value === 'true');
  return value === '' ? null : value;
}

/** What to write for a word; undefined where the field's options do not have it. */
export function wireOf({ type, allowedValues }: Field, word: string | null): string | null | undefined {
  if (type === 'Boolean') return String(word === 'true');
  if (word === null || allowedValues.length === 0) return word;
  return allowedValues.find(({ value }) => sameName(value, word))?.value;
}
