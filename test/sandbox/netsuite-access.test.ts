import { generateKeyPairSync } from 'node:crypto';
import { closeAll, openDesk, type DeskUnderTest } from './desk-under-test';
import { ACCESS, askForToken, assertion, credentials, KEYS, openRest } from './netsuite-client';

let desk: DeskUnderTest;
beforeAll(async () => {
  desk = await openDesk({ site: { netsuite: ACCESS } });
});
afterAll(closeAll);
const nowS = (): number => Math.floor(Date.now() / 1000);

test('a signed assertion gives a bearer token for an hour', async () => {
  const token = await askForToken(desk, credentials(await assertion(desk)));
  expect(token.status).toBe(200);
  expect(token.read()).toEqual({ access_token: expect.any(String), expires_in: '3600', token_type: 'bearer' });
});

test('a list of scopes and an elliptic key are taken as well', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const elliptic = await openDesk({ site: { netsuite: { ...ACCESS, publicKey: publicKey.export({ type: 'spki', format: 'pem' }) } } });
  const signed = await assertion(elliptic, { alg: 'ES256', key: privateKey, claims: { scope: ['rest_webservices'] } });
  expect((await askForToken(elliptic, credentials(signed))).status).toBe(200);
  const rsa = await askForToken(elliptic, credentials(await assertion(elliptic)));
  expect([rsa.status, rsa.read('error')]).toEqual([401, 'invalid_client']);
});

test.each([
  ['RS256', { alg: 'RS256' }],
  ['an unknown certificate', { kid: 'other' }],
  ['a foreign key', { key: generateKeyPairSync('rsa', { modulusLength: 3072 }).privateKey }],
  ['another client', { claims: { iss: 'other' } }],
  ['another address', { claims: { aud: 'https://other.example/token' } }],
  ['an hour or more', { claims: { iat: nowS(), exp: nowS() + 3600 } }],
  ['a time that is over', { claims: { iat: nowS() - 600, exp: nowS() - 300 } }],
  ['no time of issue', { claims: { iat: undefined } }],
  ['another scope', { claims: { scope: 'restlets' } }],
])('an assertion with %s is refused with 401', async (_case, signing: object) => {
  const refused = await askForToken(desk, credentials(await assertion(desk, signing)));
  expect([refused.status, refused.read('error')]).toEqual([401, 'invalid_client']);
  expect(refused.read('error_description')).toEqual(expect.any(String));
});

test('a form that lacks something is a bad request', async () => {
  const form = credentials(await assertion(desk));
  for (const missing of ['grant_type', 'client_assertion_type', 'client_assertion']) {
    const refused = await askForToken(desk, { ...form, [missing]: '' });
    expect([refused.status, refused.read('error')]).toEqual([400, missing === 'grant_type' ? 'unsupported_grant_type' : 'invalid_request']);
  }
  expect((await askForToken(desk, {})).read('error')).toBe('invalid_request');
});

test('without a mapped certificate nobody gets a token, and it can be mapped later', async () => {
  const bare = await openDesk();
  const refused = await askForToken(bare, credentials(await assertion(bare)));
  expect([refused.status, refused.read('error_description')]).toEqual([401, expect.stringContaining('PUT /control/sites/acme/netsuite')]);
  const privateKey = await bare.control('PUT', '/sites/acme/netsuite', { ...ACCESS, publicKey: KEYS.privateKey });
  expect([privateKey.status, privateKey.read('error')]).toEqual([400, expect.stringContaining('publicKey')]);
  expect((await bare.control('PUT', '/sites/acme/netsuite', { ...ACCESS, publicKey: '-----BEGIN PUBLIC KEY-----\nx' })).status).toBe(400);
  expect((await askForToken(bare, credentials(await assertion(bare)))).status).toBe(401);
  expect((await bare.control('PUT', '/sites/acme/netsuite', ACCESS)).status).toBe(200);
  expect((await askForToken(bare, credentials(await assertion(bare)))).status).toBe(200);
});

test('records want a token of this site that still holds', async () => {
  const rest = await openRest(desk);
  for (const authorization of ['', 'Bearer x.y', `Bearer ${(Date.now() - 1).toString(36)}.0`]) {
    const refused = await rest('GET', '/job/1', undefined, { authorization });
    expect(refused.status).toBe(401);
    expect(refused.read('o:errorDetails', 0, 'o:errorCode')).toBe('INVALID_LOGIN');
  }
  expect((await rest('GET', '/job/1')).status).toBe(404);
  const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_001);
  const expired = await rest('GET', '/job/1');
  later.mockRestore();
  expect(expired.status).toBe(401);
});
