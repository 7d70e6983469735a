import { closeAll, openDesk, writeAsCustomer, type DeskUnderTest } from './desk-under-test';

let desk: DeskUnderTest;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(closeAll);

const put = (id: number, ticket: Record<string, unknown>) => desk.api('PUT', `/tickets/${id}.json`, { ticket });
const stampOf = async (id: number) => (await desk.api('GET', `/tickets/${id}`)).read('ticket', 'updated_at');

test('one save sets status, assignee, tags and fields with one comment, and the audit shows each change', async () => {
  const { id } = await writeAsCustomer(desk);
  const statuses = (await desk.api('GET', '/custom_statuses')).read('custom_statuses') as { id: number; agent_label: string }[];
  const waiting = statuses.find((status) => status.agent_label === 'Waiting on Customer');
  const fields = (await desk.api('GET', '/ticket_fields')).read('ticket_fields') as { id: number; title: string }[];
  const serial = fields.find((field) => field.title === 'Serial Number');
  const jordan = (await desk.api('GET', '/users/search?query=jordan@team.example')).read('users', 0, 'id');
  const saved = await put(id, {
    custom_status_id: waiting?.id,
    assignee_id: jordan,
    tags: ['a', 'b'],
    custom_fields: [{ id: serial?.id, value: '4711' }],
    comment: { body: 'Please try', public: true },
    metadata: { intent: 'i-1' },
  });
  expect(saved.status).toBe(200);
  expect(saved.read('ticket')).toMatchObject({
    status: 'pending',
    custom_status_id: waiting?.id,
    assignee_id: jordan,
    tags: ['a', 'b'],
    updated_at: '2026-03-02T17:00:01Z',
  });
  expect(saved.read('ticket', 'group_id')).toBeGreaterThan(2 ** 31);
  expect(saved.read('audit', 'events')).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ type: 'Comment', public: true, body: 'Please try' }),
      expect.objectContaining({ type: 'Change', field_name: 'status', value: 'pending', previous_value: 'new' }),
      expect.objectContaining({ type: 'Change', field_name: 'custom_status_id', value: String(waiting?.id) }),
      expect.objectContaining({ type: 'Change', field_name: 'tags', value: ['a', 'b'], previous_value: [] }),
      expect.objectContaining({ type: 'Change', field_name: String(serial?.id), value: '4711', previous_value: null }),
    ]),
  );
  const mails = await desk.control('GET', `/sites/acme/outbox?ticket=${id}`);
  expect(mails.read(0)).toMatchObject({ to: 'pat@distributor.example', text: 'Please try', intent: 'i-1', subject: 'Re: Tape head jams' });
});

test('a save that changes nothing leaves no audit and does not move updated_at', async () => {
  const { id } = await writeAsCustomer(desk);
  const before = await stampOf(id);
  const saved = await put(id, { status: 'new', tags: [], metadata: { intent: 'x' } });
  expect(saved.status).toBe(200);
  expect(saved.text).not.toContain('"audit"');
  expect(await stampOf(id)).toBe(before);
});

test('safe_update refuses a stale stamp, also when it is false', async () => {
  const { id } = await writeAsCustomer(desk);
  const stamp = await stampOf(id);
  expect((await put(id, { priority: 'high', safe_update: true, updated_stamp: stamp })).status).toBe(200);
  for (const safe_update of [true, false]) {
    const stale = await put(id, { priority: 'low', safe_update, updated_stamp: stamp });
    expect(stale.status).toBe(409);
    expect(stale.read('error')).toBe('UpdateConflict');
  }
  expect((await desk.api('GET', `/tickets/${id}`)).read('ticket', 'priority')).toBe('high');
});

