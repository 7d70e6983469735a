import * as v from 'valibot';
import { createZendeskApi } from '../../../integrations/zendesk/api';
import { readAll } from '../../../integrations/zendesk/pages';
import { Id } from '../../../integrations/zendesk/wire';
import { json, type Reply } from '../support/fake-vendor';
import { openFakeZendesk, type FakeZendesk } from './support/fake-zendesk';

const Anything = v.looseObject({});
const WithId = v.looseObject({ ticket: v.looseObject({ id: Id }) });

let zendesk: FakeZendesk;
beforeEach(async () => {
  zendesk = await openFakeZendesk();
});
afterEach(() => zendesk.close());

const prepare = (now: () => number = () => 0) => createZendeskApi(zendesk.connection, now);

describe("Zendesk's answers", () => {
  it('come as they are, with ids of any length', async () => {
    zendesk.answer = () => ({ body: '{"ticket":{"id":90071992547409931,"subject":"serial 90071992547409931, \\"quoted\\""}}' });
    const answer = await prepare().get(WithId, ['tickets', '1']);
    expect(answer.ticket).toEqual({ id: '90071992547409931', subject: 'serial 90071992547409931, "quoted"' });
  });

  it('count even when they carry Retry-After, which node-zendesk takes for a failure', async () => {
    zendesk.answer = () => ({ headers: { 'retry-after': '5' }, body: '{"ticket":{"id":1}}' });
    await expect(prepare().get(WithId, ['tickets', '1'])).resolves.toEqual({ ticket: { id: '1' } });
  });

  const html = (status: number): Reply => ({ status, headers: { 'content-type': 'text/html' }, body: '<html>Bad gateway</html>' });
  it.each<[string, Reply, object]>([
    ['502 from the edge', html(502), { code: 'unreachable', status: 502 }],
    ['504 from the edge', html(504), { code: 'unreachable', status: 504 }],
    ['a page instead of JSON', html(200), { code: 'unreachable', status: 200 }],
    ['a redirect to a login', { status: 302, headers: { location: '/login' }, body: '' }, { code: 'rejected', status: 302 }],
    ['a body of another shape', json({ user: {} }), { code: 'unreachable' }],
    ['429', { status: 429, headers: { 'retry-after': '93' }, body: '{"error":"APIRateLimitExceeded"}' }, { code: 'rateLimited', retryAfterMs: 93_000 }],
    ['503 with a wait', { status: 503, headers: { 'retry-after': '2' }, body: '' }, { code: 'unreachable', retryAfterMs: 2_000 }],
    ['423', json({ error: 'Locked' }, 423), { code: 'unreachable' }],
    ['409 by safe_update', json({ error: 'UpdateConflict', description: 'Safe Update prevented the update' }, 409), { code: 'conflict' }],
    ['409 of the database', json({ error: 'DatabaseConflict', description: 'Database collision' }, 409), { code: 'transientConflict' }],
    ['404 of a ticket', json({ error: 'RecordNotFound', description: 'Not found' }, 404), { code: 'gone', message: 'Zendesk answered 404: RecordNotFound: Not found' }],
    ['422 of a closed ticket', json({ error: 'RecordInvalid', description: 'Record validation errors', details: { status: [{ description: 'Status: closed prevents ticket update' }] } }, 422), { code: 'closed' }],
    ['422 of anything else', json({ error: 'RecordInvalid', details: { base: [{ description: 'Serial Number: is required' }] } }, 422), { code: 'rejected', message: 'Zendesk answered 422: RecordInvalid: Serial Number: is required' }],
    ['403', json({ error: { title: 'Forbidden', message: 'You do not have access to this page.' } }, 403), { code: 'rejected', message: 'Zendesk answered 403: Forbidden: You do not have access to this page.' }],
    ['a list of errors', json({ errors: [{ code: 'X', title: 'Invalid', detail: 'page[size]' }] }, 400), { code: 'rejected', message: 'Zendesk answered 400: Invalid: page[size]' }],
  ])('are told apart: %s', async (_what, reply, failure) => {
    zendesk.answer = () => reply;
    await expect(prepare().get(WithId, ['tickets', '1'])).rejects.toMatchObject({ name: 'DeskError', ...failure });
  });

  it('that never come are an outage', async () => {
    const api = createZendeskApi({ ...zendesk.connection, baseUrl: 'http://127.0.0.1:1' }, () => 0);
    await expect(api.get(Anything, ['tickets', '1'])).rejects.toMatchObject({ code: 'unreachable', message: expect.stringContaining('did not answer') as unknown });
  });

  it('are read page after page', async () => {
    zendesk.answer = ({ url }) =>
      url.includes('after%5D=two') ? json({ groups: [{ id: 2 }], meta: { has_more: false } }) : json({ groups: [{ id: 1 }], meta: { has_more: true, after_cursor: 'two' } });
    const query = [['role[]', 'agent'], ['role[]', 'admin']] as const;
    const groups = await readAll(prepare(), { path: ['groups'], key: 'groups', entry: v.looseObject({ id: Id }), query });
    expect(groups).toEqual([{ id: '1' }, { id: '2' }]);
    expect(new URL(zendesk.asked[0]?.url ?? '', zendesk.connection.baseUrl).searchParams.getAll('role[]')).toEqual(['agent', 'admin']);
  });
});

