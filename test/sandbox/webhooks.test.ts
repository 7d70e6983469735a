import { createHmac } from 'node:crypto';
import { closeAll, openDesk, openReceiver, settled, writeAsCustomer, type DeskUnderTest, type Received, type Receiver } from './desk-under-test';

const SECRET = 'webhook-secret';
afterEach(closeAll);

async function setting(answer?: Parameters<typeof openReceiver>[0], events?: string[]): Promise<{ desk: DeskUnderTest; receiver: Receiver }> {
  const receiver = await openReceiver(answer);
  const desk = await openDesk({ site: { webhooks: [{ endpoint: receiver.url, secret: SECRET, ...(events ? { events } : {}) }] } });
  return { desk, receiver };
}

interface Envelope {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly detail: Record<string, unknown>;
  readonly event: Record<string, unknown> & {
    readonly meta: { readonly sequence: { readonly id: string; readonly position: number; readonly total: number } };
  };
}
const envelopes = (received: readonly Received[]): Envelope[] => received.map(({ body }) => JSON.parse(body) as Envelope);
const types = (received: readonly Received[]): string[] => envelopes(received).map((envelope) => envelope.type.replace('zen:event-type:ticket.', ''));

test('a new ticket is told with a valid signature over time and raw body, in the real envelope', async () => {
  const { desk, receiver } = await setting();
  const { id } = await writeAsCustomer(desk);
  await settled(desk);
  expect(types(receiver.received)).toEqual(['created', 'comment_added']);
  const [first] = receiver.received;
  const timestamp = String(first?.headers['x-zendesk-webhook-signature-timestamp']);
  expect(first?.headers['x-zendesk-webhook-signature']).toBe(
    createHmac('sha256', SECRET)
      .update(timestamp + String(first?.body))
      .digest('base64'),
  );
  expect(Math.abs(Date.parse(timestamp) - Date.now())).toBeLessThan(60_000);
  expect(first?.headers).toMatchObject({
    'x-zendesk-account-id': expect.stringMatching(/^\d+$/),
    'x-zendesk-webhook-id': expect.stringMatching(/^01/),
    'x-zendesk-webhook-invocation-id': expect.any(String),
  });
  expect(envelopes(receiver.received)[0]).toMatchObject({
    account_id: expect.any(Number),
    subject: `zen:ticket:${id}`,
    zendesk_event_version: '2022-11-06',
    time: expect.stringMatching(/^2026-03-02T17:00:00\.\d{9}Z$/),
    detail: {
      id: String(id),
      status: 'NEW',
      priority: null,
      tags: null,
      assignee_id: null,
      requester_id: expect.stringMatching(/^\d+$/),
      created_at: '2026-03-02T17:00:00Z',
      via: { channel: 'mail' },
    },
  });
});

