import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createChat, type ChatWebhook } from '../../../integrations/notify/chat';
import { chatBody } from '../../../integrations/notify/chat-body';
import { createSandbox, type Sandbox } from '../../../sandbox/app';
import { ACCOUNT } from '../zendesk/support/account';

const MESSAGE = { site: 'bestpack', id: 'due/window/1', text: 'Due: <1001> & more\n\nSee http://desk.example/1001?a=1&b=2' };

let sandbox: Sandbox;
let url: string;
beforeAll(async () => {
  sandbox = await createSandbox();
  url = `http://127.0.0.1:${await sandbox.listen(0)}`;
  await fetch(`${url}/control/sites`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ site: 'bestpack', account: ACCOUNT }) });
});
afterAll(() => sandbox.close());

const chatTo = (webhook: ChatWebhook | undefined) => createChat({ webhookOf: (site) => (site === 'bestpack' ? webhook : undefined) });

/** A chat that answers with this status, or hangs up after the request. */
async function posting(status: number | 'hangs up'): Promise<{ readonly outcome: Promise<unknown>; readonly bodies: readonly unknown[] }> {
  const bodies: unknown[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      bodies.push(JSON.parse(body));
      if (status === 'hangs up') request.socket.destroy();
      else response.writeHead(status).end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const webhook = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/a-secret`, kind: 'teams' } as const;
  const outcome = chatTo(webhook).post(MESSAGE);
  await outcome.catch(() => undefined);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return { outcome, bodies };
}

describe('messages to the chat', () => {
  it.each(['slack', 'teams'] as const)('arrive in %s', async (kind) => {
    expect(await chatTo({ url: `${url}/chat/bestpack`, kind }).post(MESSAGE)).toBe('chat');
    const read = (await (await fetch(`${url}/control/sites/bestpack/chat`)).json()) as readonly { kind: string; text: string }[];
    expect(read.at(-1)).toMatchObject({ kind, text: expect.stringContaining('1001') as unknown });
  });

  it('go nowhere from a site without a channel', async () => {
    expect(await chatTo(undefined).post(MESSAGE)).toBe('none');
    expect(await chatTo({ url, kind: 'slack' }).post({ ...MESSAGE, site: 'another' })).toBe('none');
  });

  it('are cards for Teams, one block a line', async () => {
    const { bodies } = await posting(202);
    const lines = ['Due: <1001> & more', 'See http://desk.example/1001?a=1&b=2'];
    expect(bodies).toEqual([
      {
        type: 'message',
        attachments: [
          {
            contentType: 'application/vnd.microsoft.card.adaptive',
            contentUrl: null,
            content: expect.objectContaining({ type: 'AdaptiveCard', body: lines.map((text) => ({ type: 'TextBlock', text, wrap: true })) }) as unknown,
          },
        ],
      },
    ]);
  });

  it('leave nothing in Slack that it would read as a link or a mention', () => {
    expect(chatBody('slack', 'a < b & <!here>')).toEqual({ text: 'a &lt; b &amp; &lt;!here&gt;' });
  });

  it.each([
    [429, 'notSent'],
    [503, 'notSent'],
    [502, 'unknown'],
    ['hangs up', 'unknown'],
    [404, 'refused'],
  ] as const)('that are answered with %s are %s', async (status, code) => {
    const { outcome } = await posting(status);
    const failure = await outcome.catch((error: unknown) => error as Error);
    expect(failure).toMatchObject({ name: 'NoticeError', code, message: expect.stringContaining('due/window/1') as unknown });
    expect((failure as Error).message).not.toContain('a-secret');
  });

  it('were surely not sent when nobody listens', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    await expect(chatTo({ url: `http://127.0.0.1:${port}/`, kind: 'slack' }).post(MESSAGE)).rejects.toMatchObject({
      code: 'notSent',
      message: 'chat message due/window/1: the chat did not answer (ECONNREFUSED)',
    });
  });
});
