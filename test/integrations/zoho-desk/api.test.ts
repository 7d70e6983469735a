import * as v from 'valibot';
import { createZohoApi } from '../../../integrations/zoho-desk/api';
import { pageOf, readAll } from '../../../integrations/zoho-desk/pages';
import { json, type Reply } from '../support/fake-vendor';
import { openFakeZoho, type FakeZoho } from './support/fake-zoho';

const Ticket = v.looseObject({ id: v.string() });

let zoho: FakeZoho;
beforeEach(async () => {
  zoho = await openFakeZoho();
  zoho.answer = () => json({ id: '245000000123456789' });
});
afterEach(() => zoho.close());

const prepare = (now: () => number = () => 0) => createZohoApi(zoho.connection, now);
const problem = (errorCode: string, status: number): Reply => json({ errorCode, message: 'No.' }, status);

describe("Zoho Desk's answers", () => {
  it.each<[string, Reply, object]>([
    ['502 from the edge', { status: 502, body: '<html>Bad gateway</html>' }, { code: 'unreachable', status: 502 }],
    ['a page instead of JSON', { body: '<html></html>' }, { code: 'unreachable', status: 200 }],
    ['a redirect to a login', { status: 302, headers: { location: '/login' } }, { code: 'unreachable', status: 302 }],
    ['a body of another shape', json({ data: [] }), { code: 'unreachable' }],
    ['nothing where something was asked for', { status: 204 }, { code: 'unreachable' }],
    ['429 when the day is used up', { status: 429, headers: { 'retry-after': '93' }, body: '{"errorCode":"THRESHOLD_EXCEEDED"}' }, { code: 'rateLimited', retryAfterMs: 93_000 }],
    ['404 of a ticket', problem('RESOURCE_NOT_FOUND', 404), { code: 'gone', message: 'Zoho Desk answered 404: RESOURCE_NOT_FOUND: No.' }],
    ['another organization', problem('OAUTH_ORG_MISMATCH', 403), { code: 'unreachable' }],
    ['403', problem('FORBIDDEN', 403), { code: 'rejected' }],
    ['422', json({ errorCode: 'INVALID_DATA', message: 'Bad.', errors: [{ fieldName: '/status', errorType: 'invalid', errorMessage: 'is none' }] }, 422), { code: 'rejected', message: 'Zoho Desk answered 422: INVALID_DATA: Bad.: /status invalid is none' }],
  ])('are told apart: %s', async (_what, reply, failure) => {
    zoho.answer = () => reply;
    await expect(prepare().get(Ticket, '/tickets/1')).rejects.toMatchObject({ name: 'DeskError', ...failure });
  });

  it('to too many calls at once say to wait a little, never all for the same time', async () => {
    zoho.answer = () => problem('TOO_MANY_REQUESTS', 429);
    const ask = () => prepare().get(Ticket, '/tickets/1').then(() => 0, (error: unknown) => (error as { retryAfterMs: number }).retryAfterMs);
    const waits = [await ask(), await ask(), await ask(), await ask()];
    expect(waits.every((wait) => wait >= 2_000 && wait <= 4_000)).toBe(true);
    expect(new Set(waits).size).toBeGreaterThan(1);
  });

  it('that never come are an outage', async () => {
    const api = createZohoApi({ ...zoho.connection, baseUrl: 'http://127.0.0.1:1' }, () => 0);
    await expect(api.get(Ticket, '/tickets/1')).rejects.toMatchObject({ code: 'unreachable', message: expect.stringContaining('did not answer') });
  });

  it('to a path that is no ticket are a fault of what was asked, not of the ticket', async () => {
    zoho.answer = () => problem('URL_NOT_FOUND', 404);
    await expect(prepare().get(Ticket, '/agents')).rejects.toMatchObject({ code: 'rejected' });
  });

  it('are read page after page, and are an empty list where they are empty', async () => {
    zoho.answer = ({ query }) => (query.get('from') === '1' ? json({ data: [{ id: '1' }, { id: '2' }] }) : { status: 204 });
    expect(await readAll(prepare(), { path: '/agents', entry: Ticket, limit: 2 })).toEqual([{ id: '1' }, { id: '2' }]);
    expect(zoho.asked.map(({ query }) => query.toString())).toEqual(['from=1&limit=2', 'from=3&limit=2']);
    zoho.answer = () => ({ status: 204 });
    expect(await prepare().get(pageOf(Ticket), '/tickets/search')).toEqual([]);
  });
});

