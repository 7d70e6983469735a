import { closeAll, openDesk, type DeskUnderTest } from './desk-under-test';

let desk: DeskUnderTest;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(closeAll);

const token = (body: Record<string, string>, site = desk.site) =>
  fetch(`${desk.url}/zendesk/${site}/oauth/tokens`, { method: 'POST', body: new URLSearchParams(body) });
const credentials = { grant_type: 'client_credentials', client_id: 'supportway', client_secret: 'sandbox-client-secret' };

test('client credentials give a bearer token for half an hour', async () => {
  const response = await token(credentials);
  expect(await response.json()).toMatchObject({ token_type: 'bearer', expires_in: 1800, access_token: expect.any(String) });
});

test('a wrong secret is refused with 401 and another grant with 400', async () => {
  expect((await token({ ...credentials, client_secret: 'wrong' })).status).toBe(401);
  expect((await token({ ...credentials, grant_type: 'password' })).status).toBe(400);
});

test('without a token, with a foreign one or an expired one the API answers 401 as Zendesk words it', async () => {
  await desk.control('POST', '/sites', {
    site: 'other',
    account: { agents: [], groups: [], fields: [], statuses: [], macros: [], form: { name: 'Default', requiredToSolve: [] } },
  });
  const foreign = (await (await token(credentials, 'other')).json()) as { access_token: string };
  const expired = `${(Date.now() - 1000).toString(36)}.${'0'.repeat(64)}`;
  for (const authorization of ['', 'Basic abc', `Bearer ${foreign.access_token}`, `Bearer ${expired}`]) {
    const refused = await desk.api('GET', '/tickets', undefined, { authorization });
    expect(refused.status).toBe(401);
    expect(refused.read('error')).toBe("Couldn't authenticate you");
  }
});

test('the token stops holding when its half hour is over', async () => {
  const { access_token } = (await (await token(credentials)).json()) as { access_token: string };
  const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 1_800_001);
  const refused = await desk.api('GET', '/tickets', undefined, { authorization: `Bearer ${access_token}` });
  later.mockRestore();
  expect(refused.status).toBe(401);
});

test('a site that does not exist answers 404', async () => {
  expect((await token(credentials, 'nowhere')).status).toBe(404);
});

test('the caller is the service user, an administrator', async () => {
  const me = await desk.api('GET', '/users/me.json');
  expect(me.read('user')).toMatchObject({ email: 'bot@team.example', role: 'admin' });
});
