import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRecordFile } from '../../../sandbox/state/record-file';
import { closeAll } from '../desk-under-test';
import { openZoho, writeAsCustomer, type ZohoUnderTest } from './zoho-under-test';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
});
afterEach(async () => {
  await closeAll();
  rmSync(folder, { recursive: true });
});

test('tickets, customers, contracts, mails and tokens are there again after a restart, and go with their site', async () => {
  const stateFile = join(folder, 'state.jsonl');
  const before = await openZoho({ stateFile });
  await before.control('POST', '/sites/globex/contracts', { account: 'Acme', product: 'Router', start: '2026-01-01', end: '2026-12-31' });
  const { id, path } = await writeAsCustomer(before);
  await before.control('POST', `${path}/saves`, { agent: 'lena', public: 'Hello', status: 'On Hold', product: 'Router' });
  const token = String((await before.token()).read('access_token'));
  const told = async (desk: ZohoUnderTest): Promise<string[]> => {
    const views = await Promise.all(['tickets', 'outbox', 'accounts', 'clock'].map((kind) => desk.control('GET', `/sites/globex/${kind}`)));
    const wire = await Promise.all(['', '/History', '/threads'].map((part) => desk.api('GET', `/tickets/${id}${part}`, undefined, { authorization: `Zoho-oauthtoken ${token}` })));
    return [...views, ...wire].map(({ text }) => text.replaceAll(desk.url, ''));
  };
  const standing = await told(before);
  await before.close();

  const after = await openZoho({ stateFile });
  expect(await told(after)).toEqual(standing);
  expect((await writeAsCustomer(after)).id > id).toBe(true);
  await after.control('DELETE', '/sites/globex');
  await after.close();
  const left = openRecordFile(stateFile);
  expect([...left.loaded.keys()]).toEqual([]);
  left.close();
});
