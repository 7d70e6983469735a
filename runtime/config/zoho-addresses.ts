import type { EnvReader } from './env-reader';

/** Where the parts of a Zoho Desk account are. */
export interface ZohoAddresses {
  /** Root of the API: `https://desk.zoho.in/api/v1`. */
  readonly baseUrl: string;
  /** What the token endpoint stands under: `https://accounts.zoho.in/oauth/v2`. */
  readonly accountsUrl: string;
  /** The keys that webhooks are signed with. */
  readonly jwksUrl: string;
}

/** By the end of the addresses that people see in their browser. Source: the vendor's lists of its data centres. */
const DATA_CENTRES = new Map(Object.entries({
  com: 'zoho.com',
  eu: 'zoho.eu',
  in: 'zoho.in',
  'com.au': 'zoho.com.au',
  jp: 'zoho.jp',
  'com.cn': 'zoho.com.cn',
  ca: 'zohocloud.ca',
  sa: 'zoho.sa',
  uk: 'zoho.uk',
  ae: 'zoho.ae',
}));

export function readZohoAddresses(env: EnvReader): ZohoAddresses {
  const own = env.optional('ZOHO_URL') !== undefined || env.optional('ZOHO_ACCOUNTS_URL') !== undefined;
  if (own) return zohoAddressesOf(env.url('ZOHO_URL'), env.url('ZOHO_ACCOUNTS_URL'));
  const centre = env.text('ZOHO_DC');
  const domain = DATA_CENTRES.get(centre);
  if (centre !== '' && domain === undefined) env.fail(`ZOHO_DC must be one of ${[...DATA_CENTRES.keys()].join(', ')}; for any other set ZOHO_URL and ZOHO_ACCOUNTS_URL`);
  return zohoAddressesOf(`https://desk.${domain}`, `https://accounts.${domain}`);
}

export const zohoAddressesOf = (desk: string, accounts: string): ZohoAddresses => ({
  baseUrl: `${desk}/api/v1`,
  accountsUrl: `${accounts}/oauth/v2`,
  jwksUrl: `${desk}/.well-known/jwks.json`,
});
