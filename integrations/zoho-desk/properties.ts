import { sameName } from './names';
import type { Entry } from './wire';

/** What a line of the history says of one property. */
export interface PropertyChange {
  readonly from: unknown;
  readonly to: unknown;
}

export function changeOf({ eventInfo }: Entry, label: string): PropertyChange | undefined {
  const value = eventInfo.find(({ propertyName }) => sameName(propertyName, label))?.propertyValue;
  return typeof value === 'object' ? { from: value.previousValue ?? null, to: value.updatedValue ?? null } : undefined;
}

/** A value as text; null for none, and for what is no text. */
export const wordIn = (value: unknown): string | null => {
  if (typeof value === 'boolean' || typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
};

/** The id of the comment or thread that the line announces. */
export function textIdIn({ eventInfo }: Entry): { readonly kind: 'comment' | 'thread'; readonly id: string } | undefined {
  const idOf = (name: string): string | null => wordIn(eventInfo.find(({ propertyName }) => propertyName === name)?.propertyValue);
  const [comment, thread] = [idOf('CommentId'), idOf('ThreadId')];
  if (comment !== null) return { kind: 'comment', id: comment };
  return thread === null ? undefined : { kind: 'thread', id: thread };
}
