import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSandbox, type SandboxOptions } from '../../sandbox/app';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** A value inside the JSON answer, by its path: `read('ticket', 'tags', 0)`. */
  readonly read: (...path: (string | number)[]) => unknown;
}

export interface DeskUnderTest {
  readonly url: string;
  readonly smtpPort: number | null;
  readonly site: string;
  readonly control: (method: string, path: string, body?: unknown) => Promise<Answer>;
  /** A call of Zendesk's API with a valid token. */
  readonly api: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
  /** A call of any other path. */
  readonly call: (path: string, method: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

const open = new Set<() => Promise<void>>();

/** `close` once, now or by `closeAll`. */
export function closing(close: () => Promise<void>): () => Promise<void> {
  const once = async (): Promise<void> => {
    if (open.delete(once)) await close();
  };
  open.add(once);
  return once;
}

/** Closes what a test left open, also when it failed: an open server would keep the run from ending. */
export async function closeAll(): Promise<void> {
  for (const close of [...open].reverse()) await close();
}

export const MONDAY_MORNING = Date.parse('2026-03-02T17:00:00Z');

export const ACCOUNT = {
  agents: [
    { key: 'mary', name: 'Mary Intake', email: 'mary@team.example', role: 'admin', groups: ['Support'] },
    { key: 'jordan', name: 'Jordan Standard', email: 'jordan@team.example', role: 'agent', groups: ['Support'] },
    { key: 'allison', name: 'Allison Engineering', email: 'allison@team.example', role: 'agent', groups: ['Engineering'] },
    { key: 'bot', name: 'Supportway', email: 'bot@team.example', role: 'service', groups: ['Support', 'Engineering'] },
  ],
  groups: ['Support', 'Engineering'],
  fields: [
    { title: 'Serial Number', type: 'text' },
    {
      title: 'Machine Line',
      type: 'tagger',
      options: [
        { name: 'Standard', value: 'line_standard' },
        { name: 'BPX', value: 'line_bpx' },
      ],
    },
    { title: 'Intake Complete', type: 'checkbox' },
    { title: 'Visit Date', type: 'date' },
  ],
  statuses: [
    { name: 'Waiting on Customer', category: 'pending' },
    { name: 'Shipped', category: 'hold' },
  ],
  macros: [
    {
      title: 'Escalate to engineering',
      actions: [
        { field: 'comment_value', value: 'Problem:\nFindings:' },
        { field: 'comment_mode_is_public', value: 'false' },
        { field: 'current_tags', value: 'escalated_engineering' },
        { field: 'status', value: 'Shipped' },
      ],
    },
    { title: 'Customer confirmed', actions: [{ field: 'current_tags', value: 'confirmed' }] },
  ],
  form: { name: 'Technical', requiredToSolve: ['Serial Number'] },
};

export function answerOf(status: number, headers: Headers, text: string): Answer {
  const read = (...path: (string | number)[]): unknown =>
    path.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], JSON.parse(text));
  return { status, headers, text, read };
}

async function call(url: string, method: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return answerOf(response.status, response.headers, await response.text());
}

/** A sandbox on a free port with one site on a test clock. */
export async function openDesk(options: SandboxOptions & { readonly site?: Record<string, unknown> } = {}): Promise<DeskUnderTest> {
  const sandbox = await createSandbox(options);
  const url = `http://127.0.0.1:${await sandbox.listen(0)}`;
  const site = 'acme';
  await call(`${url}/control/sites`, 'POST', { site, clock: { at: MONDAY_MORNING, version: 1 }, account: ACCOUNT, ...options.site });
  const token = await call(`${url}/zendesk/${site}/oauth/tokens`, 'POST', {
    grant_type: 'client_credentials',
    client_id: 'supportway',
    client_secret: 'sandbox-client-secret',
    scope: 'read write',
  });
  const authorization = `Bearer ${String(token.read('access_token'))}`;
  return {
    url,
    site,
    smtpPort: sandbox.smtpPort,
    close: closing(sandbox.close),
    call: (path, method, body, headers) => call(url + path, method, body, headers),
    control: (method, path, body) => call(`${url}/control${path}`, method, body),
    api: (method, path, body, headers = {}) => call(`${url}/zendesk/${site}/api/v2${path}`, method, body, { authorization, ...headers }),
  };
}

/** A ticket by a customer. Returns its path below the site in the control surface and its id. */
export async function writeAsCustomer(desk: DeskUnderTest, request: Record<string, unknown> = {}): Promise<{ readonly id: number; readonly path: string }> {
  const created = await desk.control('POST', `/sites/${desk.site}/tickets`, {
    from: 'pat@distributor.example',
    name: 'Pat',
    subject: 'Tape head jams',
    body: 'It jams',
    channel: 'email',
    ...request,
  });
  const id = Number(created.read('ticketId'));
  return { id, path: `/sites/${desk.site}/tickets/${id}` };
}

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  readonly close: () => Promise<void>;
}

/** An endpoint for webhooks; `answer` gives the status (and headers) of the nth request, counted from 0. */
export async function openReceiver(
  answer: (nth: number) => { readonly status: number; readonly headers?: Record<string, string> } = () => ({ status: 200 }),
  port = 0,
): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { status, headers } = answer(received.length);
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(status, headers).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    close: closing(
      () =>
        new Promise((resolve) => {
          server.closeAllConnections();
          server.close(() => resolve());
        }),
    ),
  };
}

/** Waits until every webhook of the site has its final answer. */
export async function settled(desk: Pick<DeskUnderTest, 'control' | 'site'>): Promise<void> {
  while ((await desk.control('GET', `/sites/${desk.site}/undelivered`)).read('pending') !== 0) await new Promise((resolve) => setTimeout(resolve, 20));
}
