import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { closeAll, closing, openReceiver, settled, type Received, type Receiver } from '../desk-under-test';
import { ACCOUNT, MONDAY_MORNING, openZoho, writeAsCustomer, type ZohoUnderTest } from './zoho-under-test';

afterEach(closeAll);

/** Requests for the probe come before the first event. */
const PROBE = 2;

async function setting(answer?: Parameters<typeof openReceiver>[0]): Promise<{ desk: ZohoUnderTest; receiver: Receiver }> {
  const receiver = await openReceiver(answer && ((nth) => (nth < PROBE ? { status: 200 } : answer(nth - PROBE))));
  const desk = await openZoho({ site: { webhooks: [{ endpoint: receiver.url }] } });
  return { desk, receiver };
}

interface DeskEvent {
  readonly eventType: string;
  readonly eventTime: string;
  readonly orgId: string;
  readonly payload: Record<string, unknown>;
  readonly prevState?: Record<string, unknown>;
}
const eventsOf = (received: readonly Received[]): DeskEvent[] => received.slice(PROBE).flatMap(({ body }) => JSON.parse(body) as DeskEvent[]);
const typesOf = (received: readonly Received[]): string[] => eventsOf(received).map(({ eventType }) => eventType);
const keysOf = async (desk: ZohoUnderTest): Promise<string> => (await fetch(`${desk.url}/zoho/globex/.well-known/jwks.json`)).text();
const definition = (site: string, endpoint: string) => ({ site, desk: 'zoho', account: ACCOUNT, webhooks: [{ endpoint }] });

test('a new ticket comes as an array of one event, with a JWT that the published keys verify', async () => {
  const { desk, receiver } = await setting();
  const { id } = await writeAsCustomer(desk);
  await settled(desk);
  expect(eventsOf(receiver.received)).toEqual([
    { eventType: 'Ticket_Add', eventTime: '1772470800000', orgId: '700000001', payload: expect.objectContaining({ id, status: 'Open', subject: 'Login fails' }) },
  ]);
  const jwt = String(receiver.received[PROBE]?.headers['x-zdesk-jwt']);
  const keys = createRemoteJWKSet(new URL(`${desk.url}/zoho/globex/.well-known/jwks.json`));
  const { payload, protectedHeader } = await jwtVerify(jwt, keys, { issuer: 'orgId:700000001', audience: 'webhookId:globex-1' });
  expect(protectedHeader.alg).toBe('RS256');
  expect(Number(payload.exp) - Number(payload.iat)).toBe(300);
  expect(await keysOf(desk)).not.toContain('"d"');
});

test('every save is told once: threads, comments, and changes with what stood before', async () => {
  const { desk, receiver } = await setting();
  const { id, path } = await writeAsCustomer(desk);
  await desk.control('POST', `${path}/saves`, { agent: 'lena', note: 'See log', status: 'On Hold', fields: { 'Serial Number': '7' } });
  await desk.control('POST', `${path}/customer-replies`, { body: 'Any news?' });
  await settled(desk);
  expect(typesOf(receiver.received)).toEqual(['Ticket_Add', 'Ticket_Comment_Add', 'Ticket_Update', 'Ticket_Thread_Add', 'Ticket_Update']);
  const [, comment, update, thread] = eventsOf(receiver.received);
  expect(comment?.payload).toMatchObject({ ticketId: id, isPublic: false });
  expect(update).toMatchObject({ payload: { id, status: 'On Hold', statusType: 'ON HOLD' } });
  expect(update?.prevState).toEqual({ status: 'Open', statusType: 'OPEN', cf: { cf_serial_number: null } });
  expect(thread?.payload).toMatchObject({ ticketId: id, direction: 'in' });
});

test('what a call with the ignored source did is not told, what another did is', async () => {
  const { desk, receiver } = await setting();
  const { id } = await writeAsCustomer(desk);
  await desk.api('PATCH', `/tickets/${id}`, { cf: { cf_serial_number: '1' } }, { sourceId: 'supportway-globex' });
  await desk.api('POST', `/tickets/${id}/comments`, { content: 'Mine', isPublic: false }, { sourceId: 'supportway-globex' });
  await desk.api('PATCH', `/tickets/${id}`, { cf: { cf_serial_number: '2' } }, { sourceId: 'another' });
  await settled(desk);
  expect(typesOf(receiver.received)).toEqual(['Ticket_Add', 'Ticket_Update']);
});

