import * as v from 'valibot';
import { parseExactJson } from './exact-json';
import { Id } from './wire';

/** What a webhook says happened. Nothing in it is taken as true but that the ticket is worth reading. */
export interface TicketEvent {
  readonly ticketId: string;
  /** Zendesk's event type without its prefix: `ticket.comment_added`; `ticket_touch` from a trigger. */
  readonly type: string;
  readonly actorId?: string;
  /** Unique for an event subscription; triggers have none. */
  readonly eventId?: string;
  readonly brandId?: string;
}

export type ParsedEnvelope = { readonly ok: true; readonly event: TicketEvent } | { readonly ok: false; readonly reason: string };

const PREFIX = 'zen:event-type:';
const TicketId = v.pipe(Id, v.regex(/^\d+$/, 'is no ticket id'));
const MaybeId = v.nullish(Id, undefined);

const Subscribed = v.looseObject({
  id: v.string(),
  type: v.pipe(v.string(), v.startsWith(`${PREFIX}ticket.`, 'is no event of a ticket')),
  detail: v.looseObject({ id: TicketId, actor_id: MaybeId, brand_id: MaybeId }),
});

/** The body that docs/desks.md has administrators put into a trigger's webhook. */
const Triggered = v.looseObject({ kind: v.literal('ticket_touch'), ticket_id: TicketId });

const present = <K extends string>(key: K, value: string | null | undefined): Partial<Record<K, string>> =>
  value ? ({ [key]: value } as Record<K, string>) : {};

function bodyOf(raw: Buffer): unknown {
  try {
    return parseExactJson(raw.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Reads the body of a webhook, of an event subscription or of our trigger. */
export function parseEnvelope(raw: Buffer): ParsedEnvelope {
  const body = bodyOf(raw);
  if (body === undefined) return { ok: false, reason: 'the body is not JSON' };
  const touched = v.safeParse(Triggered, body);
  if (touched.success) return { ok: true, event: { ticketId: touched.output.ticket_id, type: touched.output.kind } };
  const parsed = v.safeParse(Subscribed, body);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return { ok: false, reason: `the body is no ticket event: ${v.getDotPath(issue) ?? 'it'} ${issue.message}` };
  }
  const { id, type, detail } = parsed.output;
  const ids = { ...present('actorId', detail.actor_id), ...present('brandId', detail.brand_id) };
  return { ok: true, event: { ticketId: detail.id, type: type.slice(PREFIX.length), eventId: id, ...ids } };
}
