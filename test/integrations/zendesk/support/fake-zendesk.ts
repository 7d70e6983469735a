import type { ZendeskConnection } from '../../../../integrations/zendesk/connection';
import { json, openFakeVendor, type FakeVendor } from '../../support/fake-vendor';

export interface FakeZendesk extends FakeVendor {
  readonly connection: ZendeskConnection;
}

export async function openFakeZendesk(): Promise<FakeZendesk> {
  const { url, vendor } = await openFakeVendor('/oauth/tokens', ({ body }) => {
    const { client_secret: secret, grant_type: type } = JSON.parse(body) as Record<string, string>;
    if (secret !== 'a-secret' || type !== 'client_credentials') return json({ error: 'invalid_client', error_description: 'Client authentication failed' }, 401);
    vendor.grants += 1;
    return json({ access_token: `token-${vendor.grants}`, token_type: 'bearer', expires_in: 1_800 });
  });
  return Object.assign(vendor, { connection: { baseUrl: url, clientId: 'supportway', clientSecret: 'a-secret' } });
}
