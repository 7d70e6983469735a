import { MONDAY_MORNING, closeAll, openDesk, writeAsCustomer, type DeskUnderTest } from './desk-under-test';

let desk: DeskUnderTest;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(closeAll);

const save = (path: string, body: Record<string, unknown>) => desk.control('POST', `${path}/saves`, { agent: 'jordan', ...body });

test.each(['Waiting on Customer', 'Shipped', 'Solved'])('a reply on a ticket in %s sets the default Open status', async (status) => {
  const { id, path } = await writeAsCustomer(desk);
  await save(path, { assignee: 'jordan', fields: { 'Serial Number': '4711' } });
  await save(path, { public: 'Please try', status });
  expect((await desk.control('GET', path)).read('status')).toBe(status);
  const reply = await desk.control('POST', `${path}/customer-replies`, { body: 'Still jams' });
  expect([reply.status, reply.read('ticketId')]).toEqual([201, id]);
  expect((await desk.control('GET', path)).read('status')).toBe('Open');
});

test('a reply on a new or open ticket leaves its status', async () => {
  const { path } = await writeAsCustomer(desk);
  await desk.control('POST', `${path}/customer-replies`, { body: 'One more thing' });
  expect((await desk.control('GET', path)).read('status')).toBe('New');
});

test('a follower, added by an agent, writes under his own name on the desk and by mail, and leaves the status alone', async () => {
  const { path } = await writeAsCustomer(desk);
  await save(path, { assignee: 'jordan', followers: { add: ['allison', 'mary'] } });
  await save(path, { followers: { remove: ['mary'] } });
  expect((await desk.control('GET', path)).read('followers')).toEqual(['allison']);
  await save(path, { agent: 'allison', public: 'Engineering looks at it', status: 'Waiting on Customer' });
  await desk.control('POST', `${path}/customer-replies`, { from: 'allison@team.example', body: 'From my phone' });
  const view = await desk.control('GET', path);
  expect(view.read('status')).toBe('Waiting on Customer');
  expect((view.read('comments') as object[]).slice(-2)).toEqual([
    expect.objectContaining({ public: true, text: 'Engineering looks at it', author: expect.objectContaining({ kind: 'agent', key: 'allison' }) }),
    expect.objectContaining({ public: true, text: 'From my phone', author: expect.objectContaining({ kind: 'agent', key: 'allison' }) }),
  ]);
  expect((view.read('audits') as { metadata: object }[]).at(-1)?.metadata).not.toHaveProperty('flags');
});

test('an automatic reply carries the flag and the header, and a stranger his own flag', async () => {
  const { path } = await writeAsCustomer(desk);
  await desk.control('POST', `${path}/customer-replies`, { body: 'Out of office', autoReply: true });
  await desk.control('POST', `${path}/customer-replies`, { body: 'I read along', from: 'kim@distributor.example' });
  const audits = (await desk.control('GET', path)).read('audits') as { metadata: Record<string, unknown> }[];
  expect(audits[1]?.metadata).toMatchObject({ flags: [4], trusted: false, system: { email_headers: { 'Auto-Submitted': 'auto-replied' } } });
  expect(audits[2]?.metadata).toMatchObject({ flags: [2] });
  expect(audits[0]?.metadata).not.toHaveProperty('flags');
});

test('a reply on a closed ticket makes a follow-up that keeps tags and fields and is linked', async () => {
  const { id, path } = await writeAsCustomer(desk);
  await save(path, { tags: { add: ['vip'] }, fields: { 'Serial Number': '4711' } });
  await desk.control('POST', `${path}/close`);
  const reply = await desk.control('POST', `${path}/customer-replies`, { body: 'It is back' });
  const next = Number(reply.read('ticketId'));
  expect(next).not.toBe(id);
  const followUp = await desk.api('GET', `/tickets/${next}`);
  expect(followUp.read('ticket')).toMatchObject({ status: 'new', tags: ['vip'], via: { source: { rel: 'follow_up', from: { ticket_id: id } } } });
  expect((await desk.api('GET', `/tickets/${id}`)).read('ticket', 'followup_ids')).toEqual([next]);
});

