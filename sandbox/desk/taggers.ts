import type { CatalogField } from '../state/catalog';
import type { FieldValue, Site, TicketState } from '../state/model';

interface TagsAndFields {
  readonly tags: readonly string[];
  readonly fields: Readonly<Record<string, FieldValue>>;
}

function fieldFromTags(field: CatalogField, before: FieldValue, tags: ReadonlySet<string>): FieldValue {
  if (typeof before === 'string' && tags.has(before)) return before;
  return field.options.find((option) => tags.has(option.value))?.value ?? null;
}

/**
 * A drop-down's value is also a tag of the ticket. Choosing another option swaps the tag; a list of tags without it empties the drop-down,
 * and adding the tag of an option chooses it.
 */
export function reconcileTaggers(site: Site, before: TicketState, wish: TagsAndFields): TagsAndFields {
  const taggers = site.catalog.fields.filter((field) => field.type === 'tagger');
  const changed = taggers.filter((field) => wish.fields[field.id] !== before.fields[field.id]);
  const tags = new Set(wish.tags);
  for (const field of changed) tags.delete(String(before.fields[field.id] ?? ''));
  for (const field of changed) if (typeof wish.fields[field.id] === 'string') tags.add(String(wish.fields[field.id]));
  if (wish.tags === before.tags) {
    for (const field of taggers) if (!changed.includes(field) && typeof wish.fields[field.id] === 'string') tags.add(String(wish.fields[field.id]));
    return { tags: [...tags], fields: wish.fields };
  }
  const followed = taggers
    .filter((field) => !changed.includes(field))
    .map((field) => [String(field.id), fieldFromTags(field, before.fields[field.id] ?? null, tags)] as const);
  return { tags: [...tags], fields: { ...wish.fields, ...Object.fromEntries(followed) } };
}
