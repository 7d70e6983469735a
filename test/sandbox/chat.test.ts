import { closeAll, MONDAY_MORNING, openDesk, type DeskUnderTest } from './desk-under-test';

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(closeAll);

const post = (body: unknown) => desk.call('/chat/acme', 'POST', body);
const kept = async () => (await desk.control('GET', '/sites/acme/chat')).read();
const card = (body: unknown, actions: unknown[] = []) => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard', version: '1.4', body, actions } }],
});

test('a Slack message is answered "ok" and kept', async () => {
  const answer = await post({ text: 'Ticket 1001 is overdue' });
  expect([answer.status, answer.text]).toEqual([200, 'ok']);
  expect(await kept()).toEqual([{ at: MONDAY_MORNING, kind: 'slack', text: 'Ticket 1001 is overdue' }]);
});

test('a Teams card is answered 202 and kept with all that one reads on it', async () => {
  const body = [{ type: 'TextBlock', text: 'Overdue', weight: 'bolder' }, { type: 'Container', items: [{ type: 'TextBlock', text: 'Ticket 1001' }] }];
  const answer = await post(card(body, [{ type: 'Action.OpenUrl', title: 'Open', url: 'https://desk.example/1001' }]));
  expect([answer.status, answer.text]).toEqual([202, '']);
  expect(await kept()).toEqual([{ at: MONDAY_MORNING, kind: 'teams', text: 'Overdue\nTicket 1001\nOpen: https://desk.example/1001' }]);
});

const NO_CARD = { type: 'message', attachments: [{ contentType: 'text/html', content: {} }] };

test.each([[{}], [{ text: '' }], [{ text: 5 }], [['x']], [{ type: 'message', attachments: [] }], [NO_CARD], [undefined]])(
  '%j is refused as an invalid payload',
  async (body) => {
    const refused = await post(body);
    expect([refused.status, refused.text]).toEqual([400, 'invalid_payload']);
    expect(await kept()).toEqual([]);
  },
);

test('what is not JSON is refused, and a site that does not exist has no chat', async () => {
  const garbage = await fetch(`${desk.url}/chat/acme`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' });
  expect([garbage.status, await garbage.text()]).toEqual([400, 'invalid_payload']);
  expect((await desk.call('/chat/nowhere', 'POST', { text: 'x' })).status).toBe(404);
});

test('faults refuse a message or lose the answer to it', async () => {
  await desk.control('PUT', '/sites/acme/faults', { chat: [{ status: 429, times: 1, retryAfter: 1 }, { loseAnswer: true, times: 1 }] });
  const limited = await post({ text: 'first' });
  expect([limited.status, limited.headers.get('retry-after'), limited.text]).toEqual([429, '1', 'rate_limited']);
  await expect(post({ text: 'second' })).rejects.toThrow();
  expect((await post({ text: 'third' })).status).toBe(200);
  expect(await kept()).toEqual([expect.objectContaining({ text: 'second' }), expect.objectContaining({ text: 'third' })]);
});
