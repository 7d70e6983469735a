import { keepAccount, keepContact, newId } from '../state/keep';
import type { Agent } from '../state/catalog';
import type { Account, Contact } from '../state/customers';
import type { Actor, ZohoSite } from '../state/model';

export const agentActor = ({ id, name, email }: Agent): Actor => ({ type: 'AGENT', id, name, email });
export const contactActor = (contact: Contact): Actor => ({ type: 'END_USER', id: contact.id, name: fullName(contact), email: contact.email });
export const systemActor = (site: ZohoSite): Actor => ({ type: 'SYSTEM', id: site.catalog.systemId, name: 'System', email: null });

export const fullName = ({ firstName, lastName }: Contact): string => (firstName === null ? lastName : `${firstName} ${lastName}`);

/** The last word is the last name, which is the one that a contact must have. */
export function namesOf(name: string): { readonly firstName: string | null; readonly lastName: string } {
  const words = name.trim().split(/\s+/);
  return { firstName: words.slice(0, -1).join(' ') || null, lastName: words.at(-1) ?? name };
}

const sameAddress = (one: string | null, other: string): boolean => one?.toLowerCase() === other.trim().toLowerCase();

export const agentByEmail = (site: ZohoSite, email: string): Agent | undefined => site.catalog.agents.find((agent) => sameAddress(agent.email, email));

export const contactByEmail = (site: ZohoSite, email: string): Contact | undefined =>
  [...site.contacts.values()].find((contact) => sameAddress(contact.email, email));

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** By its domains; an account without them by a name that begins like the domain: "Acme Industries" and acme.example. */
function accountOfDomain(site: ZohoSite, domain: string): Account | undefined {
  const label = plain(domain.split('.')[0] ?? '');
  const accounts = [...site.accounts.values()];
  const alike = ({ name }: Account): boolean => label !== '' && plain(name) !== '' && (plain(name).startsWith(label) || label.startsWith(plain(name)));
  return accounts.find(({ domains }) => domains.includes(domain)) ?? accounts.find((account) => account.domains.length === 0 && alike(account));
}

type NewContact = Pick<Contact, 'firstName' | 'lastName' | 'email' | 'phone'>;

/** Joins the account that its mail's domain belongs to. */
export function addContact(site: ZohoSite, wish: NewContact): Contact {
  const domain = wish.email?.split('@')[1]?.trim().toLowerCase();
  const account = domain === undefined ? undefined : accountOfDomain(site, domain);
  const contact: Contact = { ...wish, id: newId(site), email: wish.email?.trim() ?? null, accountId: account?.id ?? null };
  site.contacts.set(contact.id, contact);
  keepContact(site, contact);
  return contact;
}

/** The contact of that address, made where there is none. */
export const customerByEmail = (site: ZohoSite, email: string, name?: string): Contact =>
  contactByEmail(site, email) ?? addContact(site, { ...namesOf(name ?? email.split('@')[0] ?? email), email, phone: null });

interface AccountWish {
  readonly name: string;
  readonly domains?: readonly string[] | undefined;
  readonly zone?: string | undefined;
}

export const accountNamed = (site: ZohoSite, name: string): Account | undefined => [...site.accounts.values()].find((account) => account.name === name);

export function addAccount(site: ZohoSite, { name, domains = [], zone }: AccountWish): Account {
  const account: Account = { id: newId(site), name, domains: domains.map((domain) => domain.toLowerCase()), zone: zone ?? null };
  site.accounts.set(account.id, account);
  keepAccount(site, account);
  return account;
}
