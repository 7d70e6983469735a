import { closeAll, MONDAY_MORNING, openDesk, type DeskUnderTest } from './desk-under-test';
import { ACCESS, openRest, type Rest } from './netsuite-client';

let desk: DeskUnderTest;
let rest: Rest;
beforeEach(async () => {
  desk = await openDesk({ site: { netsuite: ACCESS } });
  rest = await openRest(desk);
});
afterEach(closeAll);

const place = (location: string | null): string => String(location).split('/record/v1')[1] ?? '';

test('a created project answers 204 with its place, and has a number, a service call and a status', async () => {
  const created = await rest('POST', '/job', { companyName: 'Visit', subsidiary: '1', entityId: 'mine' });
  expect([created.status, created.text]).toEqual([204, '']);
  expect(created.headers.get('location')).toBe(`${desk.url}/netsuite/acme/services/rest/record/v1/job/1001`);
  expect((await rest('GET', '/job/1001')).read()).toEqual({
    links: [{ rel: 'self', href: created.headers.get('location') }],
    id: '1001',
    companyName: 'Visit',
    subsidiary: '1',
    entityId: 'PRJ-1001',
    custentity_service_call: 'SC-1001',
    status: { id: '2', refName: 'In Progress' },
  });
});

test('an external id makes a project once and changes it from then on', async () => {
  const first = await rest('PUT', '/job/eid:acme%2F1001', { companyName: 'Visit' });
  const again = await rest('PUT', '/job/eid:acme%2F1001', { companyName: 'Second visit' });
  expect([first.status, again.status]).toEqual([204, 204]);
  expect(again.headers.get('location')).toBe(first.headers.get('location'));
  const read = await rest('GET', '/job/eid:acme%2F1001');
  expect(read.read()).toMatchObject({ externalId: 'acme/1001', companyName: 'Second visit', entityId: 'PRJ-1001' });
  expect((await desk.control('GET', '/sites/acme/netsuite')).read()).toHaveLength(1);
});

test('a project is closed by the id of the status, and a status that does not exist is refused', async () => {
  const path = place((await rest('POST', '/job', {})).headers.get('location'));
  const refused = await rest('PATCH', path, { status: { id: '99' }, comments: 'must not stay' });
  expect([refused.status, refused.read('o:errorDetails', 0)]).toEqual([
    400,
    { detail: 'Invalid status reference key 99.', 'o:errorPath': 'status', 'o:errorCode': 'INVALID_KEY_OR_REF' },
  ]);
  expect((await rest('PATCH', path, { status: { id: '1' } })).status).toBe(204);
  const closed = await rest('GET', path);
  expect(closed.read('status')).toEqual({ id: '1', refName: 'Closed' });
  expect(closed.text).not.toContain('must not stay');
});

test.each([
  ['estimate', 'EST1001'],
  ['salesOrder', 'SO1001'],
  ['invoice', 'INV1001'],
])('an %s has the same routes and a number of its own', async (record, tranId) => {
  await rest('POST', '/job', {});
  await rest('PUT', `/${record}/eid:x-1`, { otherRefNum: 'PO 7' });
  const read = await rest('GET', `/${record}/eid:x-1`);
  expect(read.read()).toMatchObject({ id: '1002', externalId: 'x-1', otherRefNum: 'PO 7', tranId });
  expect((await rest('GET', '/job/1002')).status).toBe(404);
  expect((await rest('GET', '/job/eid:x-1')).status).toBe(404);
});

test('what is not there or malformed is refused as problem details and changes nothing', async () => {
  await rest('POST', '/job', { externalId: 'x-1' });
  const missing = await rest('PATCH', '/job/7', {});
  expect([missing.status, missing.read('title'), missing.read('status'), missing.read('o:errorDetails', 0, 'o:errorCode')]).toEqual([
    404,
    'Not Found',
    404,
    'NONEXISTENT_ID',
  ]);
  expect((await rest('GET', '/toothbrush/1')).status).toBe(404);
  expect((await rest('POST', '/job', ['x'])).read('o:errorDetails', 0, 'o:errorCode')).toBe('INVALID_CONTENT');
  expect((await rest('POST', '/job', 'text')).read('o:errorDetails', 0, 'o:errorCode')).toBe('INVALID_CONTENT');
  expect((await rest('POST', '/job', { externalId: 'x-1' })).read('o:errorDetails', 0, 'o:errorPath')).toBe('externalId');
  expect((await rest('POST', '/job', { customer: { id: '5' } })).read('o:errorDetails', 0, 'o:errorPath')).toBe('customer');
  expect((await rest('PUT', '/job/1001', {})).status).toBe(405);
  const broken = await fetch(`${desk.url}/netsuite/nowhere/services/rest/record/v1/job`, { method: 'POST' });
  expect(broken.status).toBe(404);
  expect((await desk.control('GET', '/sites/acme/netsuite')).read()).toHaveLength(1);
});

test('people write records by hand, and all are told with their instant', async () => {
  await rest('PUT', '/job/eid:x-1', { companyName: 'Visit' });
  await desk.control('PUT', '/sites/acme/clock', { at: MONDAY_MORNING + 60_000, version: 2 });
  const closed = await desk.control('POST', '/sites/acme/netsuite/job', { externalId: 'x-1', status: { refName: 'Closed' } });
  const invoice = await desk.control('POST', '/sites/acme/netsuite/invoice', { total: 250 });
  expect([closed.status, invoice.status]).toEqual([201, 201]);
  expect((await desk.control('GET', '/sites/acme/netsuite')).read()).toEqual([
    {
      record: 'job',
      id: '1001',
      externalId: 'x-1',
      at: MONDAY_MORNING + 60_000,
      fields: expect.objectContaining({ companyName: 'Visit', status: { id: '1', refName: 'Closed' } }),
    },
    { record: 'invoice', id: '1002', externalId: null, at: MONDAY_MORNING + 60_000, fields: { total: 250, tranId: 'INV1001' } },
  ]);
  expect((await desk.control('POST', '/sites/acme/netsuite/job', { status: 'nonsense' })).status).toBe(400);
  expect((await desk.control('POST', '/sites/acme/netsuite/toothbrush', {})).read('error')).toContain('there are: job, estimate, salesOrder, invoice');
});

test('faults strike the records as they strike Zendesk', async () => {
  const fault = (netsuite: unknown) => desk.control('PUT', '/sites/acme/faults', { netsuite });
  await fault({ status: 429, times: 1, retryAfter: 2 });
  const limited = await rest('PUT', '/job/eid:x-1', {});
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '2']);
  expect(limited.read('o:errorDetails', 0, 'o:errorCode')).toBe('SSS_REQUEST_LIMIT_EXCEEDED');
  await fault({ on: 'PUT', loseAnswer: true, times: 1 });
  await expect(rest('PUT', '/job/eid:x-1', {})).rejects.toThrow();
  expect((await rest('GET', '/job/eid:x-1')).status).toBe(200);
  await fault({ on: 'oauth2', status: 503, times: 1 });
  await expect(openRest(desk)).rejects.toThrow();
  expect((await rest('GET', '/job/eid:x-1')).status).toBe(200);
  expect((await desk.api('GET', '/tickets')).status).toBe(200);
});
