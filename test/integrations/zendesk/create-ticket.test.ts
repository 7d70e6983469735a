import * as v from 'valibot';
import type { TicketOrder } from '../../../activities/desk-port';
import type { SitePolicy } from '../../../domain/policy/settings';
import { createZendeskDesk } from '../../../integrations/zendesk/desk';
import { Id } from '../../../integrations/zendesk/wire';
import { PEOPLE } from './support/account';
import { json } from '../support/fake-vendor';
import { openFakeZendesk } from './support/fake-zendesk';
import { openSandboxDesks, type SandboxDesks, type SandboxSite } from './support/sandbox-site';

let desks: SandboxDesks;
let zendesk: SandboxSite;
let sites = 0;

beforeAll(async () => {
  desks = await openSandboxDesks();
});
afterAll(() => desks.close());
beforeEach(async () => {
  sites += 1;
  zendesk = await desks.open(`create-${sites}`);
});

const ORDER: TicketOrder = {
  externalId: 'call/7', intent: 'log/1', requester: { name: 'Ana Ruiz', email: 'ana@customer.example' },
  subject: 'Sealer stops', text: 'Ana called: the sealer stops.', public: false,
};
const TicketRequester = v.looseObject({ ticket: v.looseObject({ requester_id: Id }) });
const WIRE = { id: 5, status: 'new', requester_id: 61, created_at: '2026-11-20T09:00:00Z', updated_at: '2026-11-20T09:00:00Z' };

function answerOf(url: string, method: string) {
  if (url.includes('/users/me')) return json({ user: { id: 9, name: 'Supportway', role: 'admin' } });
  if (url.includes('/tickets')) return json(method === 'POST' ? { ticket: WIRE } : { tickets: [] });
  return json({ ticket_fields: [], custom_statuses: [], groups: [], macros: [], users: [], ticket_forms: [] });
}

const all = () => zendesk.control<readonly { id: number | string }[]>('GET', '/tickets');

describe('a ticket that we make', () => {
  it("is the requester's, with our own first comment and what was ordered", async () => {
    const { ticketId } = await zendesk.desk.create(zendesk.site, { ...ORDER, tags: ['from-call'], assignee: 'jordan' });
    const { ticket, saves } = await zendesk.desk.read({ site: zendesk.site, ticketId });
    expect(ticket).toMatchObject({ subject: 'Sealer stops', requester: { name: 'Ana Ruiz', email: 'ana@customer.example' }, assignee: 'jordan', tags: ['from-call'] });
    expect(saves).toMatchObject([{ created: true, author: { kind: 'self' }, intent: 'log/1', comment: { public: false, text: 'Ana called: the sealer stops.' } }]);
    expect(await zendesk.control('GET', '/outbox')).toEqual([]);
  });

  it('goes out to the requester when it is public', async () => {
    await zendesk.desk.create(zendesk.site, { ...ORDER, public: true });
    expect(await zendesk.control('GET', '/outbox')).toMatchObject([{ to: 'ana@customer.example', text: expect.stringContaining('Ana called') as unknown }]);
  });

  it('is made once, whatever is asked for under its external id', async () => {
    const first = await zendesk.desk.create(zendesk.site, ORDER);
    expect(await zendesk.desk.create(zendesk.site, { ...ORDER, text: 'Said otherwise.' })).toEqual(first);
    expect(await all()).toHaveLength(1);
  });

  it('is found again after an answer that was lost', async () => {
    await zendesk.control('PUT', '/faults', { zendesk: { on: 'POST /tickets', times: 1, loseAnswer: true } });
    await expect(zendesk.desk.create(zendesk.site, ORDER)).rejects.toMatchObject({ name: 'DeskError', code: 'unreachable' });
    const { ticketId } = await zendesk.desk.create(zendesk.site, ORDER);
    expect((await all()).map(({ id }) => String(id))).toEqual([ticketId]);
  });

  it('belongs to the same caller as the one before from that number', async () => {
    const requester = { name: 'Ben Cole', phone: '+1 (555) 010-7788' };
    const made = [
      await zendesk.desk.create(zendesk.site, { ...ORDER, externalId: 'call/8', requester }),
      await zendesk.desk.create(zendesk.site, { ...ORDER, externalId: 'call/9', requester: { ...requester, phone: '+15550107788' } }),
    ];
    const tickets = await Promise.all(made.map(({ ticketId }) => zendesk.api.get(TicketRequester, ['tickets', ticketId])));
    expect(tickets[0]?.ticket.requester_id).toBe(tickets[1]?.ticket.requester_id);
    const { ticket } = await zendesk.desk.read({ site: zendesk.site, ticketId: made[0]?.ticketId ?? '' });
    expect(ticket.requester.name).toBe('Ben Cole');
  });

  it('is not made for an assignee whom the account does not have', async () => {
    await expect(zendesk.desk.create(zendesk.site, { ...ORDER, assignee: 'zoe' })).rejects.toMatchObject({ code: 'rejected', message: expect.stringContaining('zoe') as unknown });
    expect(await all()).toEqual([]);
  });

  it('carries its external id as the idempotency key, our brand, and us as who wrote the first comment', async () => {
    const fake = await openFakeZendesk();
    const sent: unknown[] = [];
    fake.answer = ({ method, url, headers, body }) => {
      if (method === 'POST') sent.push({ key: headers['idempotency-key'], ...(JSON.parse(body) as { ticket: object }).ticket });
      return answerOf(url, method);
    };
    const policies = { policyOf: () => Promise.resolve({ people: PEOPLE } as unknown as SitePolicy) };
    const desk = createZendeskDesk({ connectionOf: () => ({ ...fake.connection, brandId: '7' }), policies, now: () => 0 });
    expect(await desk.create('bestpack', ORDER)).toEqual({ ticketId: '5' });
    await fake.close();
    expect(sent).toMatchObject([{ key: 'call/7', brand_id: 7, submitter_id: 9 }]);
  });
});
