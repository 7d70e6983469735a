import { closeAll } from '../desk-under-test';
import { MONDAY_MORNING, historyOf, openZoho, writeAsCustomer, type ZohoUnderTest } from './zoho-under-test';

let desk: ZohoUnderTest;
beforeEach(async () => {
  desk = await openZoho();
});
afterEach(closeAll);

const agentId = async (name: string): Promise<string> => {
  const agents = (await desk.api('GET', '/agents?limit=200')).read('data') as { id: string; name: string }[];
  return String(agents.find((agent) => agent.name === name)?.id);
};

test('a customer’s ticket has ids as long texts, the clock’s instant and its contact on demand', async () => {
  const { id } = await writeAsCustomer(desk);
  const ticket = await desk.api('GET', `/tickets/${id}?include=contacts`);
  expect(id).toMatch(/^\d{18}$/);
  expect(ticket.read()).toMatchObject({
    id,
    ticketNumber: '101',
    subject: 'Login fails',
    status: 'Open',
    statusType: 'OPEN',
    priority: null,
    channel: 'Email',
    contact: { firstName: 'Pat', lastName: 'Doe', email: 'pat@acme.example' },
    email: 'pat@acme.example',
    assigneeId: null,
    createdTime: '2026-03-02T17:00:00.000Z',
    closedTime: null,
    cf: { cf_serial_number: null, cf_complete: 'false' },
  });
  expect((await desk.api('GET', `/tickets/${id}`)).read('contact')).toBeUndefined();
});

test('a save leaves one entry with all its changes, the old and the new value', async () => {
  const { id } = await writeAsCustomer(desk);
  const before = (await desk.api('GET', `/tickets/${id}`)).read('modifiedTime');
  const lena = await agentId('Lena Lead');
  const saved = await desk.api('PATCH', `/tickets/${id}`, { status: 'Assigned', priority: 'High', assigneeId: lena, cf: { cf_impact: 'Everybody', cf_complete: true } });
  expect(saved.read()).toMatchObject({ status: 'Assigned', priority: 'High', assigneeId: lena, cf: { cf_impact: 'Everybody', cf_complete: 'true' } });
  expect(Date.parse(String(saved.read('modifiedTime')))).toBe(Date.parse(String(before)) + 1);
  const [entry, created] = await historyOf(desk, id);
  expect(entry).toMatchObject({
    eventName: 'TicketUpdated',
    eventTime: '2026-03-02T17:00:00.000Z',
    actor: { type: 'AGENT', name: 'Supportway' },
    source: { type: 'API' },
    eventInfo: [
      { propertyName: 'Status', propertyValue: { previousValue: 'Open', updatedValue: 'Assigned' } },
      { propertyName: 'Priority', propertyValue: { previousValue: null, updatedValue: 'High' } },
      { propertyName: 'Impact', propertyValue: { previousValue: null, updatedValue: 'Everybody' } },
      { propertyName: 'Complete', propertyValue: { previousValue: 'false', updatedValue: 'true' } },
      { propertyName: 'Ticket Owner', propertyValue: { previousValue: null, updatedValue: { id: lena, name: 'Lena Lead' } } },
    ],
  });
  expect(created).toMatchObject({ eventName: 'TicketCreated', actor: { type: 'END_USER', name: 'Pat Doe' }, source: { type: 'EMAIL' } });
});

test('a save that changes nothing leaves no trace, and there is no lock: the last one wins', async () => {
  const { id, path } = await writeAsCustomer(desk);
  const first = await desk.api('PATCH', `/tickets/${id}`, { cf: { cf_serial_number: 'A' } });
  const again = await desk.api('PATCH', `/tickets/${id}`, { cf: { cf_serial_number: 'A' } });
  expect(again.read('modifiedTime')).toBe(first.read('modifiedTime'));
  expect(await historyOf(desk, id)).toHaveLength(2);
  await desk.control('POST', `${path}/saves`, { agent: 'lena', fields: { 'Serial Number': 'B' } });
  expect((await desk.api('PATCH', `/tickets/${id}`, { cf: { cf_serial_number: 'C' } })).read('cf', 'cf_serial_number')).toBe('C');
  expect((await desk.control('GET', path)).read('serviceWrites')).toBe(2);
});

