import { isDeepStrictEqual } from 'node:util';
import type { Article } from './article';
import { buildCatalog } from './catalog';
import type { ChatMessage } from './chat-message';
import type { SiteDefinition } from './definition';
import type { ErpRecord } from './erp-record';
import { noFaults } from './faults';
import { firstIdOf } from './ids';
import { forgetSite, keepDefinition, keepHead } from './keep';
import type { Audit, Mail, Site, SiteHead, StoredAnswer, Ticket, User } from './model';
import { addUser, indexUser } from './people';
import type { Records } from './record-file';

const FIRST_TICKET_ID = 1001;

export type Announce = (site: Site, ticket: Ticket, audit: Audit) => void;

export interface Sites {
  readonly list: () => readonly Site[];
  readonly get: (name: string) => Site | undefined;
  /** The same definition again finds the site as it is; `conflict` when another one stands under the name. */
  readonly create: (definition: SiteDefinition) => { readonly site: Site; readonly outcome: 'created' | 'unchanged' | 'conflict' };
  readonly remove: (name: string) => Site | undefined;
}

function freshHead(definition: SiteDefinition, nextId: number): SiteHead {
  return {
    clock: definition.clock ?? null,
    speed: definition.speed ?? null,
    sameInstant: false,
    nextId,
    nextTicketId: FIRST_TICKET_ID,
    faults: noFaults(),
    netsuite: definition.netsuite ?? null,
  };
}

/** A head that an older sandbox wrote lacks what came since. */
const completed = (head: SiteHead, fresh: SiteHead): SiteHead => ({ ...fresh, ...head, faults: { ...fresh.faults, ...head.faults } });

function emptySite(definition: SiteDefinition, head: SiteHead | undefined, records: Records, announce: Announce): Site {
  const { catalog, nextId } = buildCatalog(definition, firstIdOf(definition.site));
  const fresh = freshHead(definition, nextId);
  const site: Site = {
    name: definition.site,
    definition,
    catalog,
    head: head ? completed(head, fresh) : fresh,
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

function seedStaff(site: Site): void {
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

function loadSites(records: Records, announce: Announce): Map<string, Site> {
  const sites = new Map<string, Site>();
  const entries = [...records.loaded].map(([key, value]) => ({ kind: key.split('/')[0], site: key.split('/')[1] ?? '', value }));
  for (const entry of entries) {
    if (entry.kind !== 'site') continue;
    const head = records.loaded.get(`head/${entry.site}/`) as SiteHead | undefined;
    sites.set(entry.site, emptySite(entry.value as SiteDefinition, head, records, announce));
  }
  for (const entry of entries) {
    const site = sites.get(entry.site);
    if (!site) continue;
    if (entry.kind === 'user') indexUser(site, entry.value as User);
    if (entry.kind === 'ticket') site.tickets.set((entry.value as Ticket).id, entry.value as Ticket);
    if (entry.kind === 'mail') site.mails.push(entry.value as Mail);
    if (entry.kind === 'article') site.articles.set((entry.value as Article).id, entry.value as Article);
    if (entry.kind === 'erp') site.erpRecords.set((entry.value as ErpRecord).id, entry.value as ErpRecord);
    if (entry.kind === 'chat') site.chat.push(entry.value as ChatMessage);
    if (entry.kind === 'answer') site.answers.set((entry.value as StoredAnswer).key, entry.value as StoredAnswer);
  }
  return sites;
}

/** All sites of the process, with what the state file held. */
export function openSites(records: Records, announce: Announce): Sites {
  const sites = loadSites(records, announce);
  return {
    list: () => [...sites.values()],
    get: (name) => sites.get(name),
    create: (definition) => {
      const standing = sites.get(definition.site);
      if (standing) return { site: standing, outcome: isDeepStrictEqual(standing.definition, definition) ? 'unchanged' : 'conflict' };
      const site = emptySite(definition, undefined, records, announce);
      seedStaff(site);
      keepDefinition(site);
      keepHead(site);
      sites.set(site.name, site);
      return { site, outcome: 'created' };
    },
    remove: (name) => {
      const site = sites.get(name);
      if (site) {
        sites.delete(name);
        forgetSite(site);
      }
      return site;
    },
  };
}
