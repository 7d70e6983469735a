import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportPKCS8, generateKeyPair, importPKCS8, SignJWT } from 'jose';
import type { CryptoKey, JWTPayload } from 'jose';
import { createTokenCheck, remoteKeys } from '../../api/auth/tokens';
import { startApi } from './support/api-server';
import type { ApiServer } from './support/api-server';

const ISSUER = 'https://login.bestpack.example';
const AUDIENCE = 'supportway';

describe('bearer tokens of an identity provider', () => {
  let api: ApiServer;
  let keyServer: ReturnType<typeof createServer>;
  let privateKey: CryptoKey;

  beforeAll(async () => {
    const pair = await generateKeyPair('RS256', { extractable: true });
    privateKey = pair.privateKey;
    const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1' }] });
    keyServer = createServer((_req, res) => res.setHeader('Content-Type', 'application/json').end(jwks)).listen(0, '127.0.0.1');
    await new Promise((resolve) => keyServer.once('listening', resolve));
    const keys = remoteKeys(`http://127.0.0.1:${(keyServer.address() as AddressInfo).port}/jwks.json`);
    api = await startApi({ tokens: createTokenCheck({ keys, issuer: ISSUER, audience: AUDIENCE }) });
  });
  afterAll(async () => {
    await api.close();
    await new Promise((resolve) => {
      keyServer.close(resolve);
      keyServer.closeAllConnections();
    });
  });

  const token = (claims: JWTPayload, { issuer = ISSUER, audience = AUDIENCE, exp = '5m', key = privateKey, kid = 'k1', alg = 'RS256' } = {}): Promise<string> =>
    new SignJWT(claims).setProtectedHeader({ alg, kid }).setIssuer(issuer).setAudience(audience).setExpirationTime(exp).sign(key);
  const ask = async (bearer: string, site = 'bestpack'): Promise<number> => (await fetch(`${api.url}/sites/${site}/tickets/1`, { headers: { Authorization: `Bearer ${bearer}` } })).status;

  it('speak for the roster entry with their e-mail, whatever its capitals, or with their roster_key', async () => {
    expect(await ask(await token({ email: 'Jordan@BestPack.example' }))).toBe(200);
    expect(await ask(await token({ roster_key: 'mary' }))).toBe(200);
  });

  it('answer 403 for somebody who is not on the roster, and for another site', async () => {
    expect(await ask(await token({ email: 'eve@elsewhere.example' }))).toBe(403);
    expect(await ask(await token({ roster_key: 'constructor' }))).toBe(403);
    expect(await ask(await token({}))).toBe(403);
    expect(await ask(await token({ roster_key: 'mary', site: 'another' }))).toBe(403);
  });

  it('answer 401 when they are expired, of another issuer, for another audience, or signed by a stranger or in another way', async () => {
    const stranger = (await generateKeyPair('RS256')).privateKey;
    expect(await ask(await token({ roster_key: 'mary' }, { exp: '-1s' }))).toBe(401);
    expect(await ask(await token({ roster_key: 'mary' }, { issuer: 'https://evil.example' }))).toBe(401);
    expect(await ask(await token({ roster_key: 'mary' }, { audience: 'another' }))).toBe(401);
    expect(await ask(await token({ roster_key: 'mary' }, { key: stranger }))).toBe(401);
    expect(await ask(await token({ roster_key: 'mary' }, { key: stranger, kid: 'unknown' }))).toBe(401);
    expect(await ask('nonsense')).toBe(401);
    const sameKey = await importPKCS8(await exportPKCS8(privateKey), 'RS512');
    expect(await ask(await token({ roster_key: 'mary' }, { key: sameKey, alg: 'RS512' }))).toBe(401);
    const hmac = await new SignJWT({ roster_key: 'mary' }).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).setIssuer(ISSUER).setAudience(AUDIENCE).setExpirationTime('5m').sign(Buffer.alloc(32));
    expect(await ask(hmac)).toBe(401);
  });

  it('must be there', async () => {
    const answer = await fetch(`${api.url}/sites/bestpack/tickets/1`);
    expect([answer.status, (await answer.json()) as object]).toEqual([401, expect.objectContaining({ code: 'notSignedIn' })]);
  });

  it('cannot be judged while their keys cannot be fetched: 503, not 401', async () => {
    const dark = await startApi({ tokens: createTokenCheck({ keys: remoteKeys('http://127.0.0.1:9/jwks.json'), issuer: ISSUER, audience: AUDIENCE }) });
    const answer = await fetch(`${dark.url}/sites/bestpack/tickets/1`, { headers: { Authorization: `Bearer ${await token({ roster_key: 'mary' })}` } });
    expect(answer.status).toBe(503);
    await dark.close();
  });
});
