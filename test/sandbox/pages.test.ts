import { createTransport } from 'nodemailer';
import { MONDAY_MORNING, closeAll, openDesk, openReceiver, writeAsCustomer, type DeskUnderTest } from './desk-under-test';

let desk: DeskUnderTest;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(closeAll);

const page = async (path: string) => (await fetch(desk.url + path)).text();
const submit = (path: string, form: Record<string, string>) => fetch(desk.url + path, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });

test('the front page lists the accounts and the inbox says what to try first', async () => {
  expect(await page('/')).toContain('<a href="/desk/acme">acme</a>');
  const inbox = await page('/desk/acme');
  expect(inbox).toContain('Try this first');
  expect(inbox).toContain('Mon, 2 Mar 2026, 17:00 UTC');
});

test('a customer writes on the page, and whatever he writes stays text', async () => {
  const answer = await submit('/desk/acme/tickets', {
    from: 'pat@distributor.example',
    name: 'Pat "P"',
    subject: '<script>alert(1)</script>',
    body: "It's <b>jammed</b>",
    channel: 'portal',
  });
  expect(answer.status).toBe(303);
  const ticket = await page(String(answer.headers.get('location')));
  expect(ticket).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(ticket).toContain('It&#39;s &lt;b&gt;jammed&lt;/b&gt;');
  expect(ticket).not.toContain('<script');
  expect((await fetch(desk.url + String(answer.headers.get('location')))).headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('an agent works in one save, and the mail that the customer got has clickable links', async () => {
  const { id, path } = await writeAsCustomer(desk);
  const fields = (await desk.api('GET', '/ticket_fields')).read('ticket_fields') as { id: number; title: string }[];
  const serial = fields.find((field) => field.title === 'Serial Number')?.id;
  const answer = await submit(`/desk/acme/tickets/${id}/saves`, {
    agent: 'jordan',
    kind: 'public',
    text: 'See https://docs.example/roller?a=1&b=2.',
    macro: '',
    status: 'Waiting on Customer',
    priority: 'high',
    assignee: 'jordan',
    group: '',
    tags: 'vip urgent',
    [`field-${String(serial)}`]: '4711',
  });
  expect(answer.status).toBe(303);
  expect((await desk.control('GET', path)).read()).toMatchObject({
    status: 'Waiting on Customer',
    priority: 'high',
    assignee: 'jordan',
    group: 'Support',
    tags: ['vip', 'urgent'],
    fields: { 'Serial Number': '4711' },
  });
  expect((await desk.control('GET', path)).read('audits')).toHaveLength(2);
  expect(await page(`/desk/acme/tickets/${id}`)).toContain('<a href="https://docs.example/roller?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">');
});

test('the inbox leads to the mails to staff, the team chat and NetSuite, whose pages show the newest first', async () => {
  const around = await openDesk({ smtpPort: 0 });
  const read = async (path: string) => (await fetch(around.url + path)).text();
  expect(await read('/desk/acme')).toMatch(/href="\/mail\/acme".*\s.*href="\/chat\/acme".*href="\/netsuite\/acme"/);
  for (const path of ['/mail/acme', '/chat/acme', '/netsuite/acme']) expect(await read(path)).toMatch(/None yet|Nobody wrote yet|No record yet/);

  const transport = createTransport({ host: '127.0.0.1', port: around.smtpPort ?? 0, secure: false, ignoreTLS: true });
  const mail = (subject: string, site: string): Promise<unknown> =>
    transport.sendMail({
      from: 'a@b.example',
      to: 'rita@team.example',
      subject,
      text: 'See https://decide.example/1',
      headers: { 'X-Supportway-Site': site },
    });
  await mail('Older', 'acme');
  await mail('<b>Newer', 'acme');
  await mail('Foreign', 'other');
  transport.close();
  const mails = await read('/mail/acme');
  expect(mails).toMatch(/&lt;b&gt;Newer.*to rita@team\.example.*Older/s);
  expect(mails).toContain('<a href="https://decide.example/1" target="_blank"');
  expect(mails).not.toContain('Foreign');

  await around.call('/chat/acme', 'POST', { text: 'One <i>' });
  await around.call('/chat/acme', 'POST', { text: 'Two' });
  expect(await read('/chat/acme')).toMatch(/Two.*One &lt;i&gt;/s);
  await around.control('POST', '/sites/acme/netsuite/job', { externalId: 'x-1', note: '<u>' });
  expect(await read('/netsuite/acme')).toMatch(/<td>x-1<\/td>.*&lt;u&gt;.*PRJ-1001/s);
  expect((await fetch(`${around.url}/mail/nowhere`)).status).toBe(404);
});

test('what Zendesk refuses is shown in its words on the ticket', async () => {
  const { id } = await writeAsCustomer(desk);
  const answer = await submit(`/desk/acme/tickets/${id}/saves`, { agent: 'jordan', status: 'Solved', tags: '' });
  expect(answer.status).toBe(303);
  expect(await page(String(answer.headers.get('location')))).toContain('Assignee: is required when solving a ticket');
});

test('a reply on the page of a closed ticket leads to its follow-up', async () => {
  const { id, path } = await writeAsCustomer(desk);
  await desk.control('POST', `${path}/close`);
  expect(await page(`/desk/acme/tickets/${id}`)).not.toContain('Submit as one save');
  const answer = await submit(`/desk/acme/tickets/${id}/customer-replies`, { body: 'Again' });
  expect(answer.headers.get('location')).toContain(`/tickets/${id + 1}?`);
});

test('an account, ticket or form entry that does not exist gets a page that says so', async () => {
  expect((await fetch(`${desk.url}/desk/nowhere`)).status).toBe(404);
  expect((await fetch(`${desk.url}/desk/acme/tickets/1`)).status).toBe(404);
  expect((await submit('/desk/acme/tickets', { from: 'a@b.example' })).status).toBe(400);
});

test('without a stepper the page moves the clock itself, forward only', async () => {
  await submit('/desk/acme/clock', { advance: '1h', back: '/desk/acme' });
  expect((await desk.control('GET', '/sites/acme/clock')).read()).toEqual({ at: MONDAY_MORNING + 3_600_000, version: 2 });
  const back = await submit('/desk/acme/clock', { to: '2026-01-01T00:00', back: 'https://elsewhere.example/' });
  expect(back.headers.get('location')).toMatch(/^\/desk\/acme\?refused=/);
  expect((await desk.control('GET', '/sites/acme/clock')).read('version')).toBe(2);
});

test('with a stepper the page asks it and shows its answer', async () => {
  const stepper = await openReceiver();
  const stepped = await openDesk({ clockUrl: stepper.url });
  const answer = await fetch(`${stepped.url}/desk/acme/clock`, {
    method: 'POST',
    body: new URLSearchParams({ advance: '24bh', back: '/desk/acme' }),
    redirect: 'manual',
  });
  expect(stepper.received.map(({ body }) => JSON.parse(body) as unknown)).toEqual([{ advance: '24bh' }]);
  expect(answer.headers.get('location')).toContain('said=The%20clock%20stepper%20answered');
  expect((await stepped.control('GET', '/sites/acme/clock')).read('version')).toBe(1);
  await stepper.close();
  const gone = await fetch(`${stepped.url}/desk/acme/clock`, { method: 'POST', body: new URLSearchParams({ advance: '1h' }), redirect: 'manual' });
  expect(gone.headers.get('location')).toContain('refused=The%20clock%20stepper');
});
