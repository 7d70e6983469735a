import { MONDAY_MORNING, closeAll, openDesk, writeAsCustomer, type DeskUnderTest } from './desk-under-test';

let desk: DeskUnderTest;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(closeAll);

test('audits come in cursor pages of at most 100, whose links lead to the end', async () => {
  const { id } = await writeAsCustomer(desk);
  for (let round = 0; round < 104; round += 1) await desk.api('PUT', `/tickets/${id}`, { ticket: { priority: round % 2 === 0 ? 'high' : 'low' } });
  const first = await desk.api('GET', `/tickets/${id}/audits.json?page%5Bsize%5D=500`);
  expect(first.read('audits')).toHaveLength(100);
  expect(first.read('meta', 'has_more')).toBe(true);
  const next = String(first.read('links', 'next'));
  const second = await desk.api('GET', next.slice(next.indexOf('/api/v2') + '/api/v2'.length));
  expect(second.read('audits')).toHaveLength(5);
  expect(second.read('meta', 'has_more')).toBe(false);
  expect(second.read('links', 'next')).toBeNull();
});

test('without cursor parameters lists are paged by number', async () => {
  await writeAsCustomer(desk);
  await writeAsCustomer(desk);
  const page = await desk.api('GET', '/tickets?per_page=2&page=1');
  expect(page.read('tickets')).toHaveLength(2);
  expect(page.read('next_page')).toContain('page=2');
  expect((await desk.api('GET', '/tickets?page=101&per_page=100')).status).toBe(400);
});

test('comments carry their author, time, audit and whether they are public', async () => {
  const { id, path } = await writeAsCustomer(desk, { subject: 'Noise', body: 'Loud & <b>rough</b>' });
  await desk.control('POST', `${path}/saves`, { agent: 'jordan', note: 'Asked for a video' });
  const comments = await desk.api('GET', `/tickets/${id}/comments`);
  expect(comments.read('comments')).toEqual([
    expect.objectContaining({
      body: 'Loud & <b>rough</b>',
      public: true,
      created_at: '2026-03-02T17:00:00Z',
      via: expect.objectContaining({ channel: 'mail' }),
    }),
    expect.objectContaining({ body: 'Asked for a video', public: false }),
  ]);
  expect(comments.read('comments', 0, 'html_body')).toContain('Loud &amp; &lt;b&gt;rough');
});

test('fields, forms, statuses, groups, memberships and rules of the account are listed', async () => {
  const fields = (await desk.api('GET', '/ticket_fields')).read('ticket_fields');
  expect(fields).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ title: 'Serial Number', type: 'text', required: true }),
      expect.objectContaining({
        title: 'Machine Line',
        type: 'tagger',
        required: false,
        custom_field_options: [expect.objectContaining({ name: 'Standard', value: 'line_standard' }), expect.objectContaining({ value: 'line_bpx' })],
      }),
      expect.objectContaining({ type: 'subject', removable: false }),
    ]),
  );
  const statuses = (await desk.api('GET', '/custom_statuses')).read('custom_statuses') as { status_category: string; agent_label: string; default: boolean }[];
  expect(statuses.map((status) => [status.status_category, status.agent_label, status.default])).toEqual([
    ['new', 'New', true],
    ['open', 'Open', true],
    ['pending', 'Waiting on Customer', true],
    ['hold', 'Shipped', true],
    ['solved', 'Solved', true],
  ]);
  expect((await desk.api('GET', '/ticket_forms')).read('ticket_forms', 0)).toMatchObject({ name: 'Technical', default: true });
  expect((await desk.api('GET', '/group_memberships?page[size]=100')).read('group_memberships')).toHaveLength(5);
  expect((await desk.api('GET', '/automations')).read('automations', 0, 'title')).toContain('Close ticket');
  expect((await desk.api('GET', '/triggers')).read('triggers')).toEqual([]);
});

test('ids outside tickets are numbers beyond 32 bits that JavaScript still holds exactly', async () => {
  const id = Number((await desk.api('GET', '/groups')).read('groups', 0, 'id'));
  expect(id).toBeGreaterThan(2 ** 32);
  expect(Number.isSafeInteger(id)).toBe(true);
});

