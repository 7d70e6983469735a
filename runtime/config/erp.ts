import type { DeskConfig } from './desk';
import type { EnvReader } from './env-reader';
import { readPrivateKey } from './private-key';

/** How to talk to the NetSuite account of one site. */
export interface ErpConnection {
  /** Without `/services`, without a slash at the end. */
  readonly baseUrl: string;
  readonly clientId: string;
  readonly certificateId: string;
  /** PEM. */
  readonly privateKey: string;
  /** Internal id. */
  readonly subsidiary?: string;
  readonly serviceCallField?: string;
  /** Internal id. */
  readonly closedStatus?: string;
}

/** The sandbox serves any number of sites; a real account is that of the site on Zendesk, whose process has projects. */
export type ErpConfig =
  | {
      readonly kind: 'sandbox';
      readonly sandboxUrl: string;
      readonly privateKey: string;
      /** Only sites whose name begins so have an account. */
      readonly sites: string;
    }
  | { readonly kind: 'netsuite'; readonly site: string; readonly connection: ErpConnection };

const VARIABLES = [
  'NETSUITE_ACCOUNT',
  'NETSUITE_URL',
  'NETSUITE_CLIENT_ID',
  'NETSUITE_CERTIFICATE_ID',
  'NETSUITE_PRIVATE_KEY',
  'NETSUITE_PRIVATE_KEY_FILE',
  'NETSUITE_SUBSIDIARY',
  'NETSUITE_SERVICE_CALL_FIELD',
  'NETSUITE_CLOSED_STATUS',
];

/**
 * Undefined: projects are made by hand. A sandbox desk never meets a real NetSuite: a pretend ticket would make a real
 * project.
 */
export function readErp(env: EnvReader, desk: DeskConfig): ErpConfig | undefined {
  if (desk.kind === 'sandbox') return readSandbox(env, desk.sandboxUrl);
  if (VARIABLES.every((name) => env.optional(name) === undefined)) return undefined;
  const site = desk.sites.find(({ kind }) => kind === 'zendesk')?.site;
  if (site !== undefined) return { kind: 'netsuite', site, connection: readNetSuite(env) };
  env.fail('NETSUITE_… is set, but only the process on Zendesk has projects: unset it, or configure Zendesk');
  return undefined;
}

function readSandbox(env: EnvReader, sandboxUrl: string): ErpConfig | undefined {
  if (env.oneOf('SANDBOX_NETSUITE', ['on', 'off'], 'off') === 'off') return undefined;
  return { kind: 'sandbox', sandboxUrl, privateKey: readPrivateKey(env, 'SANDBOX_NETSUITE_KEY'), sites: env.optional('SANDBOX_NETSUITE_SITES') ?? '' };
}

function readNetSuite(env: EnvReader): ErpConnection {
  const subsidiary = env.optional('NETSUITE_SUBSIDIARY');
  const serviceCallField = env.optional('NETSUITE_SERVICE_CALL_FIELD');
  const closedStatus = env.optional('NETSUITE_CLOSED_STATUS');
  return {
    baseUrl: netSuiteUrl(env),
    clientId: env.text('NETSUITE_CLIENT_ID'),
    certificateId: env.text('NETSUITE_CERTIFICATE_ID'),
    privateKey: readPrivateKey(env, 'NETSUITE_PRIVATE_KEY'),
    ...(subsidiary === undefined ? {} : { subsidiary }),
    ...(serviceCallField === undefined ? {} : { serviceCallField }),
    ...(closedStatus === undefined ? {} : { closedStatus }),
  };
}

/** The account 1234567_SB1 is reached as 1234567-sb1. */
function netSuiteUrl(env: EnvReader): string {
  if (env.optional('NETSUITE_URL') !== undefined) return env.url('NETSUITE_URL');
  const account = env.text('NETSUITE_ACCOUNT');
  if (account !== '' && !/^[a-z0-9_-]+$/i.test(account)) env.fail('NETSUITE_ACCOUNT is only the first part of the address: 1234567 of 1234567.suitetalk.api.netsuite.com');
  return `https://${account.toLowerCase().replaceAll('_', '-')}.suitetalk.api.netsuite.com`;
}

/** The NetSuite account of a site; undefined where projects are made by hand. */
export function erpConnectionOf(erp: ErpConfig | undefined, site: string): ErpConnection | undefined {
  if (erp === undefined) return undefined;
  if (erp.kind === 'netsuite') return erp.site === site ? erp.connection : undefined;
  if (!site.startsWith(erp.sites)) return undefined;
  return { baseUrl: `${erp.sandboxUrl}/netsuite/${site}`, clientId: 'supportway', certificateId: 'sandbox-certificate', privateKey: erp.privateKey };
}
