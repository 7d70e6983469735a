import { commentsOf } from '../desk/conversation';
import { auditToWire } from '../desk/record';
import { statusName } from '../desk/statuses';
import type { FieldValue, Site, Ticket } from '../state/model';
import { kindOf, type PersonKind } from '../state/people';

interface CommentView {
  readonly id: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly public: boolean;
  readonly text: string;
  readonly author: { readonly kind: PersonKind; readonly key?: string; readonly name: string; readonly email: string | null };
  readonly intent?: string;
}

interface TicketView {
  readonly id: number;
  readonly subject: string;
  readonly status: string;
  readonly category: string;
  readonly priority: string | null;
  readonly assignee: string | null;
  readonly group: string | null;
  readonly followers: readonly string[];
  readonly tags: readonly string[];
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly requester: { readonly email: string | null; readonly name: string };
  readonly form: string;
  readonly channel: string;
  readonly deleted: boolean;
  readonly createdAt: number;
  readonly comments: readonly CommentView[];
  readonly audits: readonly Record<string, unknown>[];
  readonly serviceWrites: number;
}

function commentViews(site: Site, ticket: Ticket): readonly CommentView[] {
  return commentsOf(ticket).map(({ audit, event }) => {
    const authorId = Number(event['author_id']);
    const author = site.users.get(authorId);
    const intent = audit.metadata.custom['intent'];
    return {
      id: event.id,
      at: audit.at,
      public: event['public'] === true,
      text: String(event['body']),
      author: {
        kind: kindOf(site, authorId),
        ...(author?.key === undefined ? {} : { key: author.key }),
        name: author?.name ?? 'System',
        email: author?.email ?? null,
      },
      ...(typeof intent === 'string' ? { intent } : {}),
    };
  });
}

/** The ticket by names instead of ids. */
export function ticketView(site: Site, ticket: Ticket): TicketView {
  const { state } = ticket;
  const staffKey = (id: number | null): string | null => (id === null ? null : (site.users.get(id)?.key ?? String(id)));
  const requester = site.users.get(state.requesterId);
  return {
    id: ticket.id,
    subject: state.subject,
    status: statusName(site, state),
    category: state.status,
    priority: state.priority,
    assignee: staffKey(state.assigneeId),
    group: site.catalog.groups.find((group) => group.id === state.groupId)?.name ?? null,
    followers: state.followerIds.flatMap((id) => staffKey(id) ?? []),
    tags: state.tags,
    fields: Object.fromEntries(site.catalog.fields.map((field) => [field.title, state.fields[field.id] ?? null])),
    requester: { email: requester?.email ?? null, name: requester?.name ?? '' },
    form: site.catalog.forms.find((form) => form.id === state.formId)?.name ?? '',
    channel: ticket.via.channel,
    deleted: ticket.deleted,
    createdAt: ticket.createdAt,
    comments: commentViews(site, ticket),
    audits: ticket.audits.map((audit) => auditToWire(ticket, audit)),
    serviceWrites: ticket.serviceWrites,
  };
}
