import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { parseEvents } from '../../../integrations/zoho-desk/webhook-events';
import { verifyJwt } from '../../../integrations/zoho-desk/webhook-jwt';

describe("the token of Zoho Desk's webhook", () => {
  let server: Server;
  let jwksUrl: string;
  let keys: object[];
  let privateKey: CryptoKey;
  let fetches: number;

  async function newKey(kid: string): Promise<CryptoKey> {
    const pair = await generateKeyPair('RS256');
    keys.push({ ...(await exportJWK(pair.publicKey)), kid, alg: 'RS256', use: 'sig' });
    return pair.privateKey;
  }

  beforeEach(async () => {
    keys = [];
    fetches = 0;
    server = createServer((_request, response) => {
      fetches += 1;
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/.well-known/jwks.json`;
    privateKey = await newKey('one');
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const seconds = () => Math.floor(Date.now() / 1_000);
  const sign = (over: { iss?: string; aud?: string; exp?: number; kid?: string; key?: CryptoKey } = {}) =>
    new SignJWT({}).setProtectedHeader({ alg: 'RS256', kid: over.kid ?? 'one' }).setIssuer(over.iss ?? 'orgId:700000001').setAudience(over.aud ?? 'webhookId:bench-1')
      .setIssuedAt(seconds()).setExpirationTime(over.exp ?? seconds() + 300).sign(over.key ?? privateKey);
  const verify = (token: string) => verifyJwt(token, { jwksUrl, orgId: '700000001', webhookId: 'bench-1' });

  it('is right with the organization, the subscription and a key of the desk, which is fetched once', async () => {
    expect(await verify(await sign())).toEqual({ ok: true });
    expect(await verify(await sign())).toEqual({ ok: true });
    expect(fetches).toBe(1);
  });

  it.each([
    ['another organization', () => sign({ iss: 'orgId:1' })],
    ['another subscription', () => sign({ aud: 'webhookId:other' })],
    ['one that ended long ago', () => sign({ exp: seconds() - 120 })],
    ['another key', async () => sign({ key: (await generateKeyPair('RS256')).privateKey })],
    ['another algorithm', () => new SignJWT({}).setProtectedHeader({ alg: 'HS256', kid: 'one' }).setIssuer('orgId:700000001').setAudience('webhookId:bench-1').setExpirationTime('5m').sign(new TextEncoder().encode('x'.repeat(32)))],
    ['one that never ends', () => new SignJWT({}).setProtectedHeader({ alg: 'RS256', kid: 'one' }).setIssuer('orgId:700000001').setAudience('webhookId:bench-1').sign(privateKey)],
    ['no token at all', () => Promise.resolve('nonsense')],
    ['a key that the desk does not have', () => sign({ kid: 'unknown' })],
  ])('is wrong with %s', async (_what, token) => {
    expect(await verify(await token())).toEqual({ ok: false, reason: expect.any(String) });
  });

  it('forgives clocks that differ a little', async () => {
    expect(await verify(await sign({ exp: seconds() - 20 }))).toEqual({ ok: true });
  });

  it('may be signed with a key that is newer than those we know', async () => {
    await verify(await sign());
    const newer = await newKey('two');
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 11_000);
    expect(await verify(await sign({ kid: 'two', key: newer }))).toEqual({ ok: true });
    jest.restoreAllMocks();
  });

  it('is neither right nor wrong while the keys cannot be fetched', async () => {
    const token = await sign();
    await expect(verifyJwt(token, { jwksUrl: 'http://127.0.0.1:1/jwks.json', orgId: '700000001', webhookId: 'bench-1' })).rejects.toThrow();
    await expect(verifyJwt(token, { jwksUrl: jwksUrl.replace('.well-known', 'oops'), orgId: '1', webhookId: '1' })).resolves.toMatchObject({ ok: false });
  });
});

describe("the body of Zoho Desk's webhook", () => {
  const ticket = { id: '245000000123456', ticketNumber: '1042', departmentId: '245000000006907', status: 'On Hold' };
  const comment = { id: '245000000999001', ticketId: '245000000123457', content: 'E-17' };
  const entry = (eventType: string, payload: unknown) => ({ eventType, eventTime: '1795182002000', orgId: '700000001', payload });

  it('tells tickets, whatever happened to them', () => {
    const body = [
      entry('Ticket_Add', ticket), { ...entry('Ticket_Update', ticket), prevState: { status: 'Open' } }, entry('Ticket_Delete', { id: '245000000123458' }),
      entry('Ticket_Thread_Add', comment), entry('Ticket_Comment_Add', comment),
    ];
    expect(parseEvents(body)).toEqual({
      ok: true,
      events: [
        { type: 'Ticket_Add', ticketId: '245000000123456', departmentId: '245000000006907' },
        { type: 'Ticket_Update', ticketId: '245000000123456', departmentId: '245000000006907' },
        { type: 'Ticket_Delete', ticketId: '245000000123458' },
        { type: 'Ticket_Thread_Add', ticketId: '245000000123457' },
        { type: 'Ticket_Comment_Add', ticketId: '245000000123457' },
      ],
    });
  });

  it('is read past entries that are broken or of another kind', () => {
    const broken = [null, 7, [], {}, entry('Contact_Add', { id: '1' }), entry('Ticket_Update', null), entry('Ticket_Update', { id: 245000000123456 }), entry('Ticket_Thread_Add', { id: '1' }), entry('Ticket_Add', { id: '../1' })];
    expect(parseEvents([...broken, entry('Ticket_Update', { ...ticket, departmentId: 7 })])).toEqual({ ok: true, events: [{ type: 'Ticket_Update', ticketId: '245000000123456' }] });
    expect(parseEvents([])).toEqual({ ok: true, events: [] });
  });

  it.each([[{}], ['text'], [undefined], [null], [7]])('is refused when it is no list: %j', (body) => {
    expect(parseEvents(body)).toEqual({ ok: false, reason: 'the body is no array of events' });
  });
});