test('a phone request keeps when it was received', async () => {
  const { id } = await writeAsCustomer(desk, { channel: 'phone', receivedAt: MONDAY_MORNING - 600_000 });
  expect((await desk.api('GET', `/tickets/${id}`)).read('ticket')).toMatchObject({ created_at: '2026-03-02T16:50:00Z', via: { channel: 'phone' } });
});

test('a macro applies its actions in the same save and is named in the audit', async () => {
  const { path } = await writeAsCustomer(desk);
  await save(path, { macro: 'Escalate to engineering', priority: 'urgent', followers: { add: ['allison'] }, tags: { add: ['vip'] } });
  const view = await desk.control('GET', path);
  expect(view.read()).toMatchObject({
    status: 'Shipped',
    category: 'hold',
    priority: 'urgent',
    followers: ['allison'],
    tags: ['escalated_engineering', 'vip'],
  });
  expect(view.read('comments', 1)).toMatchObject({ text: 'Problem:\nFindings:', public: false, author: { kind: 'agent', key: 'jordan' } });
  const events = view.read('audits', 1, 'events') as { type: string }[];
  expect(events).toContainEqual(expect.objectContaining({ type: 'AgentMacroReference', macro_title: 'Escalate to engineering' }));
  expect(events.filter((event) => event.type === 'Comment')).toHaveLength(1);
});

test('the first assignment opens a ticket and brings the group; another group loses the assignee', async () => {
  const { path } = await writeAsCustomer(desk);
  await save(path, { assignee: 'jordan' });
  expect((await desk.control('GET', path)).read()).toMatchObject({ status: 'Open', assignee: 'jordan', group: 'Support' });
  await save(path, { group: 'Engineering' });
  expect((await desk.control('GET', path)).read()).toMatchObject({ assignee: null, group: 'Engineering' });
});

test('the desk itself works as author -1', async () => {
  const { path } = await writeAsCustomer(desk);
  await desk.control('POST', `${path}/saves`, { agent: 'system', public: 'We got your request' });
  const view = await desk.control('GET', path);
  expect(view.read('audits', 1)).toMatchObject({ author_id: -1, via: { channel: 'rule' } });
  expect(view.read('comments', 1, 'author', 'kind')).toBe('system');
});

test('writes of the service are counted apart from those of people', async () => {
  const { id, path } = await writeAsCustomer(desk);
  await save(path, { note: 'Mine' });
  await desk.api('PUT', `/tickets/${id}`, { ticket: { comment: { body: 'Reminder', public: true }, metadata: { intent: 'follow-up/1' } } });
  const view = await desk.control('GET', path);
  expect(view.read('serviceWrites')).toBe(1);
  expect(view.read('comments', 2)).toMatchObject({ intent: 'follow-up/1', author: { kind: 'service', email: 'bot@team.example' } });
});

test('merging closes the ticket into the other one with a note on both', async () => {
  const one = await writeAsCustomer(desk);
  const other = await writeAsCustomer(desk);
  await desk.control('POST', `${one.path}/merge`, { into: other.id });
  expect((await desk.control('GET', one.path)).read()).toMatchObject({ status: 'Closed', tags: ['closed_by_merge'] });
  expect((await desk.control('GET', other.path)).read('comments', 1, 'text')).toContain(`#${one.id}`);
});

test.each([
  ['an unknown status', { status: 'Waiting' }, 'there is no status "Waiting"; there are: New, Open'],
  ['an unknown field', { fields: { Serial: '1' } }, 'there is no field "Serial"; there are: Serial Number'],
  ['an unknown agent', { agent: 'nobody', note: 'x' }, 'there is no agent "nobody"'],
  ['two comments in one save', { note: 'a', public: 'b' }, 'one save carries one comment'],
  ['a property that does not exist', { comment: 'a' }, 'comment'],
])('%s is refused with a sentence that helps', async (_case, body, message) => {
  const { path } = await writeAsCustomer(desk);
  const refused = await save(path, body);
  expect(refused.status).toBe(400);
  expect(refused.read('error')).toContain(message);
  expect((await desk.control('GET', path)).read('audits')).toHaveLength(1);
});
