import type { EnvReader } from './env-reader';
import { checkSiteNames } from './site-name';

/** How to talk to the Zendesk account of one site, and how to know its webhooks. */
export interface ZendeskConnection {
  /** Without `/api/v2`, without a slash at the end. */
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The webhook's signing secret, used literally. */
  readonly webhookSecret: string;
  /** Tickets of any other brand are not ours. Absent: the account has one brand. */
  readonly brandId?: string;
  /** Help Center section of new drafts. Absent: the first one. */
  readonly sectionId?: string;
  /** Permission group of new drafts, where the Help Center's plan asks for it. */
  readonly permissionGroupId?: string;
}

/** Any of these means that a real account is meant. */
export const ZENDESK_VARIABLES = ['ZENDESK_SUBDOMAIN', 'ZENDESK_URL', 'ZENDESK_CLIENT_ID', 'ZENDESK_CLIENT_SECRET', 'ZENDESK_WEBHOOK_SECRET'];

export function readZendesk(env: EnvReader): { readonly site: string; readonly connection: ZendeskConnection } {
  const brandId = env.optional('ZENDESK_BRAND_ID');
  const sectionId = env.optional('ZENDESK_SECTION_ID');
  const permissionGroupId = env.optional('ZENDESK_PERMISSION_GROUP_ID');
  const site = env.text('SUPPORTWAY_SITE', 'bestpack');
  checkSiteNames(env, 'SUPPORTWAY_SITE', [site]);
  return {
    site,
    connection: {
      baseUrl: zendeskUrl(env),
      clientId: env.text('ZENDESK_CLIENT_ID'),
      clientSecret: env.text('ZENDESK_CLIENT_SECRET'),
      webhookSecret: env.text('ZENDESK_WEBHOOK_SECRET'),
      ...(brandId === undefined ? {} : { brandId }),
      ...(sectionId === undefined ? {} : { sectionId }),
      ...(permissionGroupId === undefined ? {} : { permissionGroupId }),
    },
  };
}

function zendeskUrl(env: EnvReader): string {
  if (env.optional('ZENDESK_URL') !== undefined) return env.url('ZENDESK_URL');
  const subdomain = env.text('ZENDESK_SUBDOMAIN');
  if (subdomain !== '' && !/^[a-z0-9-]+$/i.test(subdomain)) env.fail('ZENDESK_SUBDOMAIN is only the first part of the address: acme of acme.zendesk.com');
  return `https://${subdomain}.zendesk.com`;
}

export const sandboxZendesk = (sandboxUrl: string, site: string): ZendeskConnection => ({
  baseUrl: `${sandboxUrl}/zendesk/${site}`,
  clientId: 'supportway',
  clientSecret: 'sandbox-client-secret',
  webhookSecret: 'sandbox-signing-secret',
});
