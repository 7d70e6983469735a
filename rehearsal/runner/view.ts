import type { TicketView } from '../../contracts/http/ticket-view';
import type { RequestView } from '../../contracts/temporal/request-messages';
import type { Stage } from './stage';

/** The ticket as the process knows it, seen by whoever owns the process. */
export const ticketOf = ({ api, site, policy }: Stage, ticketId: string): Promise<TicketView | undefined> =>
  api.ticket(site, ticketId, policy.resolved.settings.owner);

/** A logged request, seen by them. */
export const requestOf = ({ api, site, policy }: Stage, requestId: string): Promise<RequestView> => api.request(site, requestId, policy.resolved.settings.owner);
