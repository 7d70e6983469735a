import { keepHead, recordKey } from '../../state/keep';
import type { Account, Contact, Contract, Product } from './customers';
import type { Mail, Ticket, ZohoSite } from './model';
import { idOf } from './ids';

type Kept = Account | Contact | Contract | Product | Ticket | Mail;

const keep = (kind: string) => (site: ZohoSite, value: Kept): void => site.records.put(recordKey(kind, site.name, value.id), value);

export const keepTicket: (site: ZohoSite, ticket: Ticket) => void = keep('ticket');
export const keepMail: (site: ZohoSite, mail: Mail) => void = keep('mail');
export const keepContact: (site: ZohoSite, contact: Contact) => void = keep('contact');
export const keepAccount: (site: ZohoSite, account: Account) => void = keep('account');
export const keepProduct: (site: ZohoSite, product: Product) => void = keep('product');
export const keepContract: (site: ZohoSite, contract: Contract) => void = keep('contract');

/** The next free id of the site. */
export function newId(site: ZohoSite): string {
  const id = idOf(site.name, site.head.nextId++);
  keepHead(site);
  return id;
}

export function forgetZoho(site: ZohoSite): void {
  const { contacts, accounts, products, contracts, tickets } = site;
  const ids = { contact: contacts.keys(), account: accounts.keys(), product: products.keys(), contract: contracts.keys(), ticket: tickets.keys() };
  for (const [kind, each] of Object.entries(ids)) for (const id of each) site.records.remove(recordKey(kind, site.name, id));
  for (const { id } of site.mails) site.records.remove(recordKey('mail', site.name, id));
}
