import { closeAll } from '../desk-under-test';
import { MONDAY_MORNING, historyOf, openZoho, writeAsCustomer, type ZohoUnderTest } from './zoho-under-test';

let desk: ZohoUnderTest;
beforeEach(async () => {
  desk = await openZoho();
});
afterEach(closeAll);

const search = async (query: string): Promise<readonly string[]> => {
  const answer = await desk.api('GET', `/tickets/search?${query}`);
  return answer.status === 204 ? [] : (answer.read('data') as { id: string }[]).map(({ id }) => id);
};
const minute = (number: number): string => new Date(MONDAY_MORNING + number * 60_000).toISOString();
const moveTo = (number: number) => desk.control('PUT', '/sites/globex/clock', { at: MONDAY_MORNING + number * 60_000, version: number + 1 });

test('what was modified within a time is found, the newest first, by pages that count from 0', async () => {
  const ids = [];
  for (const at of [1, 2, 3]) {
    await moveTo(at);
    ids.push((await writeAsCustomer(desk)).id);
  }
  const [one, two, three] = ids;
  expect(await search('')).toEqual([three, two, one]);
  expect(await search(`modifiedTimeRange=${minute(2)},${minute(3)}`)).toEqual([three, two]);
  await moveTo(10);
  await desk.api('PATCH', `/tickets/${String(one)}`, { cf: { cf_serial_number: 'x:1' } });
  expect(await search(`modifiedTimeRange=${minute(2)},${minute(10)}&limit=2`)).toEqual([one, three]);
  expect(await search(`modifiedTimeRange=${minute(2)},${minute(10)}&from=2&limit=2`)).toEqual([two]);
  expect(await search('from=3')).toEqual([]);
  expect(await search('sortBy=modifiedTime')).toEqual([two, three, one]);
  expect(await search('sortBy=-modifiedTime')).toEqual([one, three, two]);
  expect((await desk.api('GET', '/tickets/search?limit=1')).read('count')).toBe(3);
  expect(await search('customField1=cf_serial_number:x:1')).toEqual([one]);
});

test('address and status narrow it down', async () => {
  const { path, id } = await writeAsCustomer(desk);
  const other = await writeAsCustomer(desk, { from: 'kim@initech.example' });
  await desk.control('POST', `${path}/saves`, { agent: 'lena', status: 'On Hold' });
  expect(await search('status=On%20Hold')).toEqual([id]);
  expect(await search('email=KIM@initech.example')).toEqual([other.id]);
  expect(await search('email=kim@initech.example&status=On%20Hold')).toEqual([]);
});

test.each(['subject=Login', 'customField1=cf_colour:red', 'modifiedTimeRange=yesterday', 'sortBy=status', 'limit=101', 'from=5000'])('a search for %s is refused', async (query) => {
  expect((await desk.api('GET', `/tickets/search?${query}`)).status).toBe(422);
});

test('a deleted ticket is neither found nor read, but still stands in the control surface', async () => {
  const { id, path } = await writeAsCustomer(desk);
  await desk.control('POST', `${path}/delete`);
  expect(await search('')).toEqual([]);
  for (const call of [`/tickets/${id}`, `/tickets/${id}/History`, `/tickets/${id}/threads`]) expect((await desk.api('GET', call)).status).toBe(404);
  expect((await desk.api('PATCH', `/tickets/${id}`, { status: 'Closed' })).status).toBe(404);
  expect((await desk.control('GET', path)).read('deleted')).toBe(true);
  expect((await desk.control('POST', `${path}/delete`)).status).toBe(404);
});

test('a merged ticket is gone, and what was said on it stands on the other one', async () => {
  const source = await writeAsCustomer(desk, { body: 'First' });
  const target = await writeAsCustomer(desk, { body: 'Second' });
  await desk.control('POST', `${source.path}/merge`, { into: target.id });
  expect((await desk.api('GET', `/tickets/${source.id}`)).status).toBe(404);
  const comments = (await desk.control('GET', target.path)).read('comments') as { text: string }[];
  expect(comments.map(({ text }) => text)).toEqual(['First', 'Second']);
  expect((await historyOf(desk, target.id))[0]).toMatchObject({ eventName: 'TicketMerged', eventInfo: [{ propertyValue: source.id }] });
});

test('closing by the desk itself sets the closed status', async () => {
  const { id, path } = await writeAsCustomer(desk);
  await desk.control('POST', `${path}/close`);
  expect((await desk.api('GET', `/tickets/${id}`)).read()).toMatchObject({ status: 'Closed', statusType: 'CLOSED', closedTime: minute(0) });
  expect((await historyOf(desk, id))[0]).toMatchObject({ actor: { type: 'SYSTEM' }, source: { type: 'AUTOMATION' } });
});