test('a macro preview says what a save would have to say and changes nothing', async () => {
  const { id } = await writeAsCustomer(desk);
  const macro = (await desk.api('GET', '/macros')).read('macros', 0, 'id');
  const preview = await desk.api('GET', `/tickets/${id}/macros/${String(macro)}/apply`);
  expect(preview.read('result', 'ticket')).toMatchObject({
    tags: ['escalated_engineering'],
    custom_status_id: expect.any(Number),
    comment: { body: 'Problem:\nFindings:', public: false },
  });
  expect((await desk.api('GET', `/tickets/${id}/audits`)).read('audits')).toHaveLength(1);
});

test('users are found by mail address and external id, made and updated', async () => {
  const made = await desk.api('POST', '/users/create_or_update', { user: { name: 'Ana', email: 'ana@customer.example', external_id: 'crm-7' } });
  expect(made.status).toBe(201);
  const updated = await desk.api('POST', '/users/create_or_update', { user: { name: 'Ana Ruiz', email: 'ana@customer.example' } });
  expect([updated.status, updated.read('user', 'id')]).toEqual([200, made.read('user', 'id')]);
  expect((await desk.api('GET', '/users/search?external_id=crm-7')).read('users', 0, 'name')).toBe('Ana Ruiz');
  expect((await desk.api('GET', '/users/search?query=email:ana@customer.example')).read('count')).toBe(1);
  expect((await desk.api('GET', `/users/${String(made.read('user', 'id'))}`)).read('user', 'role')).toBe('end-user');
});

test('search finds tickets by external id, requester, field value and words, and users by mail address', async () => {
  const made = await desk.api('POST', '/tickets', {
    ticket: { subject: 'Blade worn', comment: { body: 'Blade is blunt' }, requester: { email: 'zoe@customer.example' }, external_id: 'x-9', tags: ['blade'] },
  });
  const id = made.read('ticket', 'id');
  for (const query of ['type:ticket external_id:x-9', 'requester:zoe@customer.example status:new', 'tags:blade', 'subject:"blade worn"', 'blunt']) {
    const found = await desk.api('GET', `/search.json?query=${encodeURIComponent(query)}`);
    expect(found.read('results')).toEqual([expect.objectContaining({ id, result_type: 'ticket' })]);
  }
  expect((await desk.api('GET', '/search?query=external_id:none')).read('count')).toBe(0);
  expect((await desk.api('GET', '/search?query=type:user%20zoe@customer.example')).read('results', 0, 'result_type')).toBe('user');
  expect((await desk.api('GET', '/search?query=colour:red')).status).toBe(422);
});

test('the incremental export leaves out the last minute, follows the clock and tells deleted tickets', async () => {
  const { id, path } = await writeAsCustomer(desk, { subject: 'Exported' });
  const start = Math.floor(MONDAY_MORNING / 1000) - 3600;
  const early = await desk.api('GET', `/incremental/tickets/cursor.json?start_time=${start}`);
  expect(early.read('tickets')).toEqual([]);
  expect(early.read('end_of_stream')).toBe(true);
  await desk.control('PUT', '/sites/acme/clock', { at: MONDAY_MORNING + 61_000, version: 2 });
  const cursor = String(early.read('after_cursor'));
  const page = await desk.api('GET', `/incremental/tickets/cursor?cursor=${cursor}&per_page=1`);
  expect([page.read('tickets'), page.read('end_of_stream')]).toEqual([[expect.any(Object)], false]);
  await desk.control('POST', `${path}/delete`);
  await desk.control('PUT', '/sites/acme/clock', { at: MONDAY_MORNING + 130_000, version: 3 });
  const rest = await desk.api('GET', `/incremental/tickets/cursor?cursor=${String(page.read('after_cursor'))}`);
  const tickets = rest.read('tickets') as { id: number; status: string }[];
  expect(tickets.at(-1)).toMatchObject({ id, status: 'deleted' });
  expect((await desk.api('GET', `/tickets/${id}`)).status).toBe(404);
  expect((await desk.api('GET', `/incremental/tickets/cursor?start_time=${Math.floor(MONDAY_MORNING / 1000) + 100}`)).read('error')).toBe('StartTimeTooRecent');
});
