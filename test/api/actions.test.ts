import { DoorError } from '../../runtime/temporal';
import { CLOCK, startApi } from './support/api-server';
import type { ApiServer } from './support/api-server';
import { refused, unavailable } from './support/fake-doors';

describe('acts through the API', () => {
  let api: ApiServer;
  beforeEach(async () => void (api = await startApi()));
  afterEach(() => api.close());

  async function act(path: string, body: unknown, { as = 'jordan', key }: { readonly as?: string; readonly key?: string } = {}): Promise<Response> {
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${await api.tokenOf(as)}`, ...(key === undefined ? {} : { 'Idempotency-Key': key }) };
    return fetch(`${api.url}/sites/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  it('sends the act to the ticket with who did it, by which door, at which instant, under the caller’s key', async () => {
    const answer = await act('bestpack/tickets/48213/actions/addNote', { note: 'Asked for the roller check' }, { key: 'k-1' });
    expect([answer.status, await answer.json()]).toEqual([200, { recorded: ['note'], step: 'technical/review' }]);
    expect(api.doors.acts).toEqual([
      {
        ref: { site: 'bestpack', ticketId: '48213' },
        act: { action: 'addNote', data: { note: 'Asked for the roller check' }, key: 'k-1', envelope: { by: 'jordan', door: 'api', clock: CLOCK } },
      },
    ]);
  });

  it('sends an act on the site to the site', async () => {
    const answer = await act('bestpack/actions/setAway', { person: 'kevin' }, { as: 'mary' });
    expect(answer.status).toBe(200);
    expect(api.doors.acts).toEqual([{ ref: 'bestpack', act: { action: 'setAway', data: { person: 'kevin' }, envelope: { by: 'mary', door: 'api', clock: CLOCK } } }]);
  });

  it('leaves the judgement of the data to the workflow', async () => {
    await act('bestpack/tickets/48213/actions/addNote', { nonsense: true });
    expect(api.doors.acts).toMatchObject([{ act: { data: { nonsense: true } } }]);
  });

  it('answers 409 with the refusal: what is missing, who can supply it and how', async () => {
    api.doors.failure = refused;
    const answer = await act('bestpack/tickets/48213/actions/addNote', { note: 'x' });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toEqual({ code: 'missingFacts', message: 'The ticket has no intake note.', missing: [{ fact: 'intakeNote', who: 'mary', how: 'recordIntake' }] });
  });

  it('answers 404 with the names that there are, for an action that does not exist or belongs elsewhere', async () => {
    const [unknown, elsewhere] = [await act('bestpack/tickets/48213/actions/addNotes', {}), await act('bestpack/actions/addNote', {})];
    expect([unknown.status, elsewhere.status]).toEqual([404, 404]);
    expect(await unknown.json()).toMatchObject({ code: 'notFound', actions: ['addNote'] });
    expect(await elsewhere.json()).toMatchObject({ code: 'notFound', actions: ['setAway'] });
    expect(api.doors.acts).toEqual([]);
  });

  it.each([
    ['notFound', 404, 'notFound'],
    ['unavailable', 503, 'unavailable'],
    ['failed', 500, 'failed'],
  ] as const)('answers a door that says %s with %i, never as a refusal', async (code, status, body) => {
    api.doors.failure = new DoorError(code, 'secret inner words');
    const answer = await act('bestpack/tickets/48213/actions/addNote', { note: 'x' });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code: body });
  });

  it('does not tell the caller the inner words of a failure', async () => {
    api.doors.failure = new DoorError('failed', 'secret inner words');
    expect(await (await act('bestpack/tickets/48213/actions/addNote', { note: 'x' })).text()).not.toContain('secret');
  });

  it.each([
    ['a broken body', '{"note":', { 'Content-Type': 'application/json' }],
    ['a key that is no key', '{}', { 'Content-Type': 'application/json', 'Idempotency-Key': 'a b' }],
  ])('answers 400 to %s', async (_what, body, headers) => {
    const answer = await fetch(`${api.url}/sites/bestpack/tickets/1/actions/addNote`, { method: 'POST', body, headers: { ...headers, Authorization: `Bearer ${await api.tokenOf('jordan')}` } });
    expect([answer.status, (await answer.json()) as object]).toEqual([400, expect.objectContaining({ code: 'badRequest' })]);
    expect(api.doors.acts).toEqual([]);
  });

  it('says with 503 that it may still be carried out, and when to ask again', async () => {
    const token = await api.tokenOf('jordan');
    await api.deps.directory.policyOf('bestpack');
    api.doors.failure = unavailable;
    const answer = await fetch(`${api.url}/sites/bestpack/tickets/1`, { headers: { Authorization: `Bearer ${token}` } });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  });
});
