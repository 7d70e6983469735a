import { closeAll } from '../desk-under-test';
import { openZoho, writeAsCustomer, type ZohoUnderTest } from './zoho-under-test';

let desk: ZohoUnderTest;
beforeEach(async () => {
  desk = await openZoho();
});
afterEach(closeAll);

const control = (path: string, body: unknown) => desk.control('POST', `/sites/globex${path}`, body);
/** The name of the account that somebody's first mail brings him into. */
async function accountBehind(from: string): Promise<unknown> {
  const { id } = await writeAsCustomer(desk, { from });
  const ticket = await desk.api('GET', `/tickets/${id}?include=contacts`);
  return (ticket.read('contact') as { account?: { accountName: string } }).account?.accountName;
}

test('the way from a ticket to its contracts: contact, account, contracts, product', async () => {
  await control('/contracts', { account: 'Acme Industries', product: 'Router', start: '2026-01-01', end: '2026-12-31', zone: 'Asia/Kolkata' });
  await control('/contracts', { account: 'Acme Industries', start: '2025-01-01', end: '2025-12-31' });
  const { id } = await writeAsCustomer(desk, { from: 'pat@acme.example' });
  const contactId = String((await desk.api('GET', `/tickets/${id}`)).read('contactId'));
  const accountId = String((await desk.api('GET', `/contacts/${contactId}`)).read('accountId'));
  expect((await desk.api('GET', `/accounts/${accountId}`)).read()).toEqual({ id: accountId, accountName: 'Acme Industries', cf: { cf_time_zone: 'Asia/Kolkata' } });
  const contracts = await desk.api('GET', `/accounts/${accountId}/contracts?limit=50`);
  expect(contracts.read('data')).toEqual([
    expect.objectContaining({ accountId, startDate: '2026-01-01', endDate: '2026-12-31', productId: expect.stringMatching(/^\d{18}$/) }),
    expect.objectContaining({ accountId, startDate: '2025-01-01', endDate: '2025-12-31', productId: null }),
  ]);
  expect((await desk.api('GET', `/products/${String(contracts.read('data', 0, 'productId'))}`)).read('productName')).toBe('Router');
  expect((await desk.control('GET', '/sites/globex/accounts')).read(0, 'contracts')).toHaveLength(2);
});

test('a new contact joins the account of his domain, else one whose name begins like the domain', async () => {
  await control('/accounts', { name: 'Initech', domains: ['Initech.example', 'init.example'] });
  await control('/accounts', { name: 'Acme Industries' });
  expect(await accountBehind('a@init.example')).toBe('Initech');
  expect(await accountBehind('a@initec.example')).toBeUndefined();
  expect(await accountBehind('a@acme.example')).toBe('Acme Industries');
  expect(await accountBehind('a@umbrella.example')).toBeUndefined();
});

test('an account without contracts, and a contact that nobody knows, are answered with 204; an unknown id with 404', async () => {
  const accountId = String((await control('/accounts', { name: 'Acme' })).read('accountId'));
  expect((await desk.api('GET', `/accounts/${accountId}/contracts`)).status).toBe(204);
  expect((await desk.api('GET', '/contacts/search?email=nobody@acme.example')).status).toBe(204);
  for (const path of ['/accounts/1', '/accounts/1/contracts', '/contacts/1', '/products/1', '/tickets/1']) {
    const missing = await desk.api('GET', path);
    expect([missing.status, missing.read('errorCode')]).toEqual([404, 'RESOURCE_NOT_FOUND']);
  }
});

test('a contact is found by address, with his tickets, the newest first', async () => {
  const one = await writeAsCustomer(desk);
  const other = await writeAsCustomer(desk);
  const contact = await desk.api('GET', '/contacts/search?email=PAT@acme.example');
  expect(contact.read('data')).toEqual([expect.objectContaining({ firstName: 'Pat', lastName: 'Doe', email: 'pat@acme.example', accountId: null })]);
  const tickets = (await desk.api('GET', `/contacts/${String(contact.read('data', 0, 'id'))}/tickets?limit=50`)).read('data') as { id: string }[];
  expect(tickets.map(({ id }) => id)).toEqual([other.id, one.id]);
});

test.each([
  ['/accounts', { name: 'Acme', zone: 'Asia/Nowhere' }, 'zone: must be a time zone'],
  ['/contracts', { account: 'Acme', start: '1 May', end: '2026-12-31' }, 'start: must be a day'],
])('POST %s with a mistake gets a sentence and makes nothing', async (path, body, sentence) => {
  const refused = await control(path, body);
  expect([refused.status, refused.read('error')]).toEqual([400, expect.stringContaining(sentence)]);
  expect((await desk.control('GET', '/sites/globex/accounts')).read()).toEqual([]);
});

test('an account is made once', async () => {
  await control('/accounts', { name: 'Acme' });
  expect((await control('/accounts', { name: 'Acme' })).status).toBe(409);
});
