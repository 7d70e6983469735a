import { closeAll } from '../desk-under-test';
import { historyOf, openZoho, writeAsCustomer, type ZohoUnderTest } from './zoho-under-test';

let desk: ZohoUnderTest;
beforeEach(async () => {
  desk = await openZoho();
});
afterEach(closeAll);

const reply = (id: string, content: string) =>
  desk.api('POST', `/tickets/${id}/sendReply`, { channel: 'EMAIL', fromEmailAddress: 'support@team.example', to: 'pat@acme.example', content, contentType: 'plainText' });
const saidBy = (entry: Record<string, unknown> | undefined): unknown => (entry?.['actor'] as { type: string } | undefined)?.type;

test('the customer’s first message is the description thread, mail is HTML', async () => {
  const { id } = await writeAsCustomer(desk, { body: 'It <fails>\nagain' });
  const list = await desk.api('GET', `/tickets/${id}/threads`);
  expect(list.read('data')).toEqual([expect.objectContaining({ channel: 'EMAIL', direction: 'in', isDescriptionThread: true, summary: 'It <fails> again' })]);
  expect(list.read('data', 0, 'content')).toBeUndefined();
  const thread = await desk.api('GET', `/tickets/${id}/threads/${String(list.read('data', 0, 'id'))}`);
  expect(thread.read()).toMatchObject({ contentType: 'text/html', content: '<div>It &lt;fails&gt;<br />again<br /></div>', author: { type: 'END_USER', email: 'pat@acme.example' } });
  expect(thread.read('headers')).toEqual({ 'Message-ID': expect.stringMatching(/^<.+@.+>$/) });
});

test('a public answer is an outgoing thread that the customer gets by mail, a note a private comment', async () => {
  const { id, path } = await writeAsCustomer(desk);
  await desk.api('PATCH', `/tickets/${id}`, { cf: { cf_supportway_intent: 'ack:1+comment' } });
  const sent = await reply(id, 'We look into it.');
  expect(sent.read()).toMatchObject({ direction: 'out', content: 'We look into it.', contentType: 'text/plain', author: { type: 'AGENT', name: 'Supportway' } });
  await desk.api('PATCH', `/tickets/${id}`, { cf: { cf_supportway_intent: 'note:2+comment' } });
  const note = await desk.api('POST', `/tickets/${id}/comments`, { content: 'Look at the log', contentType: 'plainText', isPublic: false });
  expect(note.read()).toMatchObject({ content: 'Look at the log', isPublic: false, commenter: { type: 'AGENT', name: 'Supportway' } });
  expect((await desk.api('GET', `/tickets/${id}/comments`)).read('data')).toEqual([note.read()]);

  const names = (await historyOf(desk, id)).map(({ eventName }) => eventName);
  expect(names).toEqual(['CommentAdded', 'TicketUpdated', 'ThreadAdded', 'TicketUpdated', 'TicketCreated']);
  const outbox = await desk.control('GET', `/sites/globex/outbox?ticket=${id}`);
  expect(outbox.read()).toEqual([expect.objectContaining({ to: 'pat@acme.example', subject: 'Re: Login fails', text: 'We look into it.', ticketId: id, intent: 'ack:1' })]);
  const view = await desk.control('GET', path);
  const comments = view.read('comments') as { text: string; public: boolean; intent?: string }[];
  expect(comments.map(({ text, intent }) => [text, intent])).toEqual([
    ['It fails', undefined],
    ['We look into it.', 'ack:1'],
    ['Look at the log', 'note:2'],
  ]);
  expect(view.read('serviceWrites')).toBe(4);
  expect(view.read('fields')).not.toHaveProperty('Supportway Intent');
});

test('without an address nobody can be answered', async () => {
  const departmentId = (await desk.api('GET', '/departments')).read('data', 0, 'id');
  const ticket = await desk.api('POST', '/tickets', { subject: 'Call', departmentId, contact: { lastName: 'Li' } });
  expect((await reply(String(ticket.read('id')), 'Hello')).status).toBe(422);
});

test.each(['On Hold', 'Closed', 'Waiting on Customer'])('a customer’s reply on a ticket in "%s" opens it again, after the thread', async (status) => {
  const { id, path } = await writeAsCustomer(desk);
  await desk.control('POST', `${path}/saves`, { agent: 'lena', status });
  await desk.control('POST', `${path}/customer-replies`, { body: 'Still there' });
  expect((await desk.api('GET', `/tickets/${id}`)).read('status')).toBe('Open');
  const [opened, said] = await historyOf(desk, id);
  expect(opened).toMatchObject({ eventName: 'TicketUpdated', actor: { type: 'SYSTEM' }, source: { type: 'AUTOMATION' } });
  expect(said).toMatchObject({ eventName: 'ThreadAdded', actor: { type: 'END_USER' } });
});

