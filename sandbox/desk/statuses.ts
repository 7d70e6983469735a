import type { CatalogStatus } from '../state/catalog';
import type { StatusCategory } from '../state/definition';
import type { Site, TicketState, TicketStatus } from '../state/model';
import { recordInvalid } from './refusal';

const statusById = (site: Site, id: number): CatalogStatus | undefined => site.catalog.statuses.find((status) => status.id === id);

export const statusByName = (site: Site, name: string): CatalogStatus | undefined =>
  site.catalog.statuses.find((status) => status.name.toLowerCase() === name.toLowerCase());

export function defaultStatus(site: Site, category: StatusCategory): CatalogStatus {
  const status = site.catalog.statuses.find((each) => each.category === category && each.default);
  if (!status) throw new Error(`site ${site.name} has no default status of category ${category}`);
  return status;
}

/** What an agent reads on the ticket. */
export const statusName = (site: Site, state: TicketState): string =>
  state.status === 'closed' ? 'Closed' : (statusById(site, state.customStatusId)?.name ?? state.status);

interface StatusWish {
  readonly status?: TicketStatus | undefined;
  readonly customStatusId?: number | undefined;
}

/** A custom status sets its category; a category alone sets the default status of that category. */
export function resolveStatus(site: Site, before: TicketState, wish: StatusWish): Pick<TicketState, 'status' | 'customStatusId'> {
  if (wish.customStatusId !== undefined) {
    const status = statusById(site, wish.customStatusId);
    if (!status) throw recordInvalid('custom_status_id', `Custom status: ${wish.customStatusId} is invalid`);
    if (wish.status !== undefined && wish.status !== status.category)
      throw recordInvalid('custom_status_id', `Custom status: ${status.name} does not belong to ${wish.status}`);
    return { status: status.category, customStatusId: status.id };
  }
  if (wish.status === 'closed')
    return { status: 'closed', customStatusId: before.status === 'solved' ? before.customStatusId : defaultStatus(site, 'solved').id };
  if (wish.status !== undefined) return { status: wish.status, customStatusId: defaultStatus(site, wish.status).id };
  return { status: before.status, customStatusId: before.customStatusId };
}
