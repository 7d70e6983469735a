import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseEvents } from '../../../integrations/zoho-desk/webhook-events';
import { verifyJwt } from '../../../integrations/zoho-desk/webhook-jwt';
import { openSandboxDesks, type SandboxDesks } from './support/sandbox-site';

interface Delivery {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let desks: SandboxDesks;
let server: Server;
let endpoint: string;
const deliveries: Delivery[] = [];

beforeAll(async () => {
  desks = await openSandboxDesks();
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.method === 'POST') deliveries.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/zoho/hooked`;
});
afterAll(async () => {
  await desks.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const told = () =>
  deliveries.flatMap(({ body }) => {
    const parsed = parseEvents(JSON.parse(body));
    return parsed.ok ? parsed.events : [];
  });

async function toldOf(ticketId: string, type: string): Promise<void> {
  while (!told().some((event) => event.ticketId === ticketId && event.type === type)) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('a webhook of the desk', () => {
  it('is known by its token, tells its ticket, and keeps quiet about our own saves', async () => {
    const zoho = await desks.open('hooked', undefined, { webhooks: [{ endpoint }] });
    const ref = await zoho.writeAsCustomer('It stops.');
    await toldOf(ref.ticketId, 'Ticket_Add');
    const { ticket } = await zoho.desk.read(ref);
    await zoho.desk.write(ref, { intent: 'ack/1', status: 'Assigned', comment: { public: false, text: 'Ours.' } }, ticket.stamp);
    await zoho.save(ref.ticketId, { agent: 'asha', note: 'Theirs.' });
    await toldOf(ref.ticketId, 'Ticket_Comment_Add');
    expect(told().map(({ type }) => type)).toEqual(['Ticket_Add', 'Ticket_Comment_Add']);
    const token = deliveries.at(-1)?.headers['x-zdesk-jwt'];
    expect(await verifyJwt(String(token), zoho.connection)).toEqual({ ok: true });
    expect(await verifyJwt(String(token), { ...zoho.connection, webhookId: 'hooked-2' })).toMatchObject({ ok: false });
  });
});