test('one save makes several events of one sequence, in order', async () => {
  const { desk, receiver } = await setting();
  const { path } = await writeAsCustomer(desk);
  await settled(desk);
  receiver.received.length = 0;
  await desk.control('POST', `${path}/saves`, {
    agent: 'jordan',
    public: 'Try',
    status: 'Waiting on Customer',
    assignee: 'jordan',
    priority: 'high',
    tags: { add: ['x'] },
    fields: { 'Serial Number': '4711' },
    followers: { add: ['allison'] },
  });
  await settled(desk);
  expect(types(receiver.received)).toEqual([
    'comment_added',
    'status_changed',
    'custom_status_changed',
    'priority_changed',
    'agent_assignment_changed',
    'group_assignment_changed',
    'tags_changed',
    'custom_field_changed',
    'followers_changed',
  ]);
  const told = envelopes(receiver.received);
  expect(new Set(told.map((envelope) => envelope.event.meta.sequence.id)).size).toBe(1);
  expect(told.map((envelope) => envelope.event.meta.sequence.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(told[1]?.event).toMatchObject({ current: 'PENDING', previous: 'NEW' });
  expect(told[6]?.event).toMatchObject({ tags_added: ['x'], tags_removed: [] });
  expect(told[7]?.event).toMatchObject({ current: '4711', previous: null, custom_field: { title: 'Serial Number', type: 'text' } });
  expect(told[0]?.event['comment']).toMatchObject({ body: 'Try', is_public: true, author: { is_staff: true, name: 'Jordan Standard' } });
});

test('only the subscribed types are sent, and the listing shows endpoint and secret', async () => {
  const { desk, receiver } = await setting(undefined, ['ticket.comment_added']);
  await writeAsCustomer(desk);
  await settled(desk);
  expect(types(receiver.received)).toEqual(['comment_added']);
  const webhook = (await desk.api('GET', '/webhooks')).read('webhooks', 0) as { id: string };
  expect(webhook).toMatchObject({ endpoint: receiver.url, subscriptions: ['zen:event-type:ticket.comment_added'] });
  expect((await desk.api('GET', `/webhooks/${webhook.id}/signing_secret`)).read('signing_secret', 'secret')).toBe(SECRET);
});

test.each([
  ['409 is retried three times', { status: 409 }, 4],
  ['503 with Retry-After is retried', { status: 503, headers: { 'retry-after': '0.01' } }, 6],
  ['503 without Retry-After is final', { status: 503 }, 1],
  ['500 is final', { status: 500 }, 1],
])('%s', async (_case, answer, attempts) => {
  const { desk, receiver } = await setting(() => answer, ['ticket.created']);
  await writeAsCustomer(desk);
  await settled(desk);
  expect(receiver.received).toHaveLength(attempts);
  expect(new Set(receiver.received.map(({ headers }) => headers['x-zendesk-webhook-invocation-id'])).size).toBe(1);
});

test('a receiver that starts a little later gets what it missed', async () => {
  const { desk, receiver } = await setting(undefined, ['ticket.created']);
  await receiver.close();
  await writeAsCustomer(desk);
  expect((await desk.control('GET', '/sites/acme/undelivered')).read('pending')).toBe(1);
  const late = await openReceiver(undefined, Number(new URL(receiver.url).port));
  await settled(desk);
  expect(types(late.received)).toEqual(['created']);
});

test('faults lose, duplicate and reorder a number of deliveries', async () => {
  const { desk, receiver } = await setting(undefined, ['ticket.created', 'ticket.comment_added']);
  const told = async (webhooks: Record<string, number>) => {
    receiver.received.length = 0;
    await desk.control('PUT', '/sites/acme/faults', { webhooks });
    await writeAsCustomer(desk);
    await settled(desk);
    return types(receiver.received);
  };
  expect(await told({ lose: 1 })).toEqual(['comment_added']);
  expect(await told({ duplicate: 1 })).toEqual(['created', 'comment_added', 'created']);
  const [first, , copy] = envelopes(receiver.received);
  expect(copy?.id).toBe(first?.id);
  expect(await told({ reorder: 1 })).toEqual(['comment_added', 'created']);
  expect(await told({})).toEqual(['created', 'comment_added']);
});

test('a fault strikes each delivery once and never the copy that it made', async () => {
  const { desk, receiver } = await setting(undefined, ['ticket.created']);
  await desk.control('PUT', '/sites/acme/faults', { webhooks: { duplicate: 2 } });
  await writeAsCustomer(desk);
  await settled(desk);
  expect(types(receiver.received)).toEqual(['created', 'created']);
  await writeAsCustomer(desk);
  await settled(desk);
  expect(receiver.received).toHaveLength(4);
});

test('a delivery that is to be overtaken goes alone when nothing follows', async () => {
  const { desk, receiver } = await setting(undefined, ['ticket.created']);
  await desk.control('PUT', '/sites/acme/faults', { webhooks: { reorder: 1 } });
  await writeAsCustomer(desk);
  await settled(desk);
  expect(types(receiver.received)).toEqual(['created']);
});

test('deleting and merging are told', async () => {
  const { desk, receiver } = await setting(undefined, ['ticket.soft_deleted', 'ticket.merged']);
  const one = await writeAsCustomer(desk);
  const other = await writeAsCustomer(desk);
  await desk.control('POST', `${one.path}/merge`, { into: other.id });
  await desk.control('POST', `${other.path}/delete`);
  await settled(desk);
  expect(types(receiver.received)).toEqual(['merged', 'soft_deleted']);
  expect(envelopes(receiver.received)[0]?.event).toMatchObject({ target_ticket_id: String(other.id) });
  expect(envelopes(receiver.received)[1]?.detail['status']).toBe('DELETED');
});
