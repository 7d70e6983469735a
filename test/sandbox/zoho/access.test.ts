import { closeAll } from '../desk-under-test';
import { ACCOUNT, openZoho, writeAsCustomer, type ZohoUnderTest } from './zoho-under-test';

let desk: ZohoUnderTest;
beforeEach(async () => {
  desk = await openZoho();
});
afterEach(closeAll);

test('a refresh token brings an access token and nothing more', async () => {
  const answer = await desk.token();
  expect(answer.read()).toEqual({ access_token: expect.any(String), api_domain: desk.url, token_type: 'Bearer', expires_in: 3600 });
});

test.each([
  [{ client_secret: 'wrong' }, 'invalid_client'],
  [{ refresh_token: 'wrong' }, 'invalid_code'],
  [{ grant_type: 'client_credentials' }, 'invalid_code'],
])('a token request with %j is refused with 400 %s', async (form, error) => {
  const refused = await desk.token(form);
  expect([refused.status, refused.read('error')]).toEqual([400, error]);
});

test('a call needs a live token and its organization', async () => {
  const refusal = async (headers: Record<string, string>) => {
    const refused = await desk.api('GET', '/myinfo', undefined, headers);
    return [refused.status, refused.read('errorCode')];
  };
  expect(await refusal({ authorization: 'Zoho-oauthtoken 1000.x.y' })).toEqual([401, 'INVALID_OAUTH']);
  expect(await refusal({ authorization: '' })).toEqual([401, 'INVALID_OAUTH']);
  expect(await refusal({ orgId: '1' })).toEqual([403, 'OAUTH_ORG_MISMATCH']);
  const another = String((await desk.token()).read('access_token'));
  expect(await refusal({ authorization: `Bearer ${another}` })).toEqual([401, 'INVALID_OAUTH']);
});

test('the eleventh token ends the first one', async () => {
  for (let round = 0; round < 9; round += 1) await desk.token();
  expect((await desk.api('GET', '/myinfo')).status).toBe(200);
  await desk.token();
  expect((await desk.api('GET', '/myinfo')).status).toBe(401);
});

test('only while limits are on the eleventh request for a token within ten minutes is refused', async () => {
  for (let round = 0; round < 12; round += 1) expect((await desk.token()).status).toBe(200);
  await desk.control('PUT', '/sites/globex/faults', { limits: true });
  const refused = await desk.token();
  expect([refused.status, refused.read('error')]).toEqual([400, 'Access Denied']);
});

test('the account shows its agents, departments and fields', async () => {
  expect((await desk.api('GET', '/myinfo')).read()).toMatchObject({ name: 'Supportway', emailId: 'bot@team.example', rolePermissionType: 'Admin' });
  const agents = (await desk.api('GET', '/agents?limit=200&from=1')).read('data') as { emailId: string; rolePermissionType: string }[];
  expect(agents.map(({ emailId, rolePermissionType }) => [emailId, rolePermissionType])).toEqual([
    ['lena@team.example', 'Admin'],
    ['ravi@team.example', 'Agent'],
    ['bot@team.example', 'Admin'],
  ]);
  expect((await desk.api('GET', '/agents?from=4')).status).toBe(204);
  const departmentId = String((await desk.api('GET', '/departments')).read('data', 0, 'id'));
  const fields = await desk.api('GET', `/organizationFields?module=tickets&departmentId=${departmentId}`);
  expect(fields.read('data')).toEqual([
    expect.objectContaining({ apiName: 'status', isCustomField: false, allowedValues: expect.arrayContaining([{ value: 'On Hold', statusType: 'ON HOLD' }]) }),
    expect.objectContaining({ apiName: 'priority', allowedValues: [{ value: 'Low' }, { value: 'Medium' }, { value: 'High' }] }),
    expect.objectContaining({ displayLabel: 'Serial Number', apiName: 'cf_serial_number', type: 'Text', isCustomField: true }),
    expect.objectContaining({ displayLabel: 'Impact', allowedValues: [{ value: 'One user' }, { value: 'Everybody' }] }),
    expect.objectContaining({ apiName: 'cf_complete', type: 'Boolean' }),
    expect.objectContaining({ apiName: 'cf_visit_date', type: 'Date' }),
    expect.objectContaining({ apiName: 'cf_supportway_intent' }),
  ]);
});

