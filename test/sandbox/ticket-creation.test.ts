import { ACCOUNT, MONDAY_MORNING, closeAll, openDesk, writeAsCustomer, type DeskUnderTest } from './desk-under-test';

let desk: DeskUnderTest;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(closeAll);

const creation = {
  ticket: {
    subject: 'Annual visit',
    comment: { body: 'Visit due', public: false },
    requester: { email: 'ana@customer.example', name: 'Ana' },
    external_id: 'svc-1',
    metadata: { intent: 'log-1' },
  },
};
const put = (id: number, ticket: Record<string, unknown>) => desk.api('PUT', `/tickets/${id}.json`, { ticket });

test('a created ticket answers 201 with ticket and audit, and is found by its external id', async () => {
  const created = await desk.api('POST', '/tickets.json', creation);
  expect(created.status).toBe(201);
  expect(created.read('ticket')).toMatchObject({
    status: 'new',
    external_id: 'svc-1',
    via: { channel: 'api' },
    is_public: false,
    created_at: '2026-03-02T17:00:00Z',
    updated_at: '2026-03-02T17:00:00Z',
  });
  expect(created.read('audit', 'metadata', 'custom')).toEqual({ intent: 'log-1' });
  const found = await desk.api('GET', '/tickets?external_id=svc-1');
  expect(found.read('tickets', 0, 'id')).toBe(created.read('ticket', 'id'));
});

test('the same idempotency key answers the same ticket for two hours of the site clock, and refuses another body', async () => {
  const key = { 'idempotency-key': 'k-1' };
  const first = await desk.api('POST', '/tickets', creation, key);
  const again = await desk.api('POST', '/tickets', creation, key);
  expect([first.headers.get('x-idempotency-lookup'), again.headers.get('x-idempotency-lookup')]).toEqual(['miss', 'hit']);
  expect(again.text).toBe(first.text);
  const other = await desk.api('POST', '/tickets', { ticket: { ...creation.ticket, subject: 'Other' } }, key);
  expect(other.status).toBe(400);
  expect(other.read('error')).toBe('IdempotentRequestError');
  await desk.control('PUT', '/sites/acme/clock', { at: MONDAY_MORNING + 2 * 3_600_000, version: 2 });
  const later = await desk.api('POST', '/tickets', creation, key);
  expect(later.headers.get('x-idempotency-lookup')).toBe('miss');
  expect(later.read('ticket', 'id')).not.toBe(first.read('ticket', 'id'));
});

test('a repeated key answers what was answered then, even when the ticket changed since', async () => {
  const first = await desk.api('POST', '/tickets', creation, { 'idempotency-key': 'k-2' });
  await put(Number(first.read('ticket', 'id')), { priority: 'high' });
  const again = await desk.api('POST', '/tickets', creation, { 'idempotency-key': 'k-2' });
  expect(again.read()).toEqual(first.read());
});

test('the service makes a ticket for a requester whom nobody knew, once, with a status, a form and the closed ticket that it follows', async () => {
  const many = await openDesk({ site: { account: { ...ACCOUNT, forms: [{ name: 'Service', requiredToSolve: [] }] } } });
  const parent = await writeAsCustomer(many, { subject: 'First visit' });
  await many.control('POST', `${parent.path}/close`);
  const statuses = (await many.api('GET', '/custom_statuses')).read('custom_statuses') as { id: number; agent_label: string }[];
  const forms = (await many.api('GET', '/ticket_forms')).read('ticket_forms') as { id: number; name: string }[];
  const formId = (name: string) => forms.find((form) => form.name === name)?.id;
  const ticket = {
    subject: 'Second visit',
    comment: { body: 'Visit due', public: true },
    requester: { name: 'Nora', email: 'nora@customer.example' },
    external_id: 'visit-2',
    custom_status_id: statuses.find((status) => status.agent_label === 'Waiting on Customer')?.id,
    ticket_form_id: formId('Service'),
    via_followup_source_id: parent.id,
  };
  const first = await many.api('POST', '/tickets', { ticket }, { 'idempotency-key': 'visit-2' });
  const again = await many.api('POST', '/tickets', { ticket }, { 'idempotency-key': 'visit-2' });
  expect([first.status, again.read('ticket', 'id')]).toEqual([201, first.read('ticket', 'id')]);
  expect((await many.api('GET', '/tickets?external_id=visit-2')).read('count')).toBe(1);
  const id = Number(first.read('ticket', 'id'));
  const path = `/sites/acme/tickets/${id}`;
  expect((await many.control('GET', path)).read()).toMatchObject({
    status: 'Waiting on Customer',
    form: 'Service',
    requester: { name: 'Nora', email: 'nora@customer.example' },
    comments: [expect.objectContaining({ public: true, author: expect.objectContaining({ kind: 'service' }) })],
  });
  expect(first.read('ticket', 'via', 'source')).toMatchObject({ rel: 'follow_up', from: { ticket_id: parent.id } });
  expect((await many.api('GET', `/tickets/${parent.id}`)).read('ticket', 'followup_ids')).toEqual([id]);

  await many.control('POST', `${path}/saves`, { agent: 'jordan', form: 'Technical' });
  expect((await many.control('GET', path)).read('form')).toBe('Technical');
  expect((await many.control('POST', `${path}/saves`, { agent: 'jordan', form: 'Other' })).read('error')).toContain('there are: Technical, Service');
  const switched = await many.api('PUT', `/tickets/${id}`, { ticket: { ticket_form_id: formId('Service') } });
  expect(switched.read('audit', 'events')).toEqual([
    expect.objectContaining({ type: 'Change', field_name: 'ticket_form_id', value: String(formId('Service')), previous_value: String(formId('Technical')) }),
  ]);
  expect((await many.api('PUT', `/tickets/${id}`, { ticket: { ticket_form_id: 5 } })).status).toBe(422);
});
