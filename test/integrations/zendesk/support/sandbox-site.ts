import { createZendeskDesk } from '../../../../integrations/zendesk/desk';
import type { ZendeskConnection } from '../../../../integrations/zendesk/connection';
import { createZendeskApi, type ZendeskApi } from '../../../../integrations/zendesk/api';
import type { Desk } from '../../../../activities/desk-port';
import type { SitePolicy } from '../../../../domain/policy/settings';
import { openSandboxControl } from '../../support/sandbox-control';
import { ACCOUNT, PEOPLE } from './account';

export const START = Date.parse('2026-11-20T16:00:00Z');

export interface SandboxDesks {
  /** Where the sandbox listens. */
  readonly url: string;
  /** A new account of that name, with a desk on it. */
  open(site: string, account?: object): Promise<SandboxSite>;
  close(): Promise<void>;
}

export interface SandboxSite {
  readonly site: string;
  readonly desk: Desk;
  readonly api: ZendeskApi;
  readonly connection: ZendeskConnection;
  control<T = unknown>(method: string, path: string, body?: object): Promise<T>;
  writeAsCustomer(body: string): Promise<{ readonly site: string; readonly ticketId: string }>;
}

export async function openSandboxDesks(): Promise<SandboxDesks> {
  const sandbox = await openSandboxControl();
  return {
    url: sandbox.url,
    async open(site, account = ACCOUNT) {
      await sandbox.call('POST', '', { site, account, clock: { at: START, version: 1 } });
      const connection = { baseUrl: `${sandbox.url}/zendesk/${site}`, clientId: 'supportway', clientSecret: 'sandbox-client-secret' };
      const policy = { people: PEOPLE } as unknown as SitePolicy;
      const desk = createZendeskDesk({ connectionOf: () => connection, policies: { policyOf: () => Promise.resolve(policy) }, now: Date.now });
      const control = <T>(method: string, path: string, body?: object) => sandbox.call<T>(method, `/${site}${path}`, body);
      return {
        site,
        desk,
        connection,
        api: createZendeskApi(connection, Date.now),
        control,
        async writeAsCustomer(body) {
          const asked = { from: 'ana@customer.example', name: 'Ana Ruiz', subject: 'Sealer stops', body, channel: 'email' };
          const { ticketId } = await control<{ ticketId: string | number }>('POST', '/tickets', asked);
          return { site, ticketId: String(ticketId) };
        },
      };
    },
    close: () => sandbox.close(),
  };
}
