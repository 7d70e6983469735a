import { isDeepStrictEqual } from 'node:util';
import type { ZohoDefinition } from '../zoho/state/definition';
import { forgetZoho } from '../zoho/state/keep';
import type { ZohoHead } from '../zoho/state/model';
import { emptyZohoSite, takeZohoRecord, type AnnounceEvent } from '../zoho/state/open-site';
import type { AnySite } from './any-site';
import type { ChatMessage } from './chat-message';
import type { SiteDefinition } from './definition';
import type { ErpRecord } from './erp-record';
import { forgetAccount, forgetShared, keepDefinition, keepHead, recordKey } from './keep';
import type { SiteHead } from './model';
import { emptyAccount, seedStaff, takeAccountRecord, type AnnounceAudit } from './open-account';
import type { Records } from './record-file';

export type AnyDefinition = SiteDefinition | ZohoDefinition;

/** How each desk tells its webhooks what happened. */
export interface Announcers {
  readonly zendesk: AnnounceAudit;
  readonly zoho: AnnounceEvent;
}

export interface Sites {
  readonly list: () => readonly AnySite[];
  readonly get: (name: string) => AnySite | undefined;
  /** The same definition again finds the site as it is; `conflict` when another one stands under the name. @throws DefinitionError */
  readonly create: (definition: AnyDefinition) => { readonly site: AnySite; readonly outcome: 'created' | 'unchanged' | 'conflict' };
  readonly remove: (name: string) => AnySite | undefined;
}

function emptySite(definition: AnyDefinition, head: unknown, records: Records, announce: Announcers): AnySite {
  return definition.desk === 'zoho'
    ? emptyZohoSite(definition, head as ZohoHead | undefined, records, announce.zoho)
    : emptyAccount(definition, head as SiteHead | undefined, records, announce.zendesk);
}

function takeRecord(site: AnySite, kind: string, value: unknown): void {
  if (kind === 'erp') site.erpRecords.set((value as ErpRecord).id, value as ErpRecord);
  if (kind === 'chat') site.chat.push(value as ChatMessage);
  if (site.desk === 'zoho') takeZohoRecord(site, kind, value);
  else takeAccountRecord(site, kind, value);
}

function loadSites(records: Records, announce: Announcers): Map<string, AnySite> {
  const sites = new Map<string, AnySite>();
  const entries = [...records.loaded].map(([key, value]) => ({ kind: key.split('/')[0] ?? '', site: key.split('/')[1] ?? '', value }));
  for (const { kind, site, value } of entries) {
    if (kind === 'site') sites.set(site, emptySite(value as AnyDefinition, records.loaded.get(recordKey('head', site)), records, announce));
  }
  for (const { kind, site: name, value } of entries) {
    const site = sites.get(name);
    if (site) takeRecord(site, kind, value);
  }
  return sites;
}

/** All sites of the process, with what the state file held. */
export function openSites(records: Records, announce: Announcers): Sites {
  const sites = loadSites(records, announce);
  return {
    list: () => [...sites.values()],
    get: (name) => sites.get(name),
    create: (definition) => {
      const standing = sites.get(definition.site);
      if (standing) return { site: standing, outcome: isDeepStrictEqual(standing.definition, definition) ? 'unchanged' : 'conflict' };
      const site = emptySite(definition, undefined, records, announce);
      if (site.desk === 'zendesk') seedStaff(site);
      keepDefinition(site);
      keepHead(site);
      sites.set(site.name, site);
      return { site, outcome: 'created' };
    },
    remove: (name) => {
      const site = sites.get(name);
      if (site) {
        sites.delete(name);
        forgetShared(site);
        if (site.desk === 'zoho') forgetZoho(site);
        else forgetAccount(site);
      }
      return site;
    },
  };
}