test('what Zoho does not know is answered in its words', async () => {
  expect((await desk.api('GET', '/nothing')).read('errorCode')).toBe('URL_NOT_FOUND');
  expect((await fetch(`${desk.url}/zoho/nowhere/api/v1/myinfo`)).status).toBe(404);
  await desk.control('POST', '/sites', { site: 'acme', account: { agents: [], groups: [], fields: [], statuses: [], macros: [], form: { name: 'F', requiredToSolve: [] } } });
  expect((await fetch(`${desk.url}/zoho/acme/api/v1/myinfo`)).status).toBe(404);
  expect((await fetch(`${desk.url}/zendesk/globex/api/v2/tickets`)).status).toBe(404);
});

test.each([
  ['a failure', { status: 500 }, [500, 'INTERNAL_SERVER_ERROR']],
  ['too many at once', { status: 429 }, [429, 'TOO_MANY_REQUESTS']],
  ['no credits left', { status: 429, retryAfter: 60 }, [429, 'THRESHOLD_EXCEEDED']],
])('a fault can be %s', async (_case, fault, expected) => {
  await desk.control('PUT', '/sites/globex/faults', { zoho: { ...fault, on: 'GET /myinfo', times: 1 } });
  const struck = await desk.api('GET', '/myinfo');
  expect([struck.status, struck.read('errorCode')]).toEqual(expected);
  expect((await desk.api('GET', '/myinfo')).status).toBe(200);
});

test('an answer can be lost after the effect', async () => {
  const { id } = await writeAsCustomer(desk);
  await desk.control('PUT', '/sites/globex/faults', { zoho: { on: 'PATCH', loseAnswer: true, times: 1 } });
  await expect(desk.api('PATCH', `/tickets/${id}`, { status: 'Assigned' })).rejects.toThrow();
  expect((await desk.api('GET', `/tickets/${id}`)).read('status')).toBe('Assigned');
});

test.each([
  ['two statuses of one name', { statuses: [{ name: 'A', type: 'OPEN' }, { name: 'A', type: 'CLOSED' }] }, 'two statuses are named "A"'],
  ['two fields of one API name', { fields: [{ label: 'A b', type: 'Text' }, { label: 'A-B', type: 'Text' }] }, 'two fields are named "cf_a_b"'],
  ['an unknown type', { fields: [{ label: 'A', type: 'Magic' }] }, 'account.fields.0.type'],
])('%s in a definition are refused with 400 and make no site', async (_case, change, sentence) => {
  const refused = await desk.control('POST', '/sites', { site: 'broken', desk: 'zoho', account: { ...ACCOUNT, ...change } });
  expect([refused.status, refused.read('error')]).toEqual([400, expect.stringContaining(sentence)]);
  const sites = (await desk.control('GET', '/sites')).read() as { site: string; desk: string }[];
  expect(sites.map(({ site, desk: kind }) => [site, kind])).toEqual([['globex', 'zoho']]);
});

test('a type without a status of its own has the vendor’s', async () => {
  await desk.control('POST', '/sites', { site: 'bare', desk: 'zoho', account: { ...ACCOUNT, statuses: [] } });
  const created = await desk.control('POST', '/sites/bare/tickets', { from: 'a@b.example', subject: 'S', body: 'B', channel: 'portal' });
  const path = `/sites/bare/tickets/${String(created.read('ticketId'))}`;
  for (const status of ['On Hold', 'Closed', 'Open']) {
    await desk.control('POST', `${path}/saves`, { agent: 'lena', status });
    expect((await desk.control('GET', path)).read('status')).toBe(status);
  }
});

test('what a Zoho Desk has nothing of is refused in the control surface', async () => {
  const refused = await desk.control('GET', '/sites/globex/articles');
  expect([refused.status, refused.read('error')]).toEqual([400, expect.stringContaining('is a Zoho Desk')]);
});
