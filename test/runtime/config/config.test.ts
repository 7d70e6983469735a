import { ConfigError, readApiConfig, readWorkerConfig, servesSite, zendeskOf } from '../../../runtime/config';

const SANDBOX = { SANDBOX_URL: 'http://127.0.0.1:7400/' };
const KEY = `2026a:${'k'.repeat(32)}`;
const REAL = {
  ZENDESK_SUBDOMAIN: 'acme',
  ZENDESK_CLIENT_ID: 'supportway',
  ZENDESK_CLIENT_SECRET: 'real-secret',
  ZENDESK_WEBHOOK_SECRET: 'hook-secret',
  SUPPORTWAY_LINK_KEY: KEY,
  SUPPORTWAY_PUBLIC_URL: 'https://support.acme.example/',
  SUPPORTWAY_AUTH_JWKS_URL: 'https://login.acme.example/jwks.json',
  SUPPORTWAY_AUTH_ISSUER: 'https://login.acme.example',
  SUPPORTWAY_AUTH_AUDIENCE: 'supportway',
};

function problemsOf(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('the configuration of the api', () => {
  it('needs only the address of the sandbox to run in it', () => {
    const config = readApiConfig(SANDBOX);
    expect(config).toMatchObject({ host: '127.0.0.1', port: 7300, auth: { kind: 'sandbox' }, desk: { kind: 'sandbox', sandboxUrl: 'http://127.0.0.1:7400' }, links: { publicUrl: 'http://127.0.0.1:7300' } });
    expect(zendeskOf(config.desk, 'rehearsal-1')).toEqual({
      baseUrl: 'http://127.0.0.1:7400/zendesk/rehearsal-1',
      clientId: 'supportway',
      clientSecret: 'sandbox-client-secret',
      webhookSecret: 'sandbox-signing-secret',
    });
    expect(zendeskOf(config.desk, 'a/b')).toBeUndefined();
    expect([servesSite(config.desk, 'rehearsal-1'), servesSite(config.desk, 'a/b')]).toEqual([true, false]);
  });

  it('serves one site with a real desk, which wins over the sandbox', () => {
    const config = readApiConfig({ ...SANDBOX, ...REAL, ZENDESK_BRAND_ID: '360001112223' });
    expect(zendeskOf(config.desk, 'bestpack')).toEqual({ baseUrl: 'https://acme.zendesk.com', clientId: 'supportway', clientSecret: 'real-secret', webhookSecret: 'hook-secret', brandId: '360001112223' });
    expect(zendeskOf(config.desk, 'another')).toBeUndefined();
    expect(config).toMatchObject({ auth: { kind: 'jwks', issuer: 'https://login.acme.example' }, desk: { sites: [{ site: 'bestpack', kind: 'zendesk', policyFile: expect.stringMatching(/policies.bestpack.yaml$/) }] }, links: { publicUrl: 'https://support.acme.example', keys: [{ kid: '2026a' }] } });
  });

  it('takes the policy of the real site from its own variable, else from the common one', () => {
    const fileOf = (env: Record<string, string>) => readApiConfig({ ...REAL, ...env }).desk;
    expect(fileOf({ SUPPORTWAY_SITE: 'north.2', SUPPORTWAY_POLICY: 'a.yaml' })).toMatchObject({ sites: [{ site: 'north.2', policyFile: 'a.yaml' }] });
    expect(fileOf({ SUPPORTWAY_SITE: 'north.2', SUPPORTWAY_POLICY: 'a.yaml', SUPPORTWAY_POLICY_NORTH_2: 'b.yaml' })).toMatchObject({ sites: [{ policyFile: 'b.yaml' }] });
  });

  it('has a policy for sites of each process in the sandbox', () => {
    expect(readApiConfig({ ...SANDBOX, SUPPORTWAY_POLICY: 'a.yaml', SUPPORTWAY_POLICY_AMC_DESK: 'b.yaml' }).desk).toMatchObject({
      policyFiles: { bestpack: 'a.yaml', 'l1-desk': expect.stringMatching(/policies.l1-desk.yaml$/), 'amc-desk': 'b.yaml' },
    });
  });

  it('keeps a ring of link keys, newest first', () => {
    const { links } = readApiConfig({ ...REAL, SUPPORTWAY_LINK_KEY: `${KEY}, 2025:${'o'.repeat(32)}` });
    expect(links.keys.map(({ kid }) => kid)).toEqual(['2026a', '2025']);
  });

  it('reports everything that is wrong at once', () => {
    const problems = problemsOf(() => readApiConfig({ ZENDESK_CLIENT_ID: 'x', ZENDESK_SUBDOMAIN: 'https://acme.zendesk.com', SUPPORTWAY_API_PORT: 'many', SUPPORTWAY_LOG_LEVEL: 'loud', SUPPORTWAY_AUTH_JWKS_URL: 'nowhere' }));
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'ZENDESK_SUBDOMAIN',
      'ZENDESK_CLIENT_SECRET',
      'ZENDESK_WEBHOOK_SECRET',
      'SUPPORTWAY_API_PORT',
      'SUPPORTWAY_LINK_KEY',
      'SUPPORTWAY_PUBLIC_URL',
      'SUPPORTWAY_AUTH_JWKS_URL',
      'SUPPORTWAY_AUTH_ISSUER',
      'SUPPORTWAY_AUTH_AUDIENCE',
      'SUPPORTWAY_LOG_LEVEL',
    ]);
  });

  it('never quotes a secret in what it reports', () => {
    const problems = problemsOf(() => readApiConfig({ ...REAL, SUPPORTWAY_LINK_KEY: 'a:too-short-secret', SUPPORTWAY_PUBLIC_URL: 'user:hunter2' }));
    expect(problems).toHaveLength(2);
    expect(problems.join()).not.toMatch(/too-short-secret|hunter2/);
  });

  it('says what to set when no desk is configured', () => {
    expect(problemsOf(() => readApiConfig({}))).toEqual([expect.stringContaining('SANDBOX_URL')]);
  });
});

