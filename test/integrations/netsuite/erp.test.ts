import { generateKeyPairSync } from 'node:crypto';
import type { Erp } from '../../../activities/erp-port';
import type { NetSuiteConnection } from '../../../integrations/netsuite/connection';
import { createNetSuite } from '../../../integrations/netsuite/erp';
import { openFakeNetSuite, refusal, type FakeNetSuite, type Reply } from './support/fake-netsuite';

const ORDER = { externalId: 'bestpack/1001/visit', title: 'Visit: sealer stops', customer: 'Acme Corrugated' };
const EID = 'job/eid:bestpack%2F1001%2Fvisit';

let netSuite: FakeNetSuite;
beforeEach(async () => {
  netSuite = await openFakeNetSuite();
});
afterEach(() => netSuite.close());

const connect = (more: Partial<NetSuiteConnection> = {}, now?: () => number): Erp =>
  createNetSuite({ connectionOf: (site) => (site === 'bestpack' ? { ...netSuite.connection, ...more } : undefined), ...(now ? { now } : {}) });
const askedAs = () => netSuite.asked.map(({ method, path }) => `${method} ${path}`);

describe('a project in NetSuite', () => {
  it('is made under our external id, and has the numbers that NetSuite gave it', async () => {
    expect(await connect({ subsidiary: '3' }).project('bestpack', ORDER)).toEqual({ recordId: '100', number: 'PRJ-100', serviceCallNumber: 'SC-100' });
    expect(askedAs()).toEqual([`GET ${EID}`, `PUT ${EID}`, `GET ${EID}`]);
    const [, put] = netSuite.asked;
    expect(put?.body).toEqual({ companyName: 'Visit: sealer stops', comments: 'Customer: Acme Corrugated', subsidiary: { id: '3' } });
    expect(put?.headers['x-netsuite-propertynamevalidation']).toBe('error');
  });

  it('that exists is not written again', async () => {
    const erp = connect();
    const made = await erp.project('bestpack', ORDER);
    netSuite.asked.length = 0;
    expect(await erp.project('bestpack', { ...ORDER, title: 'Another title' })).toEqual(made);
    expect(askedAs()).toEqual([`GET ${EID}`]);
  });

  it.each([
    ['custentity_call', { custentity_call: 4711 }, '4711'],
    ['custentity_call', { custentity_call: ' ' }, 'PRJ-7'],
    ['custentity_call', {}, 'PRJ-7'],
  ])('has its Service Call Number in the field %s, else goes by its own: %j', async (serviceCallField, fields, serviceCallNumber) => {
    netSuite.jobs.set(ORDER.externalId, { id: 7, entityId: 'PRJ-7', ...fields });
    expect(await connect({ serviceCallField }).project('bestpack', ORDER)).toMatchObject({ recordId: '7', serviceCallNumber });
  });

  it('fits into the lengths that NetSuite takes', async () => {
    await connect().project('bestpack', { ...ORDER, title: 'x'.repeat(200) });
    expect(netSuite.jobs.get(ORDER.externalId)?.['companyName']).toHaveLength(83);
  });

  it('is found again after an answer that was lost', async () => {
    const erp = connect();
    netSuite.answer = ({ method, body }) => {
      if (method !== 'PUT') return undefined;
      netSuite.jobs.set(ORDER.externalId, { id: '9', entityId: 'PRJ-9', ...(body as object) });
      return { status: 504 };
    };
    await expect(erp.project('bestpack', ORDER)).rejects.toMatchObject({ name: 'ErpError', code: 'unreachable' });
    expect(await erp.project('bestpack', ORDER)).toMatchObject({ number: 'PRJ-9' });
    expect(netSuite.asked.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it('is made by hand where no account is connected', async () => {
    const erp = connect();
    expect([erp.isConnected('bestpack'), erp.isConnected('another')]).toEqual([true, false]);
    await expect(erp.project('another', ORDER)).rejects.toMatchObject({ code: 'rejected', message: expect.stringContaining('by hand') as unknown });
  });
});

describe('closing a project in NetSuite', () => {
  it.each([
    ['status', undefined, '1'],
    ['entityStatus', '17', '17'],
  ])('sets its %s, once', async (field, closedStatus, id) => {
    netSuite.jobs.set('a', { id: '7', entityId: 'PRJ-7', [field]: { id: '2' } });
    const erp = connect(closedStatus === undefined ? {} : { closedStatus });
    await erp.closeProject('bestpack', 'a');
    expect(netSuite.asked.at(-1)).toMatchObject({ method: 'PATCH', path: 'job/7', body: { [field]: { id } } });
    netSuite.jobs.set('a', { id: '7', entityId: 'PRJ-7', [field]: { id, refName: 'Closed' } });
    netSuite.asked.length = 0;
    await erp.closeProject('bestpack', 'a');
    expect(askedAs()).toEqual(['GET job/eid:a']);
  });

  it('fails for one that NetSuite does not have', async () => {
    await expect(connect().closeProject('bestpack', 'a')).rejects.toMatchObject({ code: 'rejected', message: 'NetSuite has no project with the external id a' });
  });
});

describe('failures of NetSuite', () => {
  it.each<[string, Reply, object]>([
    ['a field that it refuses', refusal(400, 'Invalid value for the field subsidiary.'), { code: 'rejected', message: 'NetSuite answered 400: Invalid value for the field subsidiary.' }],
    ['a missing permission', refusal(403, 'You do not have permissions.', 'INSUFFICIENT_PERMISSION'), { code: 'rejected' }],
    ['429', { status: 429, headers: { 'retry-after': '12' } }, { code: 'rateLimited', retryAfterMs: 12_000, message: 'NetSuite answered 429' }],
    ['the account limit as a 400', refusal(400, 'Too many requests.', 'SSS_REQUEST_LIMIT_EXCEEDED'), { code: 'rateLimited' }],
    ['an outage', { status: 503, headers: { 'retry-after': 'soon' } }, { code: 'unreachable' }],
    ['a record of another shape', { status: 200, body: { items: [] } }, { code: 'unreachable', message: expect.stringContaining('unexpected shape') as unknown }],
    ['a redirect to a login', { status: 302, headers: { location: '/login' } }, { code: 'rejected' }],
  ])('are told apart: %s', async (_what, reply, failure) => {
    netSuite.answer = () => reply;
    await expect(connect().project('bestpack', ORDER)).rejects.toMatchObject({ name: 'ErpError', ...failure });
  });

  it('to answer at all are an outage', async () => {
    const erp = connect({ baseUrl: 'http://127.0.0.1:1' });
    await expect(erp.project('bestpack', ORDER)).rejects.toMatchObject({ code: 'unreachable', message: expect.stringContaining('did not answer') as unknown });
  });
});

describe('the access token of NetSuite', () => {
  it.each([
    ['RSA', undefined, 'PS256'],
    ['P-256', 'P-256', 'ES256'],
    ['P-384', 'P-384', 'ES384'],
    ['P-521', 'P-521', 'ES512'],
  ])('is asked for with an assertion that a key of %s signs', async (_what, namedCurve, alg) => {
    const key = namedCurve && generateKeyPairSync('ec', { namedCurve }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    await netSuite.close();
    netSuite = await openFakeNetSuite(key);
    await connect().project('bestpack', ORDER);
    expect(netSuite.assertions).toEqual([{ alg, lifeS: 300, scope: 'rest_webservices' }]);
  });

  it('is kept until shortly before its end', async () => {
    let now = Date.now();
    const erp = connect({}, () => now);
    await Promise.all([erp.project('bestpack', ORDER), erp.closeProject('bestpack', 'b').catch(() => undefined)]);
    now += 49 * 60_000;
    await erp.project('bestpack', ORDER);
    expect(netSuite.assertions).toHaveLength(1);
    now += 60_000;
    await erp.project('bestpack', ORDER);
    expect(netSuite.assertions).toHaveLength(2);
  });

  it('is asked for anew, once, after a 401, which NetSuite also says under load', async () => {
    netSuite.answer = ({ authorization }) => (authorization === 'Bearer token-1' ? refusal(401, 'Invalid login attempt.', 'INVALID_LOGIN') : undefined);
    expect(await connect().project('bestpack', ORDER)).toMatchObject({ number: 'PRJ-100' });
    netSuite.answer = () => refusal(401, 'Invalid login attempt.', 'INVALID_LOGIN');
    netSuite.asked.length = 0;
    await expect(connect().project('bestpack', ORDER)).rejects.toMatchObject({ code: 'unreachable', message: 'NetSuite answered 401: Invalid login attempt.' });
    expect(netSuite.asked).toHaveLength(2);
  });

  it('has its own limit', async () => {
    netSuite.grantAnswer = () => ({ status: 429, headers: { 'retry-after': '2' } });
    await expect(connect().project('bestpack', ORDER)).rejects.toMatchObject({ code: 'rateLimited', retryAfterMs: 2_000 });
    netSuite.grantAnswer = () => ({ status: 200, body: { token: 'x' } });
    await expect(connect().project('bestpack', ORDER)).rejects.toMatchObject({ code: 'unreachable', message: 'NetSuite granted no access token' });
  });

  it('that is not granted is an outage that an operator ends, and shows no secret', async () => {
    const failure = await connect({ certificateId: 'of-last-year' }).project('bestpack', ORDER).catch((error: unknown) => error as Error);
    expect(failure).toMatchObject({ code: 'unreachable', message: expect.stringContaining('invalid_client') as unknown });
    expect(JSON.stringify({ ...failure, message: (failure as Error).message })).not.toMatch(/PRIVATE KEY|eyJ/);
  });
});
