import { ConfigError, readWorkerConfig, servesSite, zendeskOf, zohoOf } from '../../../runtime/config';
import { KEYS, ZOHO } from './zoho-variables';

const ALONE = { ...ZOHO, ...KEYS };
const BOTH_SITES = { ...ALONE, ZOHO_SITES: 'l1-desk, amc-desk', ZOHO_L1_DESK_DEPARTMENT_ID: '11', ZOHO_AMC_DESK_DEPARTMENT_ID: '12', ZOHO_AMC_DESK_WEBHOOK_ID: '7002' };
const ZENDESK = { ZENDESK_SUBDOMAIN: 'acme', ZENDESK_CLIENT_ID: 'c', ZENDESK_CLIENT_SECRET: 's', ZENDESK_WEBHOOK_SECRET: 'w' };

const deskIn = (env: Record<string, string | undefined>) => readWorkerConfig(env).desk;

function problemsOf(env: Record<string, string | undefined>): readonly string[] {
  try {
    readWorkerConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('the configuration of Zoho Desk', () => {
  it('is of the site l1-desk where nothing else is said, at the addresses of its data centre', () => {
    const desk = deskIn({ ...ALONE, SANDBOX_URL: 'http://127.0.0.1:7400' });
    expect(zohoOf(desk, 'l1-desk')).toEqual({
      baseUrl: 'https://desk.zoho.in/api/v1',
      accountsUrl: 'https://accounts.zoho.in/oauth/v2',
      jwksUrl: 'https://desk.zoho.in/.well-known/jwks.json',
      orgId: '60001',
      clientId: '1000.X',
      clientSecret: 'zoho-secret',
      refreshToken: 'zoho-refresh',
      webhookId: '7001',
      sourceId: '11111111-2222-3333-4444-555555555555',
      supportAddress: 'support@acme.example',
    });
    expect([zendeskOf(desk, 'l1-desk'), zohoOf(desk, 'rehearsal-1'), servesSite(desk, 'rehearsal-1')]).toEqual([undefined, undefined, false]);
    expect(desk).toMatchObject({ kind: 'real', sites: [{ site: 'l1-desk', kind: 'zoho', policyFile: expect.stringMatching(/policies.l1-desk.yaml$/) }] });
  });

  it('takes a data centre of another domain, and one that is not listed', () => {
    expect(zohoOf(deskIn({ ...ALONE, ZOHO_DC: 'ca' }), 'l1-desk')).toMatchObject({ baseUrl: 'https://desk.zohocloud.ca/api/v1', accountsUrl: 'https://accounts.zohocloud.ca/oauth/v2' });
    const { ZOHO_DC: _, ...rest } = ALONE;
    const elsewhere = { ...rest, ZOHO_URL: 'https://desk.zoho.example/', ZOHO_ACCOUNTS_URL: 'https://accounts.zoho.example' };
    expect(zohoOf(deskIn(elsewhere), 'l1-desk')).toMatchObject({ baseUrl: 'https://desk.zoho.example/api/v1', accountsUrl: 'https://accounts.zoho.example/oauth/v2', jwksUrl: 'https://desk.zoho.example/.well-known/jwks.json' });
    expect(problemsOf({ ...elsewhere, ZOHO_ACCOUNTS_URL: undefined })).toEqual(['ZOHO_ACCOUNTS_URL is not set']);
    expect(problemsOf({ ...ALONE, ZOHO_DC: 'constructor' })).toEqual([expect.stringContaining('ZOHO_DC must be one of com, eu, in, com.au, jp, com.cn, ca, sa, uk, ae')]);
  });

  it('has several sites, each with its department, its webhook and its policy', () => {
    const desk = deskIn({ ...BOTH_SITES, SUPPORTWAY_POLICY_AMC_DESK: 'amc.yaml', SUPPORTWAY_POLICY: 'not-for-zoho.yaml' });
    expect([zohoOf(desk, 'l1-desk'), zohoOf(desk, 'amc-desk')]).toMatchObject([{ departmentId: '11', webhookId: '7001' }, { departmentId: '12', webhookId: '7002' }]);
    expect(desk).toMatchObject({ sites: [{ policyFile: expect.stringMatching(/policies.l1-desk.yaml$/) }, { policyFile: 'amc.yaml' }] });
  });

  it('stands beside Zendesk', () => {
    const desk = deskIn({ ...BOTH_SITES, ...ZENDESK });
    expect(['bestpack', 'l1-desk', 'amc-desk'].map((site) => [zendeskOf(desk, site) !== undefined, zohoOf(desk, site) !== undefined])).toEqual([[true, false], [false, true], [false, true]]);
    expect(problemsOf({ ...ALONE, ...ZENDESK, SUPPORTWAY_SITE: 'l1.desk' })).toEqual([expect.stringContaining('would share its variables with another site')]);
  });

  it('reports everything that is wrong at once, and no secret', () => {
    const problems = problemsOf({ ...KEYS, ZOHO_DC: 'mars', ZOHO_SITES: 'a/b,l1-desk', ZOHO_SOURCE_ID: 'hunter2' });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'ZOHO_SITES', 'ZOHO_DC', 'ZOHO_SOURCE_ID', 'ZOHO_ORG_ID', 'ZOHO_CLIENT_ID', 'ZOHO_CLIENT_SECRET', 'ZOHO_REFRESH_TOKEN', 'ZOHO_SUPPORT_ADDRESS',
      'ZOHO_A_B_DEPARTMENT_ID', 'ZOHO_A_B_WEBHOOK_ID', 'ZOHO_L1_DESK_DEPARTMENT_ID', 'ZOHO_L1_DESK_WEBHOOK_ID',
    ]);
    expect(problems.join()).not.toContain('hunter2');
  });

  it('tells sites apart that would take the same tickets', () => {
    expect(problemsOf({ ...BOTH_SITES, ZOHO_AMC_DESK_DEPARTMENT_ID: '11' })).toEqual(['ZOHO_…_DEPARTMENT_ID: two of the sites have the same']);
    expect(problemsOf({ ...BOTH_SITES, ZOHO_AMC_DESK_WEBHOOK_ID: '7001' })).toEqual(['ZOHO_…_WEBHOOK_ID: two of the sites have the same']);
  });

  it('is that of the site itself in the sandbox', () => {
    expect(zohoOf(deskIn({ SANDBOX_URL: 'http://127.0.0.1:7400' }), 'rehearsal-1')).toEqual({
      baseUrl: 'http://127.0.0.1:7400/zoho/rehearsal-1/api/v1',
      accountsUrl: 'http://127.0.0.1:7400/zoho/rehearsal-1/oauth/v2',
      jwksUrl: 'http://127.0.0.1:7400/zoho/rehearsal-1/.well-known/jwks.json',
      orgId: '700000001',
      clientId: 'supportway',
      clientSecret: 'sandbox-client-secret',
      refreshToken: 'sandbox-refresh-token',
      webhookId: 'rehearsal-1-1',
      sourceId: 'supportway-rehearsal-1',
      supportAddress: 'support@sandbox.example',
    });
  });
});
