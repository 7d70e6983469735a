import * as v from 'valibot';
import { DeskError, type Desk } from '../../activities/desk-port';
import type { SitePolicies } from '../../activities/site-policies';
import type { TicketRef } from '../../contracts/temporal/activities';
import type { DeskReading } from '../../domain/desk-events/desk';
import { auditsToSaves } from './audits-to-saves';
import type { ZendeskConnection } from './connection';
import { earlierTickets } from './earlier-tickets';
import type { SiteNames } from './names';
import { newTicket, requesterOf, ticketUnder } from './new-ticket';
import { readAll } from './pages';
import { createZendeskSite, type ZendeskSite } from './site';
import { createStaff, SYSTEM_USER, type Staff } from './staff';
import { ticketFromWire } from './ticket-from-wire';
import { ticketUpdate } from './ticket-update';
import { unknownIn } from './unknown-ids';
import { Audit, Ticket } from './wire';

const TicketAnswer = v.looseObject({ ticket: Ticket });

export interface ZendeskDeskDeps {
  /** Where a site's account is; fails for a site that has none. */
  readonly connectionOf: (site: string) => ZendeskConnection;
  readonly policies: SitePolicies;
  readonly now: () => number;
}

interface Vocabulary {
  readonly names: SiteNames;
  readonly staff: Staff;
}

function ours(ticket: Ticket, { brandId }: ZendeskConnection): Ticket {
  if (ticket.status === 'deleted') throw new DeskError('gone', `Ticket ${ticket.id} is deleted in Zendesk`);
  if (brandId !== undefined && ticket.brand_id !== brandId) throw new DeskError('gone', `Ticket ${ticket.id} belongs to another brand`);
  return ticket;
}

/** The ticket first: a save in between then shows among the audits, and its stamp is too old to write under. */
async function readWire(site: ZendeskSite, ticketId: string): Promise<{ readonly ticket: Ticket; readonly audits: readonly Audit[] }> {
  const { ticket } = await site.api.get(TicketAnswer, ['tickets', ticketId]);
  ours(ticket, site.connection);
  const audits = await readAll(site.api, { path: ['tickets', ticketId, 'audits'], key: 'audits', entry: Audit });
  return { ticket, audits };
}

export function createZendeskDesk(deps: ZendeskDeskDeps): Desk {
  const sites = new Map<string, ZendeskSite>();
  const siteOf = (name: string): ZendeskSite => {
    const site = sites.get(name) ?? createZendeskSite(deps.connectionOf(name), deps.now);
    sites.set(name, site);
    return site;
  };

  /** The names that these records need, and the people in them. */
  async function vocabulary(ref: TicketRef, ticket: Ticket, audits: readonly Audit[]): Promise<Vocabulary> {
    const site = siteOf(ref.site);
    const { people } = await deps.policies.policyOf(ref.site);
    const known = await site.names();
    const names = unknownIn(ticket, audits, known) ? await site.freshNames() : known;
    const agents = new Set([...names.agents.map((agent) => agent.id), SYSTEM_USER]);
    const others = [ticket.requester_id, ...audits.map((audit) => audit.author_id)].filter((id) => !agents.has(id));
    return { names, staff: createStaff(names, people, await site.users(others), ticket.requester_id) };
  }

  return {
    async read(ref, cursor): Promise<DeskReading> {
      const { ticket, audits } = await readWire(siteOf(ref.site), ref.ticketId);
      const { names, staff } = await vocabulary(ref, ticket, audits);
      const saves = auditsToSaves(audits, cursor, names, staff);
      return { ticket: ticketFromWire(ticket, names, staff), saves, cursor: saves.at(-1)?.id ?? cursor ?? '0' };
    },
    async write(ref, write, stamp) {
      const site = siteOf(ref.site);
      const { people } = await deps.policies.policyOf(ref.site);
      const followerIds = write.followers === undefined ? [] : await followersOf(site, ref.ticketId);
      const body = await withNames(site, (names) => ticketUpdate(write, stamp, names, createStaff(names, people, new Map()), followerIds));
      const { ticket } = await site.api.put(TicketAnswer, ['tickets', ref.ticketId], body);
      const { names, staff } = await vocabulary(ref, ticket, []);
      return { ticket: ticketFromWire(ticket, names, staff) };
    },
    async create(siteName, order) {
      const site = siteOf(siteName);
      const { api, connection } = site;
      const made = await ticketUnder(api, order.externalId);
      if (made !== undefined) return { ticketId: made };
      const { people } = await deps.policies.policyOf(siteName);
      const requester = await requesterOf(api, order);
      const body = await withNames(site, (names) => newTicket(order, requester, names, createStaff(names, people, new Map()), connection));
      const { ticket } = await api.post(TicketAnswer, ['tickets'], body, order.externalId);
      return { ticketId: ticket.id };
    },
    async earlier(ref, wanted) {
      const site = siteOf(ref.site);
      return earlierTickets(ref, wanted, site, await site.names());
    },
  };
}

/** A save in between makes the write's stamp too old, so that a list that has changed is never written over. */
async function followersOf(site: ZendeskSite, ticketId: string): Promise<readonly string[]> {
  const { ticket } = await site.api.get(TicketAnswer, ['tickets', ticketId]);
  return ours(ticket, site.connection).follower_ids;
}

/** A name that the account lacks may be newer than what we know of it. */
async function withNames(site: ZendeskSite, build: (names: SiteNames) => object): Promise<object> {
  try {
    return build(await site.names());
  } catch (error) {
    if (!(error instanceof DeskError) || error.code !== 'rejected') throw error;
    return build(await site.freshNames());
  }
}
