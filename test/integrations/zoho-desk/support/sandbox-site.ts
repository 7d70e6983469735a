import type { Contracts } from '../../../../activities/contracts-port';
import type { Desk } from '../../../../activities/desk-port';
import type { Sweep } from '../../../../activities/sweep-port';
import type { SitePolicy } from '../../../../domain/policy/settings';
import { createZohoApi, type ZohoApi } from '../../../../integrations/zoho-desk/api';
import type { ZohoConnection } from '../../../../integrations/zoho-desk/connection';
import { createZohoContracts } from '../../../../integrations/zoho-desk/contracts';
import { createZohoDesk } from '../../../../integrations/zoho-desk/desk';
import { createZohoSweep } from '../../../../integrations/zoho-desk/sweep';
import { openSandboxControl } from '../../support/sandbox-control';
import { ACCOUNT, PEOPLE } from './account';

export const START = Date.parse('2026-11-20T16:00:00Z');

export interface SandboxDesks {
  readonly url: string;
  /** A new account of that name, with a desk on it. */
  open(site: string, account?: object, more?: object): Promise<SandboxSite>;
  close(): Promise<void>;
}

/** What the control surface shows of a ticket. */
interface TicketView {
  readonly status: string;
  readonly priority: string | null;
  readonly assignee: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly comments: readonly { readonly text: string; readonly public: boolean; readonly intent?: string }[];
  readonly serviceWrites: number;
}

export interface SandboxSite {
  readonly site: string;
  readonly desk: Desk;
  /** The desk as another process has it: nothing of what the first one remembers. */
  anotherDesk(): Desk;
  readonly contracts: Contracts;
  readonly sweep: Sweep;
  readonly api: ZohoApi;
  readonly connection: ZohoConnection;
  control<T = unknown>(method: string, path: string, body?: object): Promise<T>;
  writeAsCustomer(body: string, more?: object): Promise<{ readonly site: string; readonly ticketId: string }>;
  view(ticketId: string): Promise<TicketView>;
  save(ticketId: string, save: object): Promise<unknown>;
  fail(...faults: readonly object[]): Promise<unknown>;
}

const connectionTo = (url: string, site: string): ZohoConnection => ({
  baseUrl: `${url}/zoho/${site}/api/v1`,
  accountsUrl: `${url}/zoho/${site}/oauth/v2`,
  jwksUrl: `${url}/zoho/${site}/.well-known/jwks.json`,
  orgId: '700000001',
  clientId: 'supportway',
  clientSecret: 'sandbox-client-secret',
  refreshToken: 'sandbox-refresh-token',
  webhookId: `${site}-1`,
  sourceId: `supportway-${site}`,
  supportAddress: 'support@desk.example',
});

export const policies = { policyOf: () => Promise.resolve({ people: PEOPLE } as unknown as SitePolicy) };

export async function openSandboxDesks(): Promise<SandboxDesks> {
  const sandbox = await openSandboxControl();
  return {
    url: sandbox.url,
    async open(site, account = ACCOUNT, more = {}) {
      await sandbox.call('POST', '', { site, desk: 'zoho', account, clock: { at: START, version: 1 }, ...more });
      const connection = connectionTo(sandbox.url, site);
      const deps = { connectionOf: () => connection, policies, now: Date.now };
      const control = <T>(method: string, path: string, body?: object) => sandbox.call<T>(method, `/${site}${path}`, body);
      return {
        site,
        desk: createZohoDesk(deps),
        anotherDesk: () => createZohoDesk(deps),
        contracts: createZohoContracts(deps),
        sweep: createZohoSweep(deps),
        connection,
        api: createZohoApi(connection, Date.now),
        control,
        async writeAsCustomer(body, asked = {}) {
          const request = { from: 'ana@customer.example', name: 'Ana Ruiz', subject: 'Compressor stops', body, channel: 'email', ...asked };
          const { ticketId } = await control<{ ticketId: string }>('POST', '/tickets', request);
          return { site, ticketId };
        },
        view: (ticketId) => control('GET', `/tickets/${ticketId}`),
        save: (ticketId, save) => control('POST', `/tickets/${ticketId}/saves`, save),
        fail: (...faults) => control('PUT', '/faults', { zoho: faults }),
      };
    },
    close: () => sandbox.close(),
  };
}
