import type { EnvReader } from './env-reader';

/** How to talk to the desk account of one site, and how to know its webhooks. */
export interface DeskConnection {
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

/** The sandbox serves any number of sites; a real desk is one site. */
export type DeskConfig =
  | { readonly kind: 'sandbox'; readonly sandboxUrl: string }
  | { readonly kind: 'zendesk'; readonly site: string; readonly connection: DeskConnection };

const REAL = ['ZENDESK_SUBDOMAIN', 'ZENDESK_URL', 'ZENDESK_CLIENT_ID', 'ZENDESK_CLIENT_SECRET', 'ZENDESK_WEBHOOK_SECRET'];

/** Whether the environment speaks of a real desk; then there is no sandbox. */
export const hasRealDesk = (): boolean => REAL.some((name) => process.env[name]);

const SITE_NAME = /^[A-Za-z0-9_.-]+$/;

/** Real credentials win over `SANDBOX_URL`: with a real desk there are no sandbox sites and no test clock. */
export function readDesk(env: EnvReader): DeskConfig {
  if (REAL.some((name) => env.optional(name) !== undefined)) return readZendesk(env);
  if (env.optional('SANDBOX_URL') === undefined) {
    env.fail('no desk is configured: set ZENDESK_SUBDOMAIN and its credentials, or SANDBOX_URL for the sandbox');
    return { kind: 'sandbox', sandboxUrl: '' };
  }
  return { kind: 'sandbox', sandboxUrl: env.url('SANDBOX_URL') };
}

function readZendesk(env: EnvReader): DeskConfig {
  const brandId = env.optional('ZENDESK_BRAND_ID');
  const sectionId = env.optional('ZENDESK_SECTION_ID');
  const permissionGroupId = env.optional('ZENDESK_PERMISSION_GROUP_ID');
  const site = env.text('SUPPORTWAY_SITE', 'bestpack');
  if (!SITE_NAME.test(site)) env.fail('SUPPORTWAY_SITE may hold letters, digits, ".", "_" and "-" only');
  return {
    kind: 'zendesk',
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

/** The connection of a site; undefined for a site that this installation does not serve. */
export function connectionOf(desk: DeskConfig, site: string): DeskConnection | undefined {
  if (desk.kind === 'zendesk') return desk.site === site ? desk.connection : undefined;
  if (!SITE_NAME.test(site)) return undefined;
  return {
    baseUrl: `${desk.sandboxUrl}/zendesk/${site}`,
    clientId: 'supportway',
    clientSecret: 'sandbox-client-secret',
    webhookSecret: 'sandbox-signing-secret',
  };
}
