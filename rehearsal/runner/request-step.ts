import type { Outcome } from '../doors/staff-api';
import type { Data, Onto } from '../format/scenario';
import { nameRequest, settleRequest } from './named';
import type { Stage } from './stage';
import { requestOf } from './view';

/** Something that came past the desk is logged; what becomes of it is known once everything is at rest. */
export async function logRequest(stage: Stage, person: string, data: Data, onto: Onto, key?: string): Promise<Outcome> {
  const outcome = await stage.api.logRequest(stage.site, person, data, key);
  if ('done' in outcome) nameRequest(stage, onto, (outcome.done as { readonly requestId: string }).requestId);
  return outcome;
}

/** Looks which requests have become tickets, or will be none. */
export async function settleRequests(stage: Stage): Promise<void> {
  for (const one of stage.named.filter(({ requestId, isSettled }) => requestId !== undefined && !isSettled)) {
    const { state, ticketId, nextDueAt } = await requestOf(stage, one.requestId ?? '');
    // A dropped one may still have to tell somebody of it.
    const isOver = state !== 'open' && !(state === 'dropped' && nextDueAt !== undefined);
    if (isOver) settleRequest(stage, one, ticketId);
  }
}
