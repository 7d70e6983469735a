import * as v from 'valibot';

/** What a webhook says happened. Nothing in it is taken as true but that the ticket is worth reading. */
export interface ZohoEvent {
  readonly type: string;
  readonly ticketId: string;
  readonly departmentId?: string;
}

export type ParsedEvents = { readonly ok: true; readonly events: readonly ZohoEvent[] } | { readonly ok: false; readonly reason: string };

const TicketId = v.pipe(v.string(), v.regex(/^\d+$/));
const MaybeId = v.fallback(v.optional(v.string()), undefined);
const About = v.variant('eventType', [
  ...(['Ticket_Add', 'Ticket_Update', 'Ticket_Delete'] as const).map((type) =>
    v.object({ eventType: v.literal(type), payload: v.object({ id: TicketId, departmentId: MaybeId }) }),
  ),
  ...(['Ticket_Thread_Add', 'Ticket_Comment_Add'] as const).map((type) =>
    v.object({ eventType: v.literal(type), payload: v.object({ ticketId: TicketId, departmentId: MaybeId }) }),
  ),
]);

function eventIn(entry: unknown): readonly ZohoEvent[] {
  const parsed = v.safeParse(About, entry);
  if (!parsed.success) return [];
  const { eventType: type, payload } = parsed.output;
  const { departmentId } = payload;
  return [{ type, ticketId: 'id' in payload ? payload.id : payload.ticketId, ...(departmentId === undefined ? {} : { departmentId }) }];
}

/**
 * The tickets that a webhook's body speaks of, in its order. Entries that are broken, or about something else than
 * tickets, are passed over: what they told is found by the next sweep.
 */
export const parseEvents = (body: unknown): ParsedEvents =>
  Array.isArray(body) ? { ok: true, events: body.flatMap(eventIn) } : { ok: false, reason: 'the body is no array of events' };
