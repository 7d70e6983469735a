import { closeAll } from '../desk-under-test';
import { openZoho, writeAsCustomer, type ZohoUnderTest } from './zoho-under-test';

let desk: ZohoUnderTest;
beforeAll(async () => {
  desk = await openZoho();
});
afterAll(closeAll);

const page = async (path: string) => (await fetch(desk.url + path)).text();
const submit = (path: string, form: Record<string, string>) => fetch(desk.url + path, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });

test('the front page says which desk a site has', async () => {
  expect(await page('/')).toMatch(/<a href="\/desk\/globex">globex<\/a><\/td><td>Zoho Desk<\/td>/);
});

test('a customer writes on the page, and the ticket is shown by its number', async () => {
  const answer = await submit('/desk/globex/tickets', { from: 'kim@initech.example', name: 'Kim <Li>', subject: 'Door', body: 'It <b>jams</b>\n\nagain', channel: 'portal' });
  expect(answer.status).toBe(303);
  const ticket = await page(String(answer.headers.get('location')));
  expect(ticket).toMatch(/The team has it as ticket #\d{3}\./);
  expect(ticket).toContain('It &lt;b&gt;jams&lt;/b&gt;\n\nagain');
  expect(ticket).toContain('Kim &lt;Li&gt;');
  expect(await page('/desk/globex')).toMatch(/href="\/desk\/globex\/tickets\/\d{18}">#\d{3}</);
});

test('an agent works in one act, on a form without what Zoho lacks', async () => {
  await desk.control('POST', '/sites/globex/contracts', { account: 'Acme', product: 'Router', start: '2026-01-01', end: '2026-12-31' });
  const { id, path } = await writeAsCustomer(desk);
  const here = `/desk/globex/tickets/${id}`;
  const form = await page(here);
  expect(form).not.toMatch(/name="(macro|tags|group|form)"|Supportway Intent/);
  const complete = /id="(field-\d+)" name="field-\d+" > Complete/.exec(form)?.[1] ?? '';
  const answer = await submit(`${here}/saves`, {
    agent: 'ravi',
    kind: 'public',
    text: 'See https://docs.example/a?b=1.',
    status: 'Assigned',
    priority: 'High',
    assignee: 'ravi',
    product: 'Router',
    [complete]: 'on',
  });
  expect(answer.status).toBe(303);
  expect((await desk.control('GET', path)).read()).toMatchObject({
    status: 'Assigned',
    priority: 'High',
    assignee: 'ravi',
    product: 'Router',
    fields: { Complete: true, 'Serial Number': null },
  });
  const after = await page(here);
  expect(after).toContain('<a href="https://docs.example/a?b=1" target="_blank" rel="noopener noreferrer">');
  expect(after).toContain('Mails that the customer got</h2><article');
});

test('a reply as the customer stands on the ticket, and what the desk refuses is shown in its words', async () => {
  const { id } = await writeAsCustomer(desk);
  const here = `/desk/globex/tickets/${id}`;
  await submit(`${here}/customer-replies`, { body: 'Still broken' });
  const serial = /id="(field-\d+)" name="field-\d+" type="text"/.exec(await page(here))?.[1] ?? '';
  expect(await page(here)).toContain('Still broken');
  const refused = await submit(`${here}/saves`, { agent: 'ravi', [serial]: 'x'.repeat(300) });
  expect(await page(String(refused.headers.get('location')))).toContain('Zoho Desk refuses this (422): /cf/cf_serial_number must not be longer than 255 characters');
});

test('a deleted ticket is in the inbox no more, and nobody works on it', async () => {
  const { id, path } = await writeAsCustomer(desk);
  await desk.control('POST', `${path}/delete`);
  expect(await page('/desk/globex')).not.toContain(id);
  expect(await page(`/desk/globex/tickets/${id}`)).not.toContain('Submit as one save');
  expect((await fetch(`${desk.url}/desk/globex/tickets/1`)).status).toBe(404);
});
