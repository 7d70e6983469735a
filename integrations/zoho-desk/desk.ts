import type { Desk } from '../../activities/desk-port';
import type { SitePolicies } from '../../activities/site-policies';
import type { DeskTicket } from '../../domain/desk-events/desk';
import type { ZohoConnection } from './connection';
import { earlierTickets } from './earlier-tickets';
import { readHistory, type Placed } from './history';
import { historyToSaves } from './history-to-saves';
import { createTicket } from './new-ticket';
import { reachesBack } from './own-writes';
import { createSites } from './site';
import { createStaff } from './staff';
import { readTexts } from './texts';
import { ticketFromWire } from './ticket-from-wire';
import { readTicket } from './tickets';
import { unknownIn } from './unknown-names';
import type { Ticket } from './wire';
import { writeTicket } from './write-ticket';

export interface ZohoDeskDeps {
  /** Where a site's account is; fails for a site that has none. */
  readonly connectionOf: (site: string) => ZohoConnection;
  readonly policies: SitePolicies;
  readonly now: () => number;
}

export function createZohoDesk(deps: ZohoDeskDeps): Desk {
  const siteOf = createSites(deps);

  /** The names that these records need, and the people in them. */
  async function vocabulary(siteName: string, ticket: Ticket, history: readonly Placed[]) {
    const site = siteOf(siteName);
    const { people } = await deps.policies.policyOf(siteName);
    const known = await site.names();
    const names = unknownIn(ticket, history, known) ? await site.freshNames() : known;
    return { names, staff: createStaff(names, people, ticket.contactId) };
  }

  async function told(siteName: string, ticket: Ticket, { names, staff }: Awaited<ReturnType<typeof vocabulary>>): Promise<DeskTicket> {
    const product = ticket.productId === null ? undefined : await siteOf(siteName).products(ticket.productId);
    return ticketFromWire(ticket, names, staff, product);
  }

  return {
    /** The ticket first: a save in between then shows in the history, and its stamp is too old to write under. */
    async read({ site: siteName, ticketId }, cursor = '0') {
      const site = siteOf(siteName);
      const ticket = await readTicket(site, ticketId);
      const since = Number(cursor);
      const { self } = await site.names();
      const history = await readHistory(site.api, ticketId, (read) => reachesBack(read, since, self));
      const words = await vocabulary(siteName, ticket, history);
      const texts = await readTexts(site.api, ticketId, history.filter(({ position }) => position > since));
      const saves = historyToSaves(history, since, { ticket, texts, ...words });
      return { ticket: await told(siteName, ticket, words), saves, cursor: saves.at(-1)?.id ?? cursor };
    },
    async write({ site: siteName, ticketId }, write, stamp) {
      const { people } = await deps.policies.policyOf(siteName);
      const ticket = await writeTicket(siteOf(siteName), people, ticketId, write, stamp);
      return { ticket: await told(siteName, ticket, await vocabulary(siteName, ticket, [])), unlocked: true };
    },
    async create(siteName, order) {
      const { people } = await deps.policies.policyOf(siteName);
      return { ticketId: await createTicket(siteOf(siteName), people, order) };
    },
    earlier: (ref, wanted) => earlierTickets(ref, wanted, siteOf(ref.site)),
  };
}
