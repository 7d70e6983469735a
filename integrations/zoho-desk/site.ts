import { createZohoApi, type ZohoApi } from './api';
import type { ZohoConnection } from './connection';
import { readNames, type SiteNames } from './names';
import { createProducts, type Products } from './products';

/** One account as we know it: its API, and what it calls its things. */
export interface ZohoSite {
  readonly connection: ZohoConnection;
  readonly api: ZohoApi;
  readonly products: Products;
  names(): Promise<SiteNames>;
  /** Names read anew because one turned up that we do not know; at most once a minute, else those we have. */
  freshNames(): Promise<SiteNames>;
}

const REFRESH_AFTER_MS = 60_000;

function createNames(read: () => Promise<SiteNames>, now: () => number): Pick<ZohoSite, 'names' | 'freshNames'> {
  let known: { readonly names: Promise<SiteNames>; readonly at: number } | undefined;
  const renew = (): Promise<SiteNames> => {
    const names = read();
    known = { names, at: now() };
    names.catch(() => (known = undefined));
    return names;
  };
  return {
    names: () => known?.names ?? renew(),
    freshNames: () => (known && now() - known.at < REFRESH_AFTER_MS ? known.names : renew()),
  };
}

function createZohoSite(connection: ZohoConnection, now: () => number): ZohoSite {
  const api = createZohoApi(connection, now);
  return { connection, api, products: createProducts(api), ...createNames(() => readNames(api, connection.departmentId), now) };
}

/** The accounts by the names of their sites, each made once. */
export function createSites(deps: { readonly connectionOf: (site: string) => ZohoConnection; readonly now: () => number }): (site: string) => ZohoSite {
  const sites = new Map<string, ZohoSite>();
  return (name) => {
    const site = sites.get(name) ?? createZohoSite(deps.connectionOf(name), deps.now);
    sites.set(name, site);
    return site;
  };
}
