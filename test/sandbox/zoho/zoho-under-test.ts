import { createSandbox, type SandboxOptions } from '../../../sandbox/app';
import { answerOf, closing, type Answer } from '../desk-under-test';

export const MONDAY_MORNING = Date.parse('2026-03-02T17:00:00Z');

export const ACCOUNT = {
  orgId: '700000001',
  department: 'Support',
  agents: [
    { key: 'lena', name: 'Lena Lead', email: 'lena@team.example', role: 'admin' },
    { key: 'ravi', name: 'Ravi Engineer', email: 'ravi@team.example', role: 'agent' },
    { key: 'bot', name: 'Supportway', email: 'bot@team.example', role: 'service' },
  ],
  statuses: [
    { name: 'Open', type: 'OPEN', default: true },
    { name: 'Assigned', type: 'OPEN' },
    { name: 'Waiting on Customer', type: 'OPEN' },
    { name: 'On Hold', type: 'ON HOLD' },
    { name: 'Closed', type: 'CLOSED' },
  ],
  fields: [
    { label: 'Serial Number', type: 'Text' },
    { label: 'Impact', type: 'Picklist', options: ['One user', 'Everybody'] },
    { label: 'Complete', type: 'Boolean' },
    { label: 'Visit Date', type: 'Date' },
    { label: 'Supportway Intent', type: 'Text' },
  ],
};

export interface ZohoUnderTest {
  readonly url: string;
  readonly site: string;
  readonly control: (method: string, path: string, body?: unknown) => Promise<Answer>;
  /** A call of Zoho's API with a live token and the organization. */
  readonly api: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
  /** A form-encoded request for a token. */
  readonly token: (form?: Record<string, string>) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

async function call(url: string, method: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return answerOf(response.status, response.headers, await response.text());
}

const GRANT = { grant_type: 'refresh_token', client_id: 'supportway', client_secret: 'sandbox-client-secret', refresh_token: 'sandbox-refresh-token' };

/** A sandbox on a free port with one Zoho Desk on a test clock. */
export async function openZoho(options: SandboxOptions & { readonly site?: Record<string, unknown> } = {}): Promise<ZohoUnderTest> {
  const sandbox = await createSandbox(options);
  const close = closing(sandbox.close);
  const url = `http://127.0.0.1:${await sandbox.listen(0)}`;
  const site = 'globex';
  await call(`${url}/control/sites`, 'POST', { site, desk: 'zoho', clock: { at: MONDAY_MORNING, version: 1 }, account: ACCOUNT, ...options.site });
  const token = async (form: Record<string, string> = {}): Promise<Answer> => {
    const response = await fetch(`${url}/zoho/${site}/oauth/v2/token`, { method: 'POST', body: new URLSearchParams({ ...GRANT, ...form }) });
    return answerOf(response.status, response.headers, await response.text());
  };
  const authorization = `Zoho-oauthtoken ${String((await token()).read('access_token'))}`;
  return {
    url,
    site,
    close,
    token,
    control: (method, path, body) => call(`${url}/control${path}`, method, body),
    api: (method, path, body, headers = {}) => call(`${url}/zoho/${site}/api/v1${path}`, method, body, { authorization, orgId: ACCOUNT.orgId, ...headers }),
  };
}

/** A ticket by a customer: its id, and its path below the site in the control surface. */
export async function writeAsCustomer(desk: ZohoUnderTest, request: Record<string, unknown> = {}): Promise<{ readonly id: string; readonly path: string }> {
  const created = await desk.control('POST', `/sites/${desk.site}/tickets`, {
    from: 'pat@acme.example',
    name: 'Pat Doe',
    subject: 'Login fails',
    body: 'It fails',
    channel: 'email',
    ...request,
  });
  const id = String(created.read('ticketId'));
  return { id, path: `/sites/${desk.site}/tickets/${id}` };
}

/** The ticket's history, the newest entry first. */
export async function historyOf(desk: ZohoUnderTest, id: string): Promise<readonly Record<string, unknown>[]> {
  return (await desk.api('GET', `/tickets/${id}/History?limit=50`)).read('data') as Record<string, unknown>[];
}
