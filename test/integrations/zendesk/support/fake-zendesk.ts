import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ZendeskConnection } from '../../../../integrations/zendesk/connection';

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}
interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** A server that answers as the test says, and remembers what it was asked. */
export interface FakeZendesk {
  readonly connection: ZendeskConnection;
  readonly asked: Asked[];
  /** Answers to everything but the token endpoint. */
  answer: (asked: Asked) => Reply;
  grants: number;
  close(): Promise<void>;
}

export const json = (value: unknown, status = 200): Reply => ({ status, body: JSON.stringify(value) });

export async function openFakeZendesk(): Promise<FakeZendesk> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const asked = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, authorization: request.headers.authorization, body: Buffer.concat(chunks).toString() };
      const reply = asked.url === '/oauth/tokens' ? grant(asked) : remembered(asked);
      response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers }).end(reply.body);
    });
  });
  const remembered = (asked: Asked): Reply => {
    fake.asked.push(asked);
    return fake.answer(asked);
  };
  const grant = ({ body }: Asked): Reply => {
    const { client_secret: secret, grant_type: type } = JSON.parse(body) as Record<string, string>;
    if (secret !== 'a-secret' || type !== 'client_credentials') return json({ error: 'invalid_client', error_description: 'Client authentication failed' }, 401);
    fake.grants += 1;
    return json({ access_token: `token-${fake.grants}`, token_type: 'bearer', expires_in: 1_800 });
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const fake: FakeZendesk = {
    connection: { baseUrl: `http://127.0.0.1:${port}`, clientId: 'supportway', clientSecret: 'a-secret' },
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
