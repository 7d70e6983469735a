import { ControlError } from '../../control/answers';
import type { Sites } from '../../state/sites';
import type { Ticket, ZohoSite } from '../state/model';

export function deskOf(sites: Sites, name: string | undefined): ZohoSite {
  const site = sites.get(name ?? '');
  if (site?.desk !== 'zoho') throw new ControlError(404, `there is no Zoho Desk "${name ?? ''}"; make it with POST /control/sites`);
  return site;
}

export function ticketWithId(site: ZohoSite, id: string): Ticket {
  const ticket = site.tickets.get(id);
  if (!ticket) throw new ControlError(404, `site "${site.name}" has no ticket ${id}`);
  return ticket;
}
