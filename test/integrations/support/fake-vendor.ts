import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}
export interface Asked {
  readonly method: string;
  /** With its query. */
  readonly url: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
/** What a test sees of a vendor: what it was asked, and what it answers. */
export interface FakeVendor {
  /** Everything but what the token endpoint was asked. */
  readonly asked: Asked[];
  /** Answers to everything but the token endpoint. */
  answer: (asked: Asked) => Reply;
  grants: number;
  close(): Promise<void>;
}

export const json = (value: unknown, status = 200): Reply => ({ status, body: JSON.stringify(value) });

/** A server that answers as the test says; `grant` answers at the path of the token endpoint. */
export async function openFakeVendor(tokenPath: string, grant: (asked: Asked) => Reply): Promise<{ readonly url: string; readonly vendor: FakeVendor }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const { pathname: path, searchParams: query } = new URL(url, 'http://fake');
      const asked = { method, url, path, query, headers, body: Buffer.concat(chunks).toString() };
      const reply = path === tokenPath ? grant(asked) : remembered(asked);
      response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers }).end(reply.body);
    });
  });
  const remembered = (asked: Asked): Reply => {
    vendor.asked.push(asked);
    return vendor.answer(asked);
  };
  const vendor: FakeVendor = {
    asked: [],
    answer: () => json({}),
    grants: 0,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, vendor };
}
