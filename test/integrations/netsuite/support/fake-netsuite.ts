import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jwtVerify } from 'jose';
import type { NetSuiteConnection } from '../../../../integrations/netsuite/connection';

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A token endpoint that verifies the assertion, and projects by external id; `answer` may answer before them. */
export interface FakeNetSuite {
  readonly connection: NetSuiteConnection;
  readonly asked: Asked[];
  readonly assertions: { readonly alg: string; readonly lifeS: number; readonly scope: unknown }[];
  readonly jobs: Map<string, Record<string, unknown>>;
  answer: (asked: Asked) => Reply | undefined;
  /** The same for the token endpoint. */
  grantAnswer: () => Reply | undefined;
  close(): Promise<void>;
}

const RSA_KEY = generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } });
const ALGORITHMS = ['PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512'];
const RECORDS = '/services/rest/record/v1/';
const TOKEN = '/services/rest/auth/oauth2/v1/token';

export const refusal = (status: number, detail: string, code = 'INVALID_CONTENT'): Reply => ({
  status,
  body: { type: 'https://www.rfc-editor.org/rfc/rfc9110.html', title: 'Refused', status, 'o:errorDetails': [{ detail, 'o:errorCode': code }] },
});

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

export async function openFakeNetSuite(privateKey: string = RSA_KEY.privateKey): Promise<FakeNetSuite> {
  const publicKey = createPublicKey(privateKey);
  const server = createServer((request, response) => {
    void textOf(request).then(async (text) => {
      const { status, body, headers } = request.url === TOKEN ? (fake.grantAnswer() ?? (await grant(text))) : record(request, text);
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body === undefined ? undefined : JSON.stringify(body));
    });
  });

  async function grant(text: string): Promise<Reply> {
    const form = new URLSearchParams(text);
    const audience = `${fake.connection.baseUrl}${TOKEN}`;
    try {
      const { payload, protectedHeader } = await jwtVerify(form.get('client_assertion') ?? '', publicKey, { issuer: 'our-client', audience, algorithms: ALGORITHMS });
      if (protectedHeader.kid !== 'our-certificate' || form.get('grant_type') !== 'client_credentials') throw new Error('kid');
      fake.assertions.push({ alg: protectedHeader.alg, lifeS: (payload.exp ?? 0) - (payload.iat ?? 0), scope: payload['scope'] });
      return { status: 200, body: { access_token: `token-${fake.assertions.length}`, expires_in: '3600', token_type: 'bearer' } };
    } catch {
      return { status: 401, body: { error: 'invalid_client' } };
    }
  }

  function record(request: IncomingMessage, text: string): Reply {
    const path = (request.url ?? '').replace(RECORDS, '');
    const { method = '', headers } = request;
    const asked: Asked = { method, path, headers, authorization: headers.authorization, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
    fake.asked.push(asked);
    return fake.answer(asked) ?? jobs(asked);
  }

  function jobs({ method, path, body }: Asked): Reply {
    const name = decodeURIComponent(path.replace('job/', ''));
    const found = fake.jobs.get(name.replace('eid:', '')) ?? [...fake.jobs.values()].find(({ id }) => id === name);
    if (method === 'GET') return found ? { status: 200, body: found } : refusal(404, 'The record instance does not exist.', 'NONEXISTENT_ID');
    const id = String(100 + fake.jobs.size);
    const made = found ?? { id, entityId: `PRJ-${id}`, custentity_service_call: `SC-${id}`, status: { id: '2', refName: 'In Progress' } };
    fake.jobs.set(name.replace('eid:', ''), Object.assign(made, body));
    return { status: 204, headers: { location: `${RECORDS}job/${String(made['id'])}` } };
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const fake: FakeNetSuite = {
    connection: { baseUrl: `http://127.0.0.1:${port}`, clientId: 'our-client', certificateId: 'our-certificate', privateKey },
    asked: [],
    assertions: [],
    jobs: new Map(),
    answer: () => undefined,
    grantAnswer: () => undefined,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return fake;
}