test('inside the same instant two saves leave the same stamp', async () => {
  const { id } = await writeAsCustomer(desk);
  await desk.control('PUT', '/sites/acme/instant', { same: true });
  const before = await stampOf(id);
  await put(id, { priority: 'high' });
  expect(await stampOf(id)).toBe(before);
  await desk.control('PUT', '/sites/acme/instant', { same: false });
  await put(id, { priority: 'low' });
  expect(await stampOf(id)).not.toBe(before);
});

test.each([
  ['solving without an assignee', { status: 'solved' }, 'Assignee: is required when solving a ticket'],
  ['a group without the assignee in it', { assignee_id: 'jordan', group_id: 'Engineering' }, 'Assignee: is not a member of the group'],
  ['a value that a drop-down does not have', { custom_fields: 'bad' }, 'Machine Line: nonsense is invalid'],
  ['a follower who is not staff', { followers: [{ user_email: 'pat@distributor.example', action: 'put' }] }, 'Followers: must be agents or administrators'],
])('%s is refused with 422 and changes nothing', async (_case, wish: Record<string, unknown>, description) => {
  const { id } = await writeAsCustomer(desk);
  const groups = (await desk.api('GET', '/groups')).read('groups') as { id: number; name: string }[];
  const fields = (await desk.api('GET', '/ticket_fields')).read('ticket_fields') as { id: number; title: string }[];
  const line = fields.find((field) => field.title === 'Machine Line')?.id;
  const jordan = (await desk.api('GET', '/users/search?query=jordan@team.example')).read('users', 0, 'id');
  const ticket = {
    ...wish,
    comment: { body: 'must not stay', public: false },
    ...('assignee_id' in wish ? { assignee_id: jordan, group_id: groups.find((group) => group.name === wish['group_id'])?.id } : {}),
    ...('custom_fields' in wish ? { custom_fields: [{ id: line, value: 'nonsense' }] } : {}),
  };
  const refused = await put(id, ticket);
  expect(refused.status).toBe(422);
  expect(refused.read('error')).toBe('RecordInvalid');
  expect(refused.text).toContain(description);
  expect((await desk.api('GET', `/tickets/${id}/audits`)).read('audits')).toHaveLength(1);
});

test('a ticket cannot go back to new, and a closed one takes no update', async () => {
  const { id, path } = await writeAsCustomer(desk);
  await put(id, { status: 'open' });
  expect((await put(id, { status: 'new' })).status).toBe(422);
  await desk.control('POST', `${path}/close`);
  const refused = await put(id, { priority: 'high' });
  expect(refused.status).toBe(422);
  expect(refused.read('details', 'status', 0, 'description')).toBe('Status: closed prevents ticket update');
});

test('fields required to solve bind agents and not the API', async () => {
  const { id, path } = await writeAsCustomer(desk);
  const byAgent = await desk.control('POST', `${path}/saves`, { agent: 'jordan', assignee: 'jordan', status: 'Solved' });
  expect(byAgent.status).toBe(422);
  expect(byAgent.text).toContain('Serial Number: is required when solving a ticket');
  await desk.control('POST', `${path}/saves`, { agent: 'jordan', assignee: 'jordan' });
  expect((await put(id, { status: 'solved' })).status).toBe(200);
});

test('a comment without a word about being public is as the first one was', async () => {
  const created = await desk.api('POST', '/tickets', { ticket: { subject: 'Annual visit', comment: { body: 'Visit due', public: false } } });
  const id = Number(created.read('ticket', 'id'));
  expect((await put(id, { comment: { body: 'Second' } })).read('audit', 'events', 0, 'public')).toBe(false);
});

test('a body is cut at 64 kB without a word and without a broken character', async () => {
  const { id } = await writeAsCustomer(desk);
  const saved = await put(id, { comment: { body: 'é'.repeat(40_000), public: false } });
  expect(saved.read('audit', 'events', 0, 'body')).toBe('é'.repeat(32_768));
});

