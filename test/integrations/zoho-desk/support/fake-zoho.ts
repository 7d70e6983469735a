import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ZohoConnection } from '../../../../integrations/zoho-desk/connection';

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server that answers as the test says, and remembers what it was asked. */
export interface FakeZoho {
  readonly connection: ZohoConnection;
  readonly asked: Asked[];
  /** Answers to everything but the token endpoint. */
  answer: (asked: Asked) => Reply;
  /** Answers of the token endpoint; absent: a token, numbered. */
  grant?: () => Reply;
  grants: number;
  close(): Promise<void>;
}

export const json = (value: unknown, status = 200): Reply => ({ status, body: JSON.stringify(value) });

export async function openFakeZoho(): Promise<FakeZoho> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://fake');
      const asked = { method: request.method ?? '', path: pathname, query: searchParams, headers: request.headers, body: Buffer.concat(chunks).toString() };
      const reply = pathname === '/oauth/v2/token' ? granted(asked) : remembered(asked);
      response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers }).end(reply.body);
    });
  });
  const remembered = (asked: Asked): Reply => {
    fake.asked.push(asked);
    return fake.answer(asked);
  };
  const granted = ({ body }: Asked): Reply => {
    fake.grants += 1;
    if (fake.grant) return fake.grant();
    const form = Object.fromEntries(new URLSearchParams(body));
    if (form['refresh_token'] !== 'a-refresh-token' || form['grant_type'] !== 'refresh_token') return json({ error: 'invalid_code' }, 400);
    return json({ access_token: `token-${fake.grants}`, expires_in: 3_600, api_domain: 'https://www.zohoapis.in', token_type: 'Bearer' });
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fake: FakeZoho = {
    connection: {
      baseUrl: `${url}/api/v1`, accountsUrl: `${url}/oauth/v2`, jwksUrl: `${url}/.well-known/jwks.json`, orgId: '700000001',
      clientId: 'supportway', clientSecret: 'a-secret', refreshToken: 'a-refresh-token', webhookId: 'bench-1', sourceId: 'a-source', supportAddress: 'support@desk.example',
    },
    asked: [],
    answer: () => json({}),
    grants: 0,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return fake;
}
