import type { Outcome } from '../doors/staff-api';
import type { Data, Onto } from '../format/scenario';
import { nameTicket } from './stage';
import type { Stage } from './stage';

/** Something that came past the desk is logged; it is a ticket once everything is at rest. */
export async function logRequest(stage: Stage, person: string, data: Data, { as }: Onto): Promise<Outcome> {
  const outcome = await stage.api.logRequest(stage.site, person, data);
  if ('done' in outcome) {
    const { requestId } = outcome.done as { readonly requestId: string };
    stage.requests.push({ requestId, ...(as === undefined ? {} : { as }) });
  }
  return outcome;
}

/** A request that has become a ticket hands its name over. */
export async function nameMadeTickets(stage: Stage): Promise<void> {
  for (const request of [...stage.requests]) {
    const { state, ticketId } = await stage.api.request(stage.site, request.requestId, stage.policy.resolved.settings.owner);
    if (state === 'open') continue;
    stage.requests.splice(stage.requests.indexOf(request), 1);
    if (ticketId !== undefined) nameTicket(stage, request, ticketId);
  }
}
