import { closeAll, openDesk, writeAsCustomer, type DeskUnderTest } from './desk-under-test';

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(closeAll);

const fault = (zendesk: unknown) => desk.control('PUT', '/sites/acme/faults', { zendesk });

test('a fault answers its status so many times and only where it is put', async () => {
  const { id } = await writeAsCustomer(desk);
  await fault({ on: 'PUT /tickets', status: 429, times: 2, retryAfter: 1 });
  expect((await desk.api('GET', `/tickets/${id}`)).status).toBe(200);
  const refused = await desk.api('PUT', `/tickets/${id}`, { ticket: { priority: 'high' } });
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
  expect((await desk.api('PUT', `/tickets/${id}`, { ticket: { priority: 'high' } })).status).toBe(429);
  const accepted = await desk.api('PUT', `/tickets/${id}`, { ticket: { priority: 'high' } });
  expect([accepted.status, accepted.read('audit', 'events', 0, 'previous_value')]).toEqual([200, null]);
});

test('502 and 503 come as plain HTML, as from the edge', async () => {
  for (const status of [502, 503]) {
    await fault({ status, times: 1 });
    const refused = await desk.api('GET', '/tickets');
    expect([refused.status, refused.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
    expect(refused.text).toMatch(/^<html>/);
  }
});

test('a lost answer breaks the connection after the effect has happened', async () => {
  const { id, path } = await writeAsCustomer(desk);
  await fault({ on: 'PUT', loseAnswer: true, times: 1 });
  await expect(desk.api('PUT', `/tickets/${id}`, { ticket: { priority: 'high' } })).rejects.toThrow();
  expect((await desk.control('GET', path)).read('priority')).toBe('high');
});

test('a fault without a number lasts until it is ended', async () => {
  await fault([
    { on: '/macros', status: 500 },
    { on: '/groups', delay: 1 },
  ]);
  for (let round = 0; round < 3; round += 1) expect((await desk.api('GET', '/macros')).status).toBe(500);
  expect((await desk.api('GET', '/groups')).status).toBe(200);
  expect((await desk.control('DELETE', '/sites/acme/faults')).status).toBe(204);
  expect((await desk.api('GET', '/macros')).status).toBe(200);
});

test('rate limits are shown always and refuse only when they are switched on', async () => {
  const { id } = await writeAsCustomer(desk);
  const update = (round: number) => desk.api('PUT', `/tickets/${id}`, { ticket: { priority: round % 2 === 0 ? 'high' : 'low' } });
  const first = await update(0);
  expect(first.headers.get('zendesk-ratelimit-tickets-update')).toMatch(/^total=100; remaining=99; resets=\d+$/);
  expect(first.headers.get('x-rate-limit')).toBe('700');
  for (let round = 1; round < 31; round += 1) expect((await update(round)).status).toBe(200);
  await desk.control('PUT', '/sites/acme/faults', { limits: true });
  const refused = await update(31);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(500);
  const other = await writeAsCustomer(desk);
  expect((await desk.api('PUT', `/tickets/${other.id}`, { ticket: { priority: 'high' } })).status).toBe(200);
});

test('a trial account is refused after 20 updates in a minute', async () => {
  await desk.close();
  desk = await openDesk({ site: { trial: true } });
  await desk.control('PUT', '/sites/acme/faults', { limits: true });
  const statuses: number[] = [];
  for (let round = 0; round < 21; round += 1) {
    const { id } = await writeAsCustomer(desk);
    statuses.push((await desk.api('PUT', `/tickets/${id}`, { ticket: { priority: 'high' } })).status);
  }
  expect(statuses.filter((status) => status === 200)).toHaveLength(20);
  expect(statuses.at(-1)).toBe(429);
});

test('a fault that makes no sense is refused and changes nothing', async () => {
  expect((await fault({ status: 200 })).status).toBe(400);
  expect((await fault({ kind: 'x' })).status).toBe(400);
  expect((await desk.control('GET', '/sites/acme/faults')).read('zendesk')).toEqual([]);
});
