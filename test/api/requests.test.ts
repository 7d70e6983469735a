import { ACTIONS } from '../../domain/actions/table';
import { CLOCK, startApi } from './support/api-server';
import type { ApiServer } from './support/api-server';

const CALL = { channel: 'phone', name: 'Pat', phone: '+1 555 0100', problem: 'It jams' };

describe('requests that are no tickets yet', () => {
  let api: ApiServer;
  beforeEach(async () => void (api = await startApi({ actions: ACTIONS })));
  afterEach(() => api.close());

  async function ask(method: 'GET' | 'POST', path: string, { body, as = 'mary', key }: { readonly body?: unknown; readonly as?: string; readonly key?: string } = {}) {
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${await api.tokenOf(as)}`, ...(key === undefined ? {} : { 'Idempotency-Key': key }) };
    const answer = await fetch(`${api.url}/sites/bestpack/requests${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    return { status: answer.status, body: (await answer.json()) as { readonly requestId: string } };
  }

  it('are logged with the process of the site, a token of their own and the present of its clock', async () => {
    const { status, body } = await ask('POST', '', { body: CALL });
    expect(status).toBe(202);
    expect(api.doors.begun).toMatchObject([{ site: 'bestpack', requestId: body.requestId, process: 'bestpack', token: expect.stringMatching(/^SW-[A-Z2-7]{8}$/), request: { receivedAt: CLOCK.at, loggedBy: 'mary' }, clock: CLOCK }]);
  });

  it('have the id that their key gives them', async () => {
    const [first, again] = [await ask('POST', '', { body: CALL, key: 'call 7/a'.replace(' ', '-') }), await ask('POST', '', { body: CALL, key: 'call-7/a' })];
    expect(again.body.requestId).toBe(first.body.requestId);
    expect(first.body.requestId).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  it('are refused with what is wrong, and nothing begins', async () => {
    expect(await ask('POST', '', { body: { channel: 'fax' } })).toMatchObject({ status: 409, body: { code: 'badData', missing: [{ fact: 'channel' }] } });
    expect(await ask('POST', '', { body: CALL, as: 'jordan' })).toMatchObject({ status: 409, body: { code: 'notYourRole' } });
    expect(api.doors.begun).toEqual([]);
  });

  it('are listed, and seen one by one', async () => {
    const { body } = await ask('POST', '', { body: CALL });
    expect(await ask('GET', '')).toMatchObject({ status: 200, body: { requests: [{ requestId: body.requestId, state: 'open' }] } });
    expect(await ask('GET', `/${body.requestId}`)).toMatchObject({ status: 200, body: { requestId: body.requestId, state: 'open' } });
  });

  it('take their acts under the name of the action', async () => {
    const { body } = await ask('POST', '', { body: CALL });
    expect(await ask('POST', `/${body.requestId}/actions/matchRequest`, { body: { words: 'Yes' }, key: 'k-1' })).toEqual({ status: 200, body: { recorded: ['requestConfirmed'], step: 'request/confirm' } });
    expect(api.doors.acts).toMatchObject([{ ref: `bestpack/${body.requestId}`, act: { action: 'matchRequest', data: { words: 'Yes' }, key: 'k-1', envelope: { by: 'mary', door: 'api', clock: CLOCK } } }]);
  });

  it('answer 404 for what there is not', async () => {
    expect(await ask('GET', '/no.such')).toMatchObject({ status: 404 });
    expect(await ask('POST', '/no.such/actions/matchRequest', { body: {} })).toMatchObject({ status: 404 });
    expect(await ask('POST', '/r1/actions/escalate', { body: {} })).toMatchObject({ status: 404, body: { actions: ['askConfirmation', 'matchRequest', 'dropRequest'] } });
  });

  it('are nobody\'s who is not signed in', async () => {
    for (const [method, path] of [['GET', ''], ['POST', ''], ['GET', '/r1'], ['POST', '/r1/actions/matchRequest']] as const) {
      expect((await fetch(`${api.url}/sites/bestpack/requests${path}`, { method })).status).toBe(401);
    }
  });
});
