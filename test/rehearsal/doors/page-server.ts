import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PageServer {
  readonly address: string;
  /** What was asked of it: method, path and body. */
  readonly asked: string[];
  /** What it answers to the next requests, one after the other; the last stays. */
  readonly answers: { readonly status: number; readonly html: string }[];
  readonly close: () => void;
}

/** Answers with the pages that a test gives it. */
export async function servePages(): Promise<PageServer> {
  const asked: string[] = [];
  const answers: { status: number; html: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      asked.push(`${request.method} ${request.url} ${body}`.trim());
      const { status = 500, html = '' } = (answers.length > 1 ? answers.shift() : answers[0]) ?? {};
      response.writeHead(status).end(html);
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answers,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