test.each([
  ['a refusal is tried three times', { status: 401 }, 3],
  ['a failure is tried three times', { status: 503 }, 3],
  ['any success is enough', { status: 204 }, 1],
])('%s', async (_case, answer, tries) => {
  const { desk, receiver } = await setting(() => answer);
  await writeAsCustomer(desk);
  await settled(desk);
  expect(receiver.received).toHaveLength(PROBE + tries);
});

test('410 ends the subscription for good', async () => {
  const { desk, receiver } = await setting((nth) => ({ status: nth === 0 ? 410 : 200 }));
  await writeAsCustomer(desk);
  await settled(desk);
  await writeAsCustomer(desk);
  await settled(desk);
  expect(receiver.received).toHaveLength(PROBE + 1);
  const again = await desk.control('POST', '/sites', { ...definition('globex', receiver.url), clock: { at: MONDAY_MORNING, version: 1 } });
  expect([again.status, again.read('webhooks', 0, 'subscription')]).toEqual([200, 'removed']);
  expect(receiver.received).toHaveLength(PROBE + 1);
});

async function openPicky(statuses: Readonly<Record<string, number>>): Promise<{ readonly url: string; readonly methods: string[]; readonly statuses: Record<string, number> }> {
  const picky = { methods: [] as string[], statuses: { ...statuses } as Record<string, number> };
  const server = createServer((request, response) => {
    picky.methods.push(String(request.method));
    response.writeHead(picky.statuses[String(request.method)] ?? 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing(() => new Promise((resolve) => void server.close(() => resolve())));
  return { ...picky, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` };
}

test.each([
  ['GET', ['GET']],
  ['POST', ['GET', 'POST']],
])('an endpoint that does not answer %s with 200 is not subscribed, until the same definition is sent again', async (method, asked) => {
  const desk = await openZoho();
  const picky = await openPicky({ [method]: 404 });
  const refused = await desk.control('POST', '/sites', definition('picky', picky.url));
  expect([refused.status, refused.read('webhooks')]).toEqual([201, [{ id: 'picky-1', endpoint: picky.url, subscription: 'refused' }]]);
  expect(picky.methods).toEqual(asked);
  await desk.control('POST', '/sites/picky/tickets', { from: 'a@b.example', subject: 'S', body: 'B' });
  expect((await desk.control('GET', '/sites/picky/undelivered')).read('pending')).toBe(0);
  picky.statuses[method] = 200;
  const again = await desk.control('POST', '/sites', definition('picky', picky.url));
  expect([again.status, again.read('webhooks', 0, 'subscription')]).toEqual([200, 'active']);
});

test.each([
  [{}, ['Ticket_Comment_Add', 'Ticket_Update']],
  [{ lose: 1 }, ['Ticket_Update']],
  [{ duplicate: 1 }, ['Ticket_Comment_Add', 'Ticket_Update', 'Ticket_Comment_Add']],
  [{ reorder: 1 }, ['Ticket_Update', 'Ticket_Comment_Add']],
])('webhook faults %j tell a save as %j', async (webhooks, told) => {
  const { desk, receiver } = await setting();
  const { path } = await writeAsCustomer(desk);
  await settled(desk);
  await desk.control('PUT', '/sites/globex/faults', { webhooks });
  await desk.control('POST', `${path}/saves`, { agent: 'lena', note: 'See log', status: 'Assigned' });
  await settled(desk);
  expect(typesOf(receiver.received)).toEqual(['Ticket_Add', ...told]);
});

test('deliveries, subscriptions and the signing key outlive a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  const stateFile = join(folder, 'state.jsonl');
  const receiver = await openReceiver((nth) => ({ status: nth < PROBE ? 200 : 410 }));
  const before = await openZoho({ stateFile, site: { webhooks: [{ endpoint: receiver.url }] } });
  const key = await keysOf(before);
  await writeAsCustomer(before);
  await settled(before);
  await before.close();
  const after = await openZoho({ stateFile, site: { webhooks: [{ endpoint: receiver.url }] } });
  expect(await keysOf(after)).toBe(key);
  await writeAsCustomer(after);
  await settled(after);
  expect(receiver.received).toHaveLength(PROBE + 1);
  await after.close();
  rmSync(folder, { recursive: true });
});