describe('a call of Zoho Desk', () => {
  it('names the organization, and, when it writes, its source', async () => {
    const api = prepare();
    await api.get(Ticket, '/tickets/1');
    await api.patch(Ticket, '/tickets/1', { status: 'Open' });
    await api.post(Ticket, '/tickets', { subject: 'x' });
    expect(zoho.asked.map(({ headers }) => [headers['orgid'], headers['sourceid'], headers['authorization']])).toEqual([
      ['700000001', undefined, 'Zoho-oauthtoken token-1'],
      ['700000001', 'a-source', 'Zoho-oauthtoken token-1'],
      ['700000001', 'a-source', 'Zoho-oauthtoken token-1'],
    ]);
  });

  it('shares one token with every other call of the process, and renews it once for all before it ends', async () => {
    let at = 0;
    const apis = [prepare(() => at), prepare(() => at)];
    const ask = () => Promise.all(apis.flatMap((api) => [api.get(Ticket, '/tickets/1'), api.get(Ticket, '/tickets/2')]));
    await ask();
    await ask();
    expect(zoho.grants).toBe(1);
    at = 3_000_001;
    await ask();
    expect(zoho.grants).toBe(2);
    expect(zoho.asked.at(-1)?.headers.authorization).toBe('Zoho-oauthtoken token-2');
  });

  it('tries once more with a new token when the old one died before its time', async () => {
    zoho.answer = ({ headers }) => (headers.authorization === 'Zoho-oauthtoken token-1' ? problem('INVALID_OAUTH', 401) : json({ id: '1' }));
    await expect(prepare().get(Ticket, '/tickets/1')).resolves.toEqual({ id: '1' });
    zoho.answer = () => problem('INVALID_OAUTH', 401);
    await expect(prepare().get(Ticket, '/tickets/1')).rejects.toMatchObject({ code: 'unreachable', status: 401 });
  });

  it('fails as an outage without a token, and says nothing of the credentials', async () => {
    const connection = { ...zoho.connection, refreshToken: 'a-wrong-token' };
    const failure = await createZohoApi(connection, () => 0).get(Ticket, '/tickets/1').catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'DeskError', code: 'unreachable', message: 'Zoho granted no access token: invalid_code' });
    zoho.grant = () => json({ error: 'invalid_client' });
    await expect(prepare().get(Ticket, '/tickets/1')).rejects.toMatchObject({ code: 'unreachable', message: 'Zoho granted no access token: invalid_client' });
  });

  it('waits when Zoho grants no more tokens, and asks for five in ten minutes at most', async () => {
    zoho.grant = () => json({ error: 'Access Denied', error_description: 'You have made too many requests continuously.' }, 400);
    let at = 0;
    const ask = () => prepare(() => at).get(Ticket, '/tickets/1');
    for (let n = 1; n <= 5; n += 1) {
      await expect(ask()).rejects.toMatchObject({ code: 'rateLimited', retryAfterMs: 600_000 });
      at += 1_000;
    }
    await expect(ask()).rejects.toMatchObject({ code: 'rateLimited', retryAfterMs: 595_000 });
    expect(zoho.grants).toBe(5);
    at = 600_001;
    await expect(ask()).rejects.toMatchObject({ code: 'rateLimited' });
    expect(zoho.grants).toBe(6);
  });
});