test('an emptied checkbox is an unticked one', async () => {
  const { id } = await writeAsCustomer(desk);
  await desk.api('PATCH', `/tickets/${id}`, { cf: { cf_complete: null } });
  expect(await historyOf(desk, id)).toHaveLength(1);
  await desk.api('PATCH', `/tickets/${id}`, { cf: { cf_complete: true } });
  expect((await desk.api('PATCH', `/tickets/${id}`, { cf: { cf_complete: null } })).read('cf', 'cf_complete')).toBe('false');
});

test.each([
  ['an unknown status', { status: 'Solved' }, '/status'],
  ['a priority that is none', { priority: 'Urgent' }, '/priority'],
  ['a value outside a picklist', { status: 'Assigned', cf: { cf_impact: 'Nobody' } }, '/cf/cf_impact'],
  ['an unknown field', { cf: { cf_colour: 'red' } }, '/cf/cf_colour'],
  ['an unknown agent', { assigneeId: '1' }, '/assigneeId'],
  ['a day that is none', { cf: { cf_visit_date: '2026-13-01' } }, '/cf/cf_visit_date'],
  ['a text too long for its field', { cf: { cf_serial_number: 'x'.repeat(256) } }, '/cf/cf_serial_number'],
  ['an unknown property', { tags: ['x'] }, '/tags'],
])('%s is refused and changes nothing', async (_case, change, fieldName) => {
  const { id } = await writeAsCustomer(desk);
  const refused = await desk.api('PATCH', `/tickets/${id}`, change);
  expect([refused.status, refused.read('errorCode'), refused.read('errors', 0, 'fieldName')]).toEqual([422, 'INVALID_DATA', fieldName]);
  expect(await historyOf(desk, id)).toHaveLength(1);
});

test('closing and holding are dated, and both dates go with the status', async () => {
  const { id } = await writeAsCustomer(desk);
  const dates = async (status: string) => {
    const ticket = await desk.api('PATCH', `/tickets/${id}`, { status });
    return [ticket.read('closedTime'), ticket.read('onholdTime')];
  };
  const now = new Date(MONDAY_MORNING).toISOString();
  expect(await dates('On Hold')).toEqual([null, now]);
  expect(await dates('Closed')).toEqual([now, null]);
  expect(await dates('Open')).toEqual([null, null]);
});

test('inside one instant the stamp does not grow', async () => {
  const { id } = await writeAsCustomer(desk);
  await desk.control('PUT', '/sites/globex/instant', { same: true });
  const stamps = [];
  for (const value of ['A', 'B']) stamps.push((await desk.api('PATCH', `/tickets/${id}`, { cf: { cf_serial_number: value } })).read('modifiedTime'));
  expect(stamps[0]).toBe(stamps[1]);
});

test('a ticket made through the API finds its contact by address, or makes one', async () => {
  await writeAsCustomer(desk);
  const departmentId = (await desk.api('GET', '/departments')).read('data', 0, 'id');
  const make = (contact: Record<string, unknown>) =>
    desk.api('POST', '/tickets', { subject: 'Call', departmentId, contact, channel: 'Phone', description: 'They called', priority: 'Low', cf: { cf_serial_number: '7' } });
  const known = await make({ lastName: 'Doe', email: 'PAT@acme.example' });
  const unknown = await make({ firstName: 'Kim', lastName: 'Li', phone: '+1 555' });
  expect(known.read()).toMatchObject({ ticketNumber: '102', status: 'Open', priority: 'Low', email: 'pat@acme.example', channel: 'Phone' });
  expect(unknown.read('contactId')).not.toBe(known.read('contactId'));
  expect((await desk.api('GET', `/tickets/${String(unknown.read('id'))}?include=contacts`)).read('contact')).toMatchObject({ firstName: 'Kim', phone: '+1 555', email: null });
  const [created] = await historyOf(desk, String(known.read('id')));
  expect((created?.['eventInfo'] as { propertyName: string }[]).map(({ propertyName }) => propertyName)).toEqual(['ThreadId', 'Status', 'Priority', 'Serial Number']);
  expect((await make({ email: 'x@y.example' })).status).toBe(422);
  expect((await desk.api('POST', '/tickets', { subject: 'S', departmentId: '1', contact: { lastName: 'L' } })).read('errors', 0, 'fieldName')).toBe('/departmentId');
});
