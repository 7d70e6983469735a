import { ErpError, type Erp } from '../../activities/erp-port';
import { createNetSuiteApi, type NetSuiteApi } from './api';
import type { Fetch } from './ask';
import type { NetSuiteConnection } from './connection';
import { closing, jobByExternalId, jobOf, newJob, projectOf } from './job';

export interface NetSuiteDeps {
  /** The account of a site; undefined where projects are made by hand. */
  readonly connectionOf: (site: string) => NetSuiteConnection | undefined;
  readonly now?: () => number;
  readonly fetch?: Fetch;
}

interface Account {
  readonly connection: NetSuiteConnection;
  readonly api: NetSuiteApi;
}

const missing = (externalId: string): ErpError => new ErpError('rejected', `NetSuite has no project with the external id ${externalId}`);

/** Projects as NetSuite's `job` records, under our external id: that is what makes a second try harmless. */
export function createNetSuite({ connectionOf, now = Date.now, fetch: fetchIt = fetch }: NetSuiteDeps): Erp {
  const accounts = new Map<string, Account>();

  function accountOf(site: string): Account {
    const known = accounts.get(site);
    if (known) return known;
    const connection = connectionOf(site);
    if (!connection) throw new ErpError('rejected', `The site ${site} has no NetSuite account connected: its projects are made by hand`);
    const account = { connection, api: createNetSuiteApi(connection, now, fetchIt) };
    accounts.set(site, account);
    return account;
  }

  return {
    isConnected: (site) => connectionOf(site) !== undefined,
    /** One that exists is not written again: somebody may have changed it by hand. */
    async project(site, order) {
      const { connection, api } = accountOf(site);
      const path = jobByExternalId(order.externalId);
      const found = await api.find(path);
      if (found !== undefined) return projectOf(jobOf(found), connection);
      await api.write('PUT', path, newJob(order, connection));
      const made = await api.find(path);
      if (made === undefined) throw new ErpError('unreachable', `NetSuite took the project ${order.externalId}, but does not show it`);
      return projectOf(jobOf(made), connection);
    },
    async closeProject(site, externalId) {
      const { connection, api } = accountOf(site);
      const found = await api.find(jobByExternalId(externalId));
      if (found === undefined) throw missing(externalId);
      const job = jobOf(found);
      const change = closing(job, connection);
      if (change) await api.write('PATCH', `job/${job.id}`, change);
    },
  };
}
