import { noFaults } from '../../state/faults';
import type { Records } from '../../state/record-file';
import { completedHead, freshSharedHead } from '../../state/shared-site';
import { buildCatalog } from './catalog';
import type { ZohoDefinition } from './definition';
import type { Account, Contact, Contract, Product } from './customers';
import type { DeskEvent, Mail, Ticket, ZohoHead, ZohoSite } from './model';

const FIRST_TICKET_NUMBER = 101;

export type AnnounceEvent = (site: ZohoSite, event: DeskEvent) => void;

/** A Zoho Desk without customers and tickets. @throws DefinitionError */
export function emptyZohoSite(definition: ZohoDefinition, head: ZohoHead | undefined, records: Records, announce: AnnounceEvent): ZohoSite {
  const { catalog, nextId } = buildCatalog(definition);
  const shared = freshSharedHead(definition, noFaults());
  const fresh: ZohoHead = { ...shared, nextId, nextTicketNumber: FIRST_TICKET_NUMBER, tokens: [], subscriptions: {} };
  const site: ZohoSite = {
    desk: 'zoho',
    name: definition.site,
    definition,
    catalog,
    head: completedHead(head, fresh),
    contacts: new Map(),
    accounts: new Map(),
    products: new Map(),
    contracts: new Map(),
    tickets: new Map(),
    mails: [],
    erpRecords: new Map(),
    chat: [],
    records,
    announce: (event) => announce(site, event),
  };
  return site;
}

/** Puts a record of the state file in its place. */
export function takeZohoRecord(site: ZohoSite, kind: string, value: unknown): void {
  if (kind === 'ticket') site.tickets.set((value as Ticket).id, value as Ticket);
  if (kind === 'contact') site.contacts.set((value as Contact).id, value as Contact);
  if (kind === 'account') site.accounts.set((value as Account).id, value as Account);
  if (kind === 'product') site.products.set((value as Product).id, value as Product);
  if (kind === 'contract') site.contracts.set((value as Contract).id, value as Contract);
  if (kind === 'mail') site.mails.push(value as Mail);
}
