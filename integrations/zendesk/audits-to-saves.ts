import type { DeskChanges, DeskComment, DeskSave } from '../../domain/desk-events/desk';
import { changesOf } from './changes';
import type { SiteNames } from './names';
import type { Staff } from './staff';
import type { Audit, Event } from './wire';

/** "The comment was automatically generated": https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments/#comment-flags */
const MACHINE_GENERATED = 4;
const COMMENTS: readonly string[] = ['Comment', 'VoiceComment'];

function commentOf(audit: Audit, events: readonly Event[]): DeskComment | undefined {
  const event = events.find((each) => COMMENTS.includes(each.type));
  if (!event) return undefined;
  return {
    public: event.public ?? false,
    text: event.plain_body ?? event.body ?? '',
    automatic: audit.metadata.flags.includes(MACHINE_GENERATED),
  };
}

/** Audit ids grow within a ticket, and may be longer than a number can hold. */
const isAfter = (audit: Audit, cursor: string | undefined): boolean => cursor === undefined || BigInt(audit.id) > BigInt(cursor);

function saveOf(audit: Audit, names: SiteNames, staff: Staff): DeskSave {
  const { intent } = audit.metadata.custom;
  const comment = commentOf(audit, audit.events);
  const changes: DeskChanges = changesOf(audit.events, names, staff);
  return {
    id: audit.id,
    at: Date.parse(audit.created_at),
    author: staff.author(audit.author_id),
    ...(intent === undefined ? {} : { intent }),
    ...(audit.events.some((event) => event.type === 'Create') ? { created: true } : {}),
    ...(comment ? { comment } : {}),
    changes,
  };
}

/** The audits after the cursor, as saves, oldest first. */
export function auditsToSaves(audits: readonly Audit[], cursor: string | undefined, names: SiteNames, staff: Staff): readonly DeskSave[] {
  return audits
    .filter((audit) => isAfter(audit, cursor))
    .toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
    .map((audit) => saveOf(audit, names, staff));
}