test('a reply on an open ticket, and an agent’s own mail, leave the status alone', async () => {
  const { id, path } = await writeAsCustomer(desk);
  await desk.control('POST', `${path}/saves`, { agent: 'lena', status: 'Assigned' });
  await desk.control('POST', `${path}/customer-replies`, { body: 'More' });
  await desk.control('POST', `${path}/saves`, { agent: 'lena', status: 'On Hold' });
  await desk.control('POST', `${path}/customer-replies`, { body: 'From my phone', from: 'ravi@team.example' });
  expect((await desk.api('GET', `/tickets/${id}`)).read('status')).toBe('On Hold');
  expect(saidBy((await historyOf(desk, id))[0])).toBe('AGENT');
});

test('an automatic reply says so in its headers', async () => {
  const { id, path } = await writeAsCustomer(desk);
  await desk.control('POST', `${path}/customer-replies`, { body: 'I am away', autoReply: true });
  const newest = (await desk.api('GET', `/tickets/${id}/threads`)).read('data', 0, 'id');
  expect((await desk.api('GET', `/tickets/${id}/threads/${String(newest)}`)).read('headers')).toMatchObject({
    'Auto-Submitted': 'auto-replied',
    'In-Reply-To': expect.any(String),
  });
});

test('one act of a person is what he says, then one save of all that he sets', async () => {
  const { id, path } = await writeAsCustomer(desk);
  const save = { agent: 'ravi', note: 'Mine', status: 'Assigned', assignee: 'ravi', priority: 'urgent', fields: { 'Serial Number': '4711', Complete: true }, product: 'Router' };
  await desk.control('POST', `${path}/saves`, save);
  const [set, said] = await historyOf(desk, id);
  expect(said).toMatchObject({ eventName: 'CommentAdded', actor: { name: 'Ravi Engineer' }, source: { type: 'WEB' } });
  const properties = (set?.['eventInfo'] as { propertyName: string }[]).map(({ propertyName }) => propertyName);
  expect(properties).toEqual(['Status', 'Priority', 'Serial Number', 'Complete', 'Ticket Owner', 'Product Name']);
  expect((await desk.control('GET', path)).read()).toMatchObject({
    id,
    number: '101',
    status: 'Assigned',
    category: 'OPEN',
    priority: 'High',
    assignee: 'ravi',
    product: 'Router',
    group: null,
    tags: [],
    audits: [],
    serviceWrites: 0,
    fields: { 'Serial Number': '4711', Complete: true },
  });
  await desk.control('POST', `${path}/saves`, { agent: 'system', assignee: null });
  expect((await historyOf(desk, id))[0]).toMatchObject({ actor: { type: 'SYSTEM' }, source: { type: 'AUTOMATION' } });
  expect((await desk.control('POST', `${path}/saves`, { agent: 'ravi', status: 'Assigned' })).read('changed')).toBe(false);
});

test.each([
  [{ agent: 'nobody' }, 'there is no agent "nobody"; there are: lena, ravi, bot, system'],
  [{ agent: 'lena', status: 'Solved' }, 'there is no status "Solved"'],
  [{ agent: 'lena', fields: { Colour: 'red' } }, 'there is no field "Colour"'],
  [{ agent: 'lena', tags: { add: ['x'] } }, 'a Zoho Desk has no tags here'],
  [{ agent: 'lena', note: 'a', public: 'b' }, 'one save carries one comment'],
])('a save with a mistake gets a sentence and changes nothing: %j', async (save, sentence) => {
  const { id, path } = await writeAsCustomer(desk);
  const refused = await desk.control('POST', `${path}/saves`, save);
  expect(refused.status).toBe(400);
  expect(refused.read('error')).toContain(sentence);
  expect(await historyOf(desk, id)).toHaveLength(1);
});

test('a person’s act with a value that the desk refuses says nothing either', async () => {
  const { id, path } = await writeAsCustomer(desk);
  const refused = await desk.control('POST', `${path}/saves`, { agent: 'lena', note: 'Mine', fields: { Impact: 'Nobody' } });
  expect([refused.status, refused.read('errors', 0, 'fieldName')]).toEqual([422, '/cf/cf_impact']);
  expect(await historyOf(desk, id)).toHaveLength(1);
});

test('the history is paged from 1, at most 50 entries, the newest first', async () => {
  const { id, path } = await writeAsCustomer(desk);
  for (let round = 1; round <= 54; round += 1) await desk.control('POST', `${path}/saves`, { agent: 'lena', fields: { 'Serial Number': String(round) } });
  const times = async (query: string) => (await desk.api('GET', `/tickets/${id}/History?${query}`)).read('data') as { eventName: string }[];
  expect(await times('from=1&limit=50')).toHaveLength(50);
  expect((await times('from=51&limit=50')).map(({ eventName }) => eventName)).toEqual([...Array<string>(4).fill('TicketUpdated'), 'TicketCreated']);
  expect((await desk.api('GET', `/tickets/${id}/History?from=56&limit=50`)).status).toBe(204);
  expect((await desk.api('GET', `/tickets/${id}/History?limit=51`)).status).toBe(422);
  expect((await desk.api('GET', `/tickets/${id}/History`)).read('count')).toBe(55);
});
