import * as v from 'valibot';
import type { Contracts } from '../../activities/contracts-port';
import type { AccountContracts } from '../../contracts/temporal/activities';
import type { ZohoConnection } from './connection';
import { orNothing } from './or-nothing';
import { readAll } from './pages';
import { createSites, type ZohoSite } from './site';
import { readTicket } from './tickets';
import { Contact } from './wire';

/** An administrator's own field of accounts: Zoho keeps the zones of departments alone. */
const ZONE_FIELD = 'cf_time_zone';
const PAGE_SIZE = 50;

const Account = v.looseObject({
  id: v.string(),
  accountName: v.string(),
  cf: v.nullish(v.record(v.string(), v.unknown()), {}),
});

/** Zoho has no status of contracts: they are valid from the first day to the last. */
const Contract = v.looseObject({
  contractName: v.string(),
  productId: v.nullish(v.string(), null),
  startDate: v.nullish(v.string(), null),
  endDate: v.nullish(v.string(), null),
});
type Contract = v.InferOutput<typeof Contract>;
type DeskContract = AccountContracts['contracts'][number];

/** Undefined for a zone that nobody knows: whoever asks has one of their own for that. */
function zoneOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }) && value;
  } catch {
    return undefined;
  }
}

async function accountOf({ api }: ZohoSite, contactId: string) {
  const contact = await orNothing(api.get(Contact, `/contacts/${contactId}`));
  return contact?.accountId ? orNothing(api.get(Account, `/accounts/${contact.accountId}`)) : undefined;
}

async function productNamed({ products }: ZohoSite, id: string | null): Promise<{ readonly product?: string }> {
  const product = id === null ? undefined : await products(id);
  return product === undefined ? {} : { product };
}

/** One without its days proves nothing, and is left out. */
async function contractOf(site: ZohoSite, { contractName: name, productId, startDate: start, endDate: end }: Contract): Promise<readonly DeskContract[]> {
  return start && end ? [{ name, ...(await productNamed(site, productId)), start, end }] : [];
}

async function contractsOf(site: ZohoSite, accountId: string): Promise<readonly DeskContract[]> {
  const list = { path: `/accounts/${accountId}/contracts`, entry: Contract, limit: PAGE_SIZE };
  const known: DeskContract[] = [];
  for (const each of (await orNothing(readAll(site.api, list))) ?? []) known.push(...(await contractOf(site, each)));
  return known;
}

/** What Zoho Desk knows of the contracts behind a ticket: ticket, contact, account, contracts. */
export function createZohoContracts(deps: { readonly connectionOf: (site: string) => ZohoConnection; readonly now: () => number }): Contracts {
  const siteOf = createSites(deps);
  return {
    async read(ref): Promise<AccountContracts> {
      const site = siteOf(ref.site);
      const ticket = await readTicket(site, ref.ticketId);
      const product = await productNamed(site, ticket.productId);
      const account = await accountOf(site, ticket.contactId);
      if (!account) return { ...product, contracts: [] };
      const zone = zoneOf(account.cf[ZONE_FIELD]);
      return { account: account.accountName, ...(zone === undefined ? {} : { zone }), ...product, contracts: await contractsOf(site, account.id) };
    },
  };
}
