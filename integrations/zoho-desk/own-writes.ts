import type { DeskWrite } from '../../domain/desk-events/desk';
import type { Placed } from './history';
import { INTENT_FIELD } from './names';
import { changeOf, textIdIn, wordIn } from './properties';
import type { Entry } from './wire';

/**
 * A write of ours is a change of the ticket and, with a comment, a second call: Zoho has no call for both. The value of
 * the intent field says which intent it is and whether a comment follows, so that the history tells how far it came.
 */
const COMMENT_FOLLOWS = '+comment';

export const markOf = ({ intent, comment }: DeskWrite): string => (comment ? intent + COMMENT_FOLLOWS : intent);

interface OwnWrite {
  readonly intent: string;
  /** Where in the history it began. */
  readonly begunAt: number;
}

/** Our own writes: those that are done, by where in the history they ended, and the last one if it is half done. */
export interface OwnWrites {
  readonly done: ReadonlyMap<number, OwnWrite>;
  readonly begun?: OwnWrite;
}

const isOurs = ({ actor }: Entry, self: string): boolean => actor.id === self;

function markIn(entry: Entry, self: string): string | undefined {
  return isOurs(entry, self) ? (wordIn(changeOf(entry, INTENT_FIELD)?.to) ?? undefined) : undefined;
}

const isOurText = (entry: Entry, self: string): boolean => isOurs(entry, self) && entry.eventName !== 'TicketCreated' && textIdIn(entry) !== undefined;

/** `history` is oldest first. A text of ours belongs to the mark before it; a mark after it begins the next write. */
export function ownWrites(history: readonly Placed[], self: string): OwnWrites {
  const done = new Map<number, OwnWrite>();
  let begun: OwnWrite | undefined;
  for (const { position, entry } of history) {
    const mark = markIn(entry, self);
    if (mark?.endsWith(COMMENT_FOLLOWS)) begun = { intent: mark.slice(0, -COMMENT_FOLLOWS.length), begunAt: position };
    else if (mark !== undefined) {
      done.set(position, { intent: mark, begunAt: position });
      begun = undefined;
    } else if (begun && isOurText(entry, self)) {
      done.set(position, begun);
      begun = undefined;
    }
  }
  return { done, ...(begun ? { begun } : {}) };
}

/** Whether the lines after the cursor can be read without older ones: the first text of ours among them may belong to an older mark. */
export function reachesBack(history: readonly Placed[], cursor: number, self: string): boolean {
  const [oldest] = history;
  if (oldest !== undefined && oldest.position > cursor + 1) return false;
  const text = history.find(({ position, entry }) => position > cursor && isOurText(entry, self));
  return text === undefined || history.some(({ position, entry }) => position < text.position && markIn(entry, self) !== undefined);
}