describe('the access token', () => {
  beforeEach(() => {
    zendesk.answer = () => json({ ticket: { id: 1 } });
  });

  it('is asked for once by many calls at the same time', async () => {
    const api = prepare();
    await Promise.all([1, 2, 3].map(() => api.get(WithId, ['tickets', '1'])));
    expect(zendesk.grants).toBe(1);
    expect(new Set(zendesk.asked.map(({ headers }) => headers.authorization))).toEqual(new Set(['Bearer token-1']));
  });

  it('is renewed before it ends', async () => {
    let now = 0;
    const api = prepare(() => now);
    await api.get(WithId, ['tickets', '1']);
    now = 24 * 60_000;
    await api.get(WithId, ['tickets', '1']);
    expect(zendesk.grants).toBe(1);
    now = 25 * 60_000;
    await api.get(WithId, ['tickets', '1']);
    expect(zendesk.grants).toBe(2);
  });

  it('is replaced once when Zendesk refuses it before its time', async () => {
    zendesk.answer = ({ headers }) => (headers.authorization === 'Bearer token-1' ? json({ error: "Couldn't authenticate you" }, 401) : json({ ticket: { id: 1 } }));
    await expect(prepare().get(WithId, ['tickets', '1'])).resolves.toEqual({ ticket: { id: '1' } });
    expect(zendesk.asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it('that is refused again is an outage of ours, and no second try more', async () => {
    zendesk.answer = () => json({ error: "Couldn't authenticate you" }, 401);
    await expect(prepare().get(WithId, ['tickets', '1'])).rejects.toMatchObject({ code: 'unreachable', status: 401 });
    expect(zendesk.asked).toHaveLength(2);
  });

  it('never shows, nor does the secret, in a failure', async () => {
    zendesk.answer = () => json({ error: 'Nope' }, 422);
    const refused: unknown = await prepare().put(WithId, ['tickets', '1'], { ticket: {} }).catch((error: unknown) => error);
    const wrong = createZendeskApi({ ...zendesk.connection, clientSecret: 'wrong-secret' }, () => 0);
    const denied: unknown = await wrong.get(WithId, ['tickets', '1']).catch((error: unknown) => error);
    for (const error of [refused, denied] as Error[]) {
      const everything = JSON.stringify({ ...error, message: error.message, stack: error.stack, cause: error.cause });
      expect(everything).not.toMatch(/token-1|a-secret|wrong-secret/);
      expect(error.name).toBe('DeskError');
    }
  });
});