test('choosing an option of a drop-down swaps its tag, and a tag list without it empties the field', async () => {
  const { id, path } = await writeAsCustomer(desk);
  const view = async () => desk.control('GET', path);
  await desk.control('POST', `${path}/saves`, { agent: 'mary', fields: { 'Machine Line': 'Standard' } });
  expect((await view()).read('tags')).toEqual(['line_standard']);
  await desk.control('POST', `${path}/saves`, { agent: 'mary', fields: { 'Machine Line': 'line_bpx' }, tags: { add: ['x'] } });
  expect((await view()).read('tags')).toEqual(expect.arrayContaining(['x', 'line_bpx']));
  await put(id, { tags: ['x'] });
  expect((await view()).read('fields', 'Machine Line')).toBeNull();
});

test('tags have routes of their own: set, add, remove, with the stamp checked', async () => {
  const { id } = await writeAsCustomer(desk);
  expect((await desk.api('POST', `/tickets/${id}/tags`, { tags: ['a', 'b'] })).read('tags')).toEqual(['a', 'b']);
  expect((await desk.api('PUT', `/tickets/${id}/tags.json`, { tags: ['c'] })).read('tags')).toEqual(['a', 'b', 'c']);
  expect((await desk.api('DELETE', `/tickets/${id}/tags`, { tags: ['a'] })).read('tags')).toEqual(['b', 'c']);
  expect((await desk.api('PUT', `/tickets/${id}/tags`, { tags: ['d'], safe_update: true, updated_stamp: '2020-01-01T00:00:00Z' })).status).toBe(409);
});

test('followers are put and deleted, and their audit names the mail addresses', async () => {
  const { id } = await writeAsCustomer(desk);
  const added = await put(id, { followers: [{ user_email: 'allison@team.example', action: 'put' }] });
  expect(added.read('audit', 'events')).toEqual([
    expect.objectContaining({ type: 'FollowerChange', previous_followers: [], current_followers: ['allison@team.example'] }),
  ]);
  const removed = await put(id, { followers: [{ user_email: 'allison@team.example', action: 'delete' }] });
  expect(removed.read('ticket', 'follower_ids')).toEqual([]);
});

test('followers are put and deleted by user id as well, in one save with other things', async () => {
  const { id, path } = await writeAsCustomer(desk);
  const users = (await desk.api('GET', '/users?role[]=agent&role[]=admin')).read('users') as { id: number; email: string }[];
  const userId = (email: string) => users.find((user) => user.email === email)?.id;
  await put(id, { followers: [{ user_id: userId('allison@team.example'), action: 'put' }, { user_id: userId('mary@team.example'), action: 'put' }] });
  await put(id, { priority: 'high', followers: [{ user_id: userId('allison@team.example'), action: 'delete' }] });
  expect((await desk.control('GET', path)).read()).toMatchObject({ followers: ['mary'], priority: 'high' });
  expect((await put(id, { followers: [{ user_id: 5, action: 'put' }] })).status).toBe(422);
});

test('a deleted ticket is gone for the API and takes no save in the desk', async () => {
  const { id, path } = await writeAsCustomer(desk);
  expect((await desk.api('DELETE', `/tickets/${id}`)).status).toBe(204);
  expect((await put(id, { priority: 'high' })).status).toBe(404);
  expect((await desk.control('POST', `${path}/saves`, { agent: 'jordan', note: 'x' })).status).toBe(404);
  expect((await desk.control('POST', `${path}/delete`)).status).toBe(404);
  expect((await desk.control('GET', path)).read('deleted')).toBe(true);
});

test('garbage and wrong types are refused with 400 and unknown paths with 404', async () => {
  const { id } = await writeAsCustomer(desk);
  expect((await put(id, { status: 'waiting' })).read('error', 'title')).toBe('Invalid attribute');
  expect((await desk.api('PUT', `/tickets/${id}`, 'text')).status).toBe(400);
  expect((await desk.api('GET', '/tickets/1')).read('error')).toBe('RecordNotFound');
  expect((await desk.api('GET', '/nothing')).status).toBe(404);
});
