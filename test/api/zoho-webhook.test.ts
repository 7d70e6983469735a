import { inTime } from '../../api/webhooks/in-time';
import { CLOCK, DEPARTMENT, GOOD_JWT, startApi } from './support/api-server';
import type { ApiServer } from './support/api-server';
import { unavailable } from './support/fake-doors';

const TICKET = '245000000123456';

/** The shape that Zoho Desk sends. */
const updated = (payload: object = {}) => ({
  eventType: 'Ticket_Update',
  eventTime: '1795182002000',
  orgId: '700123456',
  payload: { id: TICKET, ticketNumber: '1042', status: 'On Hold', statusType: 'ON HOLD', departmentId: DEPARTMENT, ...payload },
  prevState: { status: 'Open' },
});
const commented = (ticketId: string) => ({ eventType: 'Ticket_Comment_Add', eventTime: '1795182919000', orgId: '700123456', payload: { id: '245000000999001', ticketId, content: 'E-17' } });

describe('/webhooks/zoho/:site', () => {
  let api: ApiServer;
  beforeEach(async () => void (api = await startApi()));
  afterEach(() => api.close());

  const at = (site: string): string => `${api.url}/webhooks/zoho/${site}`;
  const post = (body: string, jwt: string | undefined, site = 'l1-desk'): Promise<Response> =>
    fetch(at(site), { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...(jwt === undefined ? {} : { 'X-ZDesk-JWT': jwt }) } });
  const send = (events: readonly unknown[], jwt: string | undefined = GOOD_JWT, site = 'l1-desk') => post(JSON.stringify(events), jwt, site);
  const counts = async () => ((await (await fetch(`${api.url}/health/live`)).json()) as { webhooks: unknown }).webhooks;

  it('answers the probes that Zoho makes before it subscribes, and wakes nobody', async () => {
    expect((await fetch(at('l1-desk'))).status).toBe(200);
    for (const body of ['', '[]', '{}', 'null', 'not json']) expect((await post(body, undefined)).status).toBe(200);
    expect(api.doors.hints).toEqual([]);
    expect(await counts()).toMatchObject({ probe: 6, accepted: 0 });
  });

  it('lets no subscription be made to an address that is no site', async () => {
    expect([(await fetch(at('SITE1'))).status, (await post('[]', undefined, 'SITE1')).status]).toEqual([404, 404]);
  });

  it('hands one hint to each ticket of the list, with the clock of its site, and then answers 202', async () => {
    const answer = await send([updated(), commented(TICKET), commented('245000000123499')]);
    expect([answer.status, await answer.json()]).toEqual([202, { outcomes: ['accepted', 'accepted'] }]);
    expect(api.doors.hints).toEqual([TICKET, '245000000123499'].map((ticketId) => ({ ref: { site: 'l1-desk', ticketId }, clock: CLOCK })));
  });

  it.each([undefined, 'forged'])('answers 401 to events with the token %s and wakes nobody', async (jwt) => {
    const answer = jwt === undefined ? await post(JSON.stringify([updated()]), undefined) : await send([updated()], jwt);
    expect([answer.status, await answer.json()]).toEqual([401, expect.objectContaining({ code: 'badSignature' })]);
    expect(api.doors.hints).toEqual([]);
    expect(await counts()).toMatchObject({ badSignature: 1 });
  });

  it('leaves tickets of other departments alone, and counts them', async () => {
    const other = await send([updated({ departmentId: '1' })]);
    expect([other.status, await other.json()]).toEqual([200, { outcomes: ['otherDepartment'] }]);
    expect((await send([updated({ departmentId: '1', id: '2' }), updated()])).status).toBe(202);
    expect(api.doors.hints.map(({ ref }) => ref.ticketId)).toEqual([TICKET]);
    expect(await counts()).toMatchObject({ otherDepartment: 2, accepted: 1 });
  });

  it('takes events of a site that is gone off the hands of Zoho, and counts them', async () => {
    const answer = await send([updated()], GOOD_JWT, 'SITE1');
    expect([answer.status, await answer.json(), api.doors.hints]).toEqual([200, { outcomes: ['unknownSite'] }, []]);
    expect(await counts()).toMatchObject({ unknownSite: 1 });
  });

  it('answers 200 for a ticket whose process has ended', async () => {
    api.doors.hintOutcome = 'ended';
    const answer = await send([updated()]);
    expect([answer.status, await answer.json()]).toEqual([200, { outcomes: ['ended'] }]);
  });

  it('answers 503 while nobody takes the hint, so that Zoho sends it again', async () => {
    api.doors.failure = unavailable;
    expect((await send([updated()])).status).toBe(503);
  });
});

describe('the answer to a webhook', () => {
  it('answers 503 where the keys of the desk cannot be fetched', async () => {
    const api = await startApi({ zohoOf: () => ({ verify: () => Promise.reject(new Error('no route')) }) });
    const answer = await fetch(`${api.url}/webhooks/zoho/l1-desk`, { method: 'POST', body: JSON.stringify([updated()]), headers: { 'X-ZDesk-JWT': GOOD_JWT } });
    const answered = [answer.status, await answer.json()];
    await api.close();
    expect(answered).toEqual([503, expect.objectContaining({ message: expect.stringContaining('no route') })]);
  });

  it('does not wait for work that takes too long', async () => {
    const never = new Promise<never>(() => undefined);
    await expect(inTime(never, 1, () => new Error('late'))).rejects.toThrow('late');
    await expect(inTime(Promise.resolve('done'), 60_000, () => new Error('late'))).resolves.toBe('done');
    await expect(inTime(Promise.reject(new Error('broken')), 60_000, () => new Error('late'))).rejects.toThrow('broken');
  });
});
