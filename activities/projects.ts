import type { OfficeActivities, TicketRef } from '../contracts/temporal/activities';
import type { Erp } from './erp-port';

/** One project for each ticket, whatever happens between asking and hearing the answer. */
const externalIdOf = ({ site, ticketId }: TicketRef): string => `supportway-${site}-${ticketId}`;

export const createMakeProject =
  (erp: Erp): OfficeActivities['makeProject'] =>
  async (ref, order) => {
    if (!erp.isConnected(ref.site)) return null;
    const { number, serviceCallNumber } = await erp.project(ref.site, { externalId: externalIdOf(ref), ...order });
    return { number, serviceCallNumber };
  };

export const createCloseProject =
  (erp: Erp): OfficeActivities['closeProject'] =>
  async (ref) => {
    if (!erp.isConnected(ref.site)) return { closed: false };
    await erp.closeProject(ref.site, externalIdOf(ref));
    return { closed: true };
  };
