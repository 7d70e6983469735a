import { createHmac } from 'node:crypto';
import { startApi, BRAND, CLOCK, OWN_ACTOR, WEBHOOK_SECRET } from './support/api-server';
import type { ApiServer } from './support/api-server';
import { unavailable } from './support/fake-doors';

/** The shape that Zendesk sends for a ticket that came by e-mail. */
const event = (detail: object = {}) => ({
  account_id: 20417733,
  id: '1b0c8e0e-6a5d-4f0e-9c59-0a7c5a1f6d01',
  type: 'zen:event-type:ticket.created',
  subject: 'zen:ticket:48213',
  time: '2026-11-20T09:12:07.672717030Z',
  zendesk_event_version: '2022-11-06',
  detail: { actor_id: '390011223344', assignee_id: null, brand_id: BRAND, id: '48213', status: 'NEW', tags: null, updated_at: '2026-11-20T09:12:07Z', ...detail },
  event: {},
});

describe('POST /webhooks/zendesk/:site', () => {
  let api: ApiServer;
  beforeEach(async () => void (api = await startApi()));
  afterEach(() => api.close());

  function send(body: string, { secret = WEBHOOK_SECRET, site = 'bestpack', timestamp = '2026-11-20T09:15:42Z' } = {}): Promise<Response> {
    const signature = createHmac('sha256', secret).update(timestamp + body).digest('base64');
    const headers = { 'Content-Type': 'application/json', 'X-Zendesk-Webhook-Signature': signature, 'X-Zendesk-Webhook-Signature-Timestamp': timestamp };
    return fetch(`${api.url}/webhooks/zendesk/${site}`, { method: 'POST', body, headers });
  }
  const webhookCounts = async () => ((await (await fetch(`${api.url}/health/live`)).json()) as { webhooks: unknown }).webhooks;

  it('hands a signed event to the ticket, with the clock of its site, and then answers 202', async () => {
    const answer = await send(JSON.stringify(event()));
    expect(answer.status).toBe(202);
    expect(api.doors.hints).toEqual([{ ref: { site: 'bestpack', ticketId: '48213' }, clock: CLOCK }]);
  });

  it('checks the signature over the bytes that came, not over what they mean', async () => {
    expect((await send(`${JSON.stringify(event(), null, 3)}\n`)).status).toBe(202);
  });

  it('takes an event that was signed hours ago: it is still a hint', async () => {
    expect((await send(JSON.stringify(event()), { timestamp: '2020-01-01T00:00:00Z' })).status).toBe(202);
  });

  it('answers 401 to a wrong signature and wakes nobody', async () => {
    const answer = await send(JSON.stringify(event()), { secret: 'another' });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: 'badSignature' });
    expect(api.doors.hints).toEqual([]);
    expect(await webhookCounts()).toMatchObject({ badSignature: 1, accepted: 0 });
  });

  it('answers 401 without signature headers, body or not', async () => {
    expect((await fetch(`${api.url}/webhooks/zendesk/bestpack`, { method: 'POST' })).status).toBe(401);
  });

  it.each(['', 'not json', '[]', '{}', '{"type":"zen:event-type:user.created","detail":{"id":"1"}}', JSON.stringify(event({ id: '1/2' }))])(
    'answers 400 to the signed garbage %j and wakes nobody',
    async (body) => {
      const answer = await send(body);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ code: 'badRequest' });
      expect(api.doors.hints).toEqual([]);
    },
  );

  it('drops our own saves and other brands, and counts them', async () => {
    const own = await send(JSON.stringify(event({ actor_id: OWN_ACTOR })));
    const other = await send(JSON.stringify(event({ brand_id: '1' })));
    expect([own.status, other.status]).toEqual([200, 200]);
    expect([await own.json(), await other.json()]).toEqual([{ outcome: 'ownSave' }, { outcome: 'otherBrand' }]);
    expect(api.doors.hints).toEqual([]);
    expect(await webhookCounts()).toMatchObject({ ownSave: 1, otherBrand: 1, accepted: 0 });
  });

  it('answers 200 for a ticket whose process has ended', async () => {
    api.doors.hintOutcome = 'ended';
    const answer = await send(JSON.stringify(event()));
    expect([answer.status, await answer.json()]).toEqual([200, { outcome: 'ended' }]);
  });

  it('answers 503 while Temporal does not answer, so that the desk sends it again', async () => {
    api.doors.failure = unavailable;
    const answer = await send(JSON.stringify(event()));
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
  });

  it('answers 404 for a site that is not served here', async () => {
    expect((await send(JSON.stringify(event()), { site: 'SITE1' })).status).toBe(404);
  });
});
