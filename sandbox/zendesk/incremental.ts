import { Router } from 'express';
import { DeskRefusal } from '../desk/refusal';
import { siteOf } from './site-of';
import { now, wholeSecond } from '../state/clock';
import type { Ticket } from '../state/model';
import { apiUrl } from './paging';
import { ticketToWire } from './shapes/ticket';

const PAGE_SIZE = 1000;
/** The last minute of changes is left out of every export. */
const LEFT_OUT_MS = 60_000;

interface Position {
  readonly generatedAt: number;
  readonly id: number;
}

const after = (ticket: Ticket, position: Position): boolean =>
  ticket.generatedAt > position.generatedAt || (ticket.generatedAt === position.generatedAt && ticket.id > position.id);
const cursorText = (position: Position): string => Buffer.from(`${position.generatedAt}|${position.id}`).toString('base64url');

function startOf(query: Record<string, unknown>, nowMs: number): Position {
  if (typeof query['cursor'] === 'string') {
    const [generatedAt = Number.NaN, id = Number.NaN] = Buffer.from(query['cursor'], 'base64url').toString().split('|').map(Number);
    if (Number.isNaN(generatedAt) || Number.isNaN(id)) throw new DeskRefusal(400, { error: 'InvalidCursor', description: 'cursor is not valid' });
    return { generatedAt, id };
  }
  const startMs = Number(query['start_time']) * 1000;
  if (!Number.isFinite(startMs)) throw new DeskRefusal(400, { error: 'InvalidValue', description: 'start_time is required' });
  if (startMs > nowMs - LEFT_OUT_MS)
    throw new DeskRefusal(422, { error: 'StartTimeTooRecent', description: 'Too recent start_time. Use a start_time older than 1 minute' });
  return { generatedAt: startMs, id: 0 };
}

/** Follows the time of the last change by the site's clock, with deleted tickets: https://developer.zendesk.com/api-reference/ticketing/ticket-management/incremental_exports/ */
export const incrementalRoutes = Router({ mergeParams: true });

incrementalRoutes.get('/tickets/cursor', (request, response) => {
  const site = siteOf(request);
  const until = wholeSecond(now(site)) - LEFT_OUT_MS;
  const start = startOf(request.query, now(site));
  const size = Math.min(PAGE_SIZE, Math.max(1, Number(request.query['per_page'] ?? PAGE_SIZE) || PAGE_SIZE));
  const due = [...site.tickets.values()]
    .filter((ticket) => ticket.generatedAt <= until && after(ticket, start))
    .sort((one, other) => one.generatedAt - other.generatedAt || one.id - other.id);
  const page = due.slice(0, size);
  const cursor = cursorText(page.at(-1) ?? start);
  response.json({
    tickets: page.map((ticket) => ticketToWire(site, ticket, apiUrl(request))),
    after_url: `${apiUrl(request)}/incremental/tickets/cursor.json?cursor=${cursor}`,
    before_url: null,
    after_cursor: cursor,
    before_cursor: null,
    end_of_stream: page.length === due.length,
  });
});
