import type { ZohoConnection } from '../../../../integrations/zoho-desk/connection';
import { json, openFakeVendor, type FakeVendor, type Reply } from '../../support/fake-vendor';

export interface FakeZoho extends FakeVendor {
  readonly connection: ZohoConnection;
  /** Answers of the token endpoint; absent: a token, numbered. */
  grant?: () => Reply;
}

export async function openFakeZoho(): Promise<FakeZoho> {
  const { url, vendor } = await openFakeVendor('/oauth/v2/token', ({ body }) => {
    fake.grants += 1;
    if (fake.grant) return fake.grant();
    const form = Object.fromEntries(new URLSearchParams(body));
    if (form['refresh_token'] !== 'a-refresh-token' || form['grant_type'] !== 'refresh_token') return json({ error: 'invalid_code' }, 400);
    return json({ access_token: `token-${fake.grants}`, expires_in: 3_600, api_domain: 'https://www.zohoapis.in', token_type: 'Bearer' });
  });
  const connection: ZohoConnection = {
    baseUrl: `${url}/api/v1`, accountsUrl: `${url}/oauth/v2`, jwksUrl: `${url}/.well-known/jwks.json`, orgId: '700000001',
    clientId: 'supportway', clientSecret: 'a-secret', refreshToken: 'a-refresh-token', webhookId: 'bench-1', sourceId: 'a-source', supportAddress: 'support@desk.example',
  };
  const fake: FakeZoho = Object.assign(vendor, { connection });
  return fake;
}
