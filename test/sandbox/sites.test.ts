import { ACCOUNT, MONDAY_MORNING, closeAll, openDesk, writeAsCustomer, type DeskUnderTest } from './desk-under-test';

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(closeAll);

const definition = { site: 'acme', clock: { at: MONDAY_MORNING, version: 1 }, account: ACCOUNT };

test('the same definition again changes nothing, another one under the name is refused', async () => {
  await desk.control('PUT', '/sites/acme/clock', { at: MONDAY_MORNING + 1000, version: 2 });
  expect((await desk.control('POST', '/sites', definition)).status).toBe(200);
  expect((await desk.control('GET', '/sites/acme/clock')).read()).toEqual({ at: MONDAY_MORNING + 1000, version: 2 });
  expect((await desk.control('POST', '/sites', { ...definition, trial: true })).status).toBe(409);
});

test('sites are listed, apart from each other, and go away', async () => {
  await desk.control('POST', '/sites', { ...definition, site: 'other' });
  await writeAsCustomer(desk);
  const listed = (await desk.control('GET', '/sites')).read() as { site: string; tickets: number }[];
  expect(listed.map(({ site, tickets }) => [site, tickets])).toEqual([
    ['acme', 1],
    ['other', 0],
  ]);
  expect((await desk.control('DELETE', '/sites/acme')).status).toBe(204);
  expect((await desk.control('GET', '/sites/acme/tickets')).status).toBe(404);
  expect((await desk.control('POST', '/sites', definition)).status).toBe(201);
  expect((await desk.control('GET', '/sites/acme/tickets')).read()).toEqual([]);
});

test('a clock version that is not newer is ignored', async () => {
  for (const version of [0, 1]) {
    const answer = await desk.control('PUT', '/sites/acme/clock', { at: MONDAY_MORNING + 9_000_000, version });
    expect(answer.read()).toEqual({ at: MONDAY_MORNING, version: 1 });
  }
  await desk.control('PUT', '/sites/acme/clock', { at: MONDAY_MORNING + 90_500, version: 5 });
  const { path } = await writeAsCustomer(desk);
  const view = await desk.control('GET', path);
  expect(view.read('comments', 0, 'at')).toBe(MONDAY_MORNING + 90_500);
  expect(view.read('audits', 0, 'created_at')).toBe('2026-03-02T17:01:30Z');
});

test('the play speed is only kept', async () => {
  expect((await desk.control('GET', '/sites/acme/play')).read('speed')).toBeNull();
  await desk.control('PUT', '/sites/acme/play', { speed: 0 });
  expect((await desk.control('GET', '/sites/acme/play')).read('speed')).toBe(0);
});

test('a site without a clock lives in real time', async () => {
  await desk.control('POST', '/sites', { site: 'live', account: ACCOUNT });
  expect(Math.abs(Number((await desk.control('GET', '/sites/live/clock')).read('at')) - Date.now())).toBeLessThan(60_000);
});

test.each([
  [
    'an agent in a group that does not exist',
    { agents: [{ key: 'x', name: 'X', email: 'x@y.example', role: 'agent', groups: ['Nowhere'] }] },
    'agent x is in group "Nowhere"',
  ],
  ['a form that requires an unknown field', { form: { name: 'F', requiredToSolve: ['Colour'] } }, 'field "Colour"'],
  ['a macro on nothing', { macros: [{ title: 'M', actions: [{ field: 'colour', value: 'red' }] }] }, 'macro "M" has an action on "colour"'],
  ['an unknown field type', { fields: [{ title: 'A', type: 'magic' }] }, 'account.fields.0.type'],
])('%s is refused with 400 and makes no site', async (_case, change, message) => {
  const refused = await desk.control('POST', '/sites', { ...definition, site: 'broken', account: { ...ACCOUNT, ...change } });
  expect(refused.status).toBe(400);
  expect(refused.read('error')).toContain(message);
  expect((await desk.control('GET', '/sites')).read()).toHaveLength(1);
});

test('macros may name statuses, agents, groups and fields instead of ids', async () => {
  const macros = [
    {
      title: 'Hand over',
      actions: [
        { field: 'assignee', value: 'allison' },
        { field: 'group', value: 'Engineering' },
        { field: 'Machine Line', value: 'BPX' },
        { field: 'status', value: 'Waiting on Customer' },
      ],
    },
  ];
  await desk.control('POST', '/sites', { ...definition, site: 'named', account: { ...ACCOUNT, macros } });
  const created = await desk.control('POST', '/sites/named/tickets', { from: 'a@b.example', subject: 'S', body: 'B', channel: 'portal' });
  const path = `/sites/named/tickets/${String(created.read('ticketId'))}`;
  await desk.control('POST', `${path}/saves`, { agent: 'mary', macro: 'Hand over' });
  expect((await desk.control('GET', path)).read()).toMatchObject({
    assignee: 'allison',
    group: 'Engineering',
    status: 'Waiting on Customer',
    fields: { 'Machine Line': 'line_bpx' },
  });
});
