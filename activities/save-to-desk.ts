import type { DeskActivities, SaveOrder, SaveOutcome, TicketRef } from '../contracts/temporal/activities';
import type { DeskReading, DeskWrite } from '../domain/desk-events/desk';
import { DeskError, type Desk } from './desk-port';
import type { Render } from './render';

const carries = (reading: DeskReading, intent: string): boolean => reading.saves.some((save) => save.intent === intent);

/** Our own earlier saves are no news to the workflow; anybody else's are. */
const hasNews = (reading: DeskReading): boolean => reading.saves.some((save) => save.author.kind !== 'self');

const isConflict = (error: unknown): boolean => error instanceof DeskError && error.code === 'conflict';

async function worded(render: Render, ref: TicketRef, order: SaveOrder): Promise<DeskWrite> {
  const { comment, ...rest } = order;
  if (!comment) return rest;
  return { ...rest, comment: { public: comment.public, text: await render.comment(ref, comment.wording) } };
}

/**
 * Reads, then writes, on every attempt: a desk has no idempotency key for updates, so the intent in its own log is
 * the only proof that an earlier attempt went through (its answer may be lost, or the worker after it).
 *
 * The cursor of the outcome never passes a save that was not read: a save of the same second as ours can slip under
 * the stamp. After a status that might have hidden somebody's answer, the desk is therefore read once more; one without
 * a lock always is, because a ticket that shows more than was read would hide who did it.
 */
export function createSaveToDesk(desk: Desk, render: Render): DeskActivities['saveToDesk'] {
  return async (ref, cursor, order) => {
    const write = await worded(render, ref, order);
    const before = await desk.read(ref, cursor);
    if (carries(before, order.intent)) return { outcome: 'saved', reading: before };
    if (hasNews(before)) return { outcome: 'stale', reading: before };
    try {
      const { ticket, unlocked } = await desk.write(ref, write, before.ticket.stamp);
      return { outcome: 'saved', reading: order.status === undefined && !unlocked ? { ...before, ticket } : await desk.read(ref, cursor) };
    } catch (error) {
      if (!isConflict(error)) throw error;
      return afterConflict(await desk.read(ref, cursor), order.intent);
    }
  };
}

/** The conflicting save may be this very intent, written by an attempt that we had given up. */
const afterConflict = (reading: DeskReading, intent: string): SaveOutcome => ({
  outcome: carries(reading, intent) ? 'saved' : 'stale',
  reading,
});
