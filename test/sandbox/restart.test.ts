import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { openRecordFile } from '../../sandbox/state/record-file';
import { closeAll, openDesk, openReceiver, settled, writeAsCustomer, type DeskUnderTest } from './desk-under-test';
import { ACCESS, openRest } from './netsuite-client';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
});
afterEach(async () => {
  await closeAll();
  rmSync(folder, { recursive: true });
});

test('tickets, clock, mails, keys and undelivered webhooks are there again after a restart', async () => {
  const stateFile = join(folder, 'state.jsonl');
  const receiver = await openReceiver();
  const port = Number(new URL(receiver.url).port);
  await receiver.close();
  const site = { webhooks: [{ endpoint: receiver.url, secret: 's', events: ['ticket.created'] }] };
  const before = await openDesk({ stateFile, site });
  const { id, path } = await writeAsCustomer(before);
  const key = { 'idempotency-key': 'k-1' };
  const creation = { ticket: { subject: 'A', comment: { body: 'B' }, requester: { email: 'a@b.example' } } };
  const created = await before.api('POST', '/tickets', creation, key);
  await before.control('POST', `${path}/saves`, { agent: 'jordan', public: 'Hello', fields: { 'Serial Number': '4711' } });
  await before.control('PUT', '/sites/acme/clock', { at: 1_800_000_000_123, version: 7 });
  const [ticket, outbox] = [await before.control('GET', path), await before.control('GET', '/sites/acme/outbox')];
  await before.close();

  const back = await openReceiver(undefined, port);
  const after = await openDesk({ stateFile, site });
  expect((await after.control('GET', path)).read()).toEqual(ticket.read());
  expect((await after.control('GET', '/sites/acme/outbox')).read()).toEqual(outbox.read());
  expect((await after.control('GET', '/sites/acme/clock')).read()).toEqual({ at: 1_800_000_000_123, version: 7 });
  await settled(after);
  expect(back.received.map(({ body }) => (JSON.parse(body) as { subject: string }).subject)).toEqual([
    `zen:ticket:${id}`,
    `zen:ticket:${String(created.read('ticket', 'id'))}`,
  ]);
  const next = await writeAsCustomer(after);
  expect(next.id).toBe(Number(created.read('ticket', 'id')) + 1);
});

test('articles, NetSuite, the team chat and faults are there again, and go with their site', async () => {
  const stateFile = join(folder, 'state.jsonl');
  const site = { netsuite: ACCESS };
  const kinds = ['articles', 'netsuite', 'chat', 'faults'];
  const told = async (desk: DeskUnderTest): Promise<string[]> =>
    Promise.all(kinds.map(async (kind) => (await desk.control('GET', `/sites/acme/${kind}`)).text.replaceAll(desk.url, '')));
  const before = await openDesk({ stateFile, site });
  const article = await before.control('POST', '/sites/acme/articles', { title: 'Roller', labels: ['a'] });
  await (await openRest(before))('PUT', '/job/eid:x-1', { companyName: 'Visit' });
  await before.call('/chat/acme', 'POST', { text: 'Overdue' });
  await before.control('PUT', '/sites/acme/faults', { mail: { status: 450 }, netsuite: { on: 'PATCH', status: 500 } });
  const standing = await told(before);
  await before.close();

  const after = await openDesk({ stateFile, site });
  expect(await told(after)).toEqual(standing);
  expect((await (await openRest(after))('GET', '/job/eid:x-1')).status).toBe(200);
  const next = await after.control('POST', '/sites/acme/articles', { title: 'Blade' });
  expect(next.read('articleId')).not.toBe(article.read('articleId'));
  await after.control('DELETE', '/sites/acme');
  await after.close();
  const left = openRecordFile(stateFile);
  expect([...left.loaded.keys()]).toEqual([]);
  left.close();
});

test('a state file of an older sandbox, whose faults know fewer kinds, still opens', async () => {
  const stateFile = join(folder, 'state.jsonl');
  const before = await openDesk({ stateFile });
  await before.control('PUT', '/sites/acme/faults', { limits: true });
  await before.close();
  const faults = { zendesk: [], webhooks: { lose: 0, duplicate: 0, reorder: 0 }, limits: true };
  const older = readFileSync(stateFile, 'utf8')
    .split('\n')
    .map((line) => (line.startsWith('["head/') ? line.replace(/"faults":.*$/, `"faults":${JSON.stringify(faults)}}]`) : line));
  writeFileSync(stateFile, older.join('\n'));
  const after = await openDesk({ stateFile });
  expect((await after.control('GET', '/sites/acme/faults')).read()).toEqual({ ...faults, zoho: [], netsuite: [], chat: [], mail: [] });
  expect((await after.call('/chat/acme', 'POST', { text: 'x' })).status).toBe(200);
});

test('an idempotency key still answers after a restart', async () => {
  const stateFile = join(folder, 'state.jsonl');
  const creation = { ticket: { subject: 'A', comment: { body: 'B' }, requester: { email: 'a@b.example' } } };
  const before = await openDesk({ stateFile });
  const created = await before.api('POST', '/tickets', creation, { 'idempotency-key': 'a/b' });
  await before.close();
  const after = await openDesk({ stateFile });
  const again = await after.api('POST', '/tickets', creation, { 'idempotency-key': 'a/b' });
  expect([again.headers.get('x-idempotency-lookup'), again.read('ticket', 'id')]).toEqual(['hit', created.read('ticket', 'id')]);
});

test('a state file whose last line was cut off by a crash opens with everything before it, and is rewritten without its history', () => {
  const path = join(folder, 'records');
  const records = openRecordFile(path);
  for (let round = 0; round < 5; round += 1) records.put('a', { round });
  records.put('b', 1);
  records.remove('b');
  records.close();
  appendFileSync(path, '["a",{"rou');
  const again = openRecordFile(path);
  expect([...again.loaded]).toEqual([['a', { round: 4 }]]);
  again.close();
  expect(readFileSync(path, 'utf8')).toBe('["a",{"round":4}]\n');
});

test('staff mails are kept by receiver and site, with the instant that they name', async () => {
  const stateFile = join(folder, 'state.jsonl');
  const before = await openDesk({ stateFile, smtpPort: 0 });
  const transport = createTransport({ host: '127.0.0.1', port: before.smtpPort ?? 0, secure: false, ignoreTLS: true });
  await transport.sendMail({
    from: 'supportway@team.example',
    to: 'allison@team.example',
    subject: 'Fällig: #1001',
    text: 'Escalate now',
    headers: { 'X-Supportway-At': '1800000000000', 'X-Supportway-Site': 'acme' },
  });
  transport.close();
  await before.close();
  const after = await openDesk({ stateFile });
  const mails = await after.control('GET', '/mailbox?to=allison@team.example&site=acme');
  expect(mails.read()).toEqual([
    expect.objectContaining({ at: 1_800_000_000_000, to: ['allison@team.example'], subject: 'Fällig: #1001', text: 'Escalate now\n' }),
  ]);
  expect((await after.control('GET', '/mailbox?site=other')).read()).toEqual([]);
});
