import { createZendeskSite } from '../../../integrations/zendesk/site';
import { json } from '../support/fake-vendor';
import { openFakeZendesk, type FakeZendesk } from './support/fake-zendesk';

let zendesk: FakeZendesk;
beforeEach(async () => {
  zendesk = await openFakeZendesk();
});
afterEach(() => zendesk.close());

describe('the users of an account', () => {
  const idsIn = (url: string): readonly string[] => new URL(url, 'http://zendesk').searchParams.get('ids')?.split(',') ?? [];
  const numbered = (from: number, count: number): readonly string[] => Array.from({ length: count }, (_, i) => String(from + i));

  it('are all told that were asked for, also when there are too many to keep the rest', async () => {
    zendesk.answer = ({ url }) => json({ users: idsIn(url).map((id) => ({ id, name: id, email: `${id}@customer.example`, role: 'end-user' })) });
    const site = createZendeskSite(zendesk.connection, () => 0);
    await site.users(numbered(1, 999));
    const asked = ['7', ...numbered(2_000, 5)];
    const users = await site.users(asked);
    expect([asked.map((id) => users.get(id)?.email), users.size]).toEqual([asked.map((id) => `${id}@customer.example`), asked.length]);
  });
});