describe('the configuration of the workers', () => {
  it('mails to the sandbox in the sandbox', () => {
    expect(readWorkerConfig(SANDBOX)).toMatchObject({ mail: { smtpUrl: 'smtp://127.0.0.1:7425' }, archiveFile: '.supportway/archive.jsonl', maxCachedWorkflows: 1000 });
  });

  it('mails nothing with a real desk until it is told through which server', () => {
    expect(readWorkerConfig(REAL)).not.toHaveProperty('mail');
    expect(readWorkerConfig({ ...REAL, SMTP_URL: 'smtps://mail.acme.example', SUPPORTWAY_MAIL_FROM: 'support@acme.example' }).mail).toEqual({ smtpUrl: 'smtps://mail.acme.example', from: 'support@acme.example' });
    expect(problemsOf(() => readWorkerConfig({ ...REAL, SMTP_URL: 'mail.acme.example', SUPPORTWAY_CACHED_WORKFLOWS: '0' }))).toEqual([
      'SMTP_URL must begin with smtp:// or smtps://',
      'SUPPORTWAY_MAIL_FROM is not set',
      'SUPPORTWAY_CACHED_WORKFLOWS must be a whole number, at least 1',
    ]);
  });

  it('takes the list of parts, and where drafts of articles go', () => {
    const config = readWorkerConfig({ ...REAL, SUPPORTWAY_PARTS_CSV: 'parts.csv', ZENDESK_SECTION_ID: '360001', ZENDESK_PERMISSION_GROUP_ID: '7' });
    expect(config.partsFile).toBe('parts.csv');
    expect(zendeskOf(config.desk, 'bestpack')).toMatchObject({ sectionId: '360001', permissionGroupId: '7' });
    expect(readWorkerConfig(REAL)).not.toHaveProperty('partsFile');
  });

  it('signs links with the key that the api verifies them with', () => {
    for (const env of [SANDBOX, REAL]) expect(readWorkerConfig(env).links).toEqual(readApiConfig(env).links);
  });
});
