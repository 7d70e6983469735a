import { createHmac } from 'node:crypto';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { connectTemporal, createSiteDoor, createTicketDoor, checkTemporal } from '../../../runtime/temporal';
import type { Temporal } from '../../../runtime/temporal';
import { startApi, WEBHOOK_SECRET } from '../../api/support/api-server';
import type { ApiServer } from '../../api/support/api-server';

const ref = { site: 'bestpack', ticketId: '48213' };

describe('a Temporal server that takes connections and never answers', () => {
  let mute: Server;
  let temporal: Temporal;
  let api: ApiServer;
  const sockets = new Set<Socket>();
  beforeAll(async () => {
    mute = createServer((socket) => void sockets.add(socket)).listen(0, '127.0.0.1');
    await new Promise((resolve) => mute.once('listening', resolve));
    temporal = connectTemporal({ env: { TEMPORAL_ADDRESS: `127.0.0.1:${(mute.address() as AddressInfo).port}` }, ignoreFile: true });
    api = await startApi({ tickets: createTicketDoor(temporal.client) });
  });
  afterAll(async () => {
    await api.close();
    await temporal.close();
    sockets.forEach((socket) => socket.destroy());
    await new Promise((resolve) => mute.close(resolve));
  });

  it('makes the webhook answer 503 before the desk gives up', async () => {
    const body = JSON.stringify({ id: 'e', type: 'zen:event-type:ticket.created', detail: { id: '48213' } });
    const timestamp = '2026-11-20T09:15:42Z';
    const signature = createHmac('sha256', WEBHOOK_SECRET).update(timestamp + body).digest('base64');
    const answer = await fetch(`${api.url}/webhooks/zendesk/bestpack`, {
      method: 'POST',
      body,
      headers: { 'X-Zendesk-Webhook-Signature': signature, 'X-Zendesk-Webhook-Signature-Timestamp': timestamp },
      signal: AbortSignal.timeout(4_000),
    });
    expect([answer.status, (await answer.json()) as object]).toEqual([503, expect.objectContaining({ code: 'unavailable' })]);
  });

  it('makes acts, views, lists and sites unavailable at their deadlines', async () => {
    const tickets = createTicketDoor(temporal.client);
    const sites = createSiteDoor(temporal.client);
    const calls = await Promise.allSettled([
      tickets.act(ref, { action: 'addNote', data: {}, envelope: { by: 'mary', door: 'api' }, key: 'k' }),
      tickets.view(ref),
      tickets.list('bestpack', {}, 10),
      sites.view('bestpack'),
      sites.act('bestpack', { action: 'setBack', data: { person: 'kevin' }, envelope: { by: 'mary', door: 'api' } }),
    ]);
    expect(calls).toEqual(calls.map(() => ({ status: 'rejected', reason: expect.objectContaining({ name: 'DoorError', code: 'unavailable' }) })));
  });

  it('is told by the readiness check', async () => {
    expect(await checkTemporal(temporal.client)).toEqual([{ name: 'temporal', problem: expect.any(String) }]);
  });
});
