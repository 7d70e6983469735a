import type { Article } from './article';
import { buildCatalog } from './catalog';
import type { SiteDefinition } from './definition';
import { noFaults } from './faults';
import { firstIdOf } from './ids';
import type { Audit, Mail, Site, SiteHead, StoredAnswer, Ticket, User } from './model';
import { addUser, indexUser } from './people';
import type { Records } from './record-file';
import { completedHead, freshSharedHead } from './shared-site';

const FIRST_TICKET_ID = 1001;

export type AnnounceAudit = (site: Site, ticket: Ticket, audit: Audit) => void;

/** A Zendesk account without its people and tickets. @throws DefinitionError */
export function emptyAccount(definition: SiteDefinition, head: SiteHead | undefined, records: Records, announce: AnnounceAudit): Site {
  const { catalog, nextId } = buildCatalog(definition, firstIdOf(definition.site));
  const fresh: SiteHead = { ...freshSharedHead(definition, noFaults()), nextId, nextTicketId: FIRST_TICKET_ID };
  const site: Site = {
    desk: 'zendesk',
    name: definition.site,
    definition,
    catalog,
    head: completedHead(head, fresh),
    users: new Map(),
    userIdsByEmail: new Map(),
    tickets: new Map(),
    mails: [],
    articles: new Map(),
    erpRecords: new Map(),
    chat: [],
    answers: new Map(),
    records,
    announce: (ticket, audit) => announce(site, ticket, audit),
  };
  return site;
}

export function seedStaff(site: Site): void {
  const at = site.definition.clock?.at ?? Date.now();
  for (const agent of site.catalog.agents) {
    const service = agent.role === 'service';
    addUser(site, {
      id: agent.id,
      key: agent.key,
      name: agent.name,
      email: agent.email,
      externalId: null,
      role: agent.role === 'agent' ? 'agent' : 'admin',
      createdAt: at,
      updatedAt: at,
      ...(service ? { service } : {}),
    });
  }
}

/** Puts a record of the state file in its place. */
export function takeAccountRecord(site: Site, kind: string, value: unknown): void {
  if (kind === 'user') indexUser(site, value as User);
  if (kind === 'ticket') site.tickets.set((value as Ticket).id, value as Ticket);
  if (kind === 'mail') site.mails.push(value as Mail);
  if (kind === 'article') site.articles.set((value as Article).id, value as Article);
  if (kind === 'answer') site.answers.set((value as StoredAnswer).key, value as StoredAnswer);
}
