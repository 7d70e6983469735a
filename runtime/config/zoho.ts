import type { EnvReader } from './env-reader';
import { checkSiteNames, variableOf } from './site-name';
import { readZohoAddresses, zohoAddressesOf } from './zoho-addresses';
import type { ZohoAddresses } from './zoho-addresses';

/** How to talk to the Zoho Desk account of one site, and how to know its webhooks. */
export interface ZohoConnection extends ZohoAddresses {
  readonly orgId: string;
  /** Tickets of any other department are not ours. Absent: the account has one department. */
  readonly departmentId?: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
  readonly webhookId: string;
  /** A uuid; goes with every write, so that a subscription with this `ignoreSourceId` does not announce our own. */
  readonly sourceId: string;
  /** The address that replies to customers come from. */
  readonly supportAddress: string;
}

/** Any of these means that a real account is meant. */
export const ZOHO_VARIABLES = ['ZOHO_DC', 'ZOHO_URL', 'ZOHO_ACCOUNTS_URL', 'ZOHO_ORG_ID', 'ZOHO_CLIENT_ID', 'ZOHO_CLIENT_SECRET', 'ZOHO_REFRESH_TOKEN', 'ZOHO_SITES'];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface ZohoSite {
  readonly site: string;
  readonly connection: ZohoConnection;
}

/** The sites of one organisation, which are told apart by their departments. */
export function readZoho(env: EnvReader): readonly ZohoSite[] {
  const given = env.list('ZOHO_SITES');
  const sites = given.length === 0 ? ['l1-desk'] : given;
  checkSiteNames(env, 'ZOHO_SITES', sites);
  const common = { ...readZohoAddresses(env), ...readAccount(env) };
  const found = sites.map((site) => ({ site, connection: { ...common, ...readSite(env, site, sites.length > 1) } }));
  mustDiffer(env, found, 'departmentId', 'DEPARTMENT_ID');
  mustDiffer(env, found, 'webhookId', 'WEBHOOK_ID');
  return found;
}

function readAccount(env: EnvReader): Pick<ZohoConnection, 'orgId' | 'clientId' | 'clientSecret' | 'refreshToken' | 'supportAddress' | 'sourceId'> {
  const sourceId = env.text('ZOHO_SOURCE_ID');
  if (sourceId !== '' && !UUID.test(sourceId)) env.fail('ZOHO_SOURCE_ID must be a uuid, the same as the ignoreSourceId of the webhook');
  return {
    orgId: env.text('ZOHO_ORG_ID'),
    clientId: env.text('ZOHO_CLIENT_ID'),
    clientSecret: env.text('ZOHO_CLIENT_SECRET'),
    refreshToken: env.text('ZOHO_REFRESH_TOKEN'),
    supportAddress: env.text('ZOHO_SUPPORT_ADDRESS'),
    sourceId,
  };
}

/** Among several sites each needs its department: a ticket must be one site's alone. */
function readSite(env: EnvReader, site: string, amongOthers: boolean): Pick<ZohoConnection, 'webhookId' | 'departmentId'> {
  const variable = variableOf('ZOHO', site, '_DEPARTMENT_ID');
  const departmentId = amongOthers ? env.text(variable) : env.optional(variable);
  return { webhookId: env.text(variableOf('ZOHO', site, '_WEBHOOK_ID')), ...(departmentId === undefined ? {} : { departmentId }) };
}

function mustDiffer(env: EnvReader, sites: readonly ZohoSite[], key: 'departmentId' | 'webhookId', after: string): void {
  const values = sites.flatMap(({ connection }) => connection[key] || []);
  if (new Set(values).size < values.length) env.fail(`ZOHO_…_${after}: two of the sites have the same`);
}

export const sandboxZoho = (sandboxUrl: string, site: string): ZohoConnection => ({
  ...zohoAddressesOf(`${sandboxUrl}/zoho/${site}`, `${sandboxUrl}/zoho/${site}`),
  orgId: '700000001',
  clientId: 'supportway',
  clientSecret: 'sandbox-client-secret',
  refreshToken: 'sandbox-refresh-token',
  webhookId: `${site}-1`,
  sourceId: `supportway-${site}`,
  supportAddress: 'support@sandbox.example',
});
