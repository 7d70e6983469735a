import type { SitePolicy } from '../../../domain/policy/settings';
import { createZendeskDesk } from '../../../integrations/zendesk/desk';
import { PEOPLE } from './support/account';
import { json, type Reply } from '../support/fake-vendor';
import { openFakeZendesk, type FakeZendesk } from './support/fake-zendesk';

const REF = { site: 'bestpack', ticketId: '1' };
const MINUTE = 60_000;

/** An account that can get new statuses, with one ticket in the newest of them. */
interface Account {
  readonly statuses: string[];
  /** Absent: the account's plan has no forms. */
  forms?: readonly string[];
}

function answers({ statuses, forms }: Account): (path: string) => Reply {
  const ticket = {
    id: 1, status: 'open', custom_status_id: 40 + statuses.length, requester_id: 61, assignee_id: null, group_id: null, brand_id: 7,
    ...(forms ? { ticket_form_id: 70 + forms.length } : {}),
    created_at: '2026-11-20T09:00:00Z', updated_at: '2026-11-20T09:00:00Z',
  };
  const lists: Readonly<Record<string, () => unknown>> = {
    '/tickets/1': () => ({ ticket }),
    '/tickets/1/audits': () => ({ audits: [{ id: 5, created_at: '2026-11-20T09:00:00Z', author_id: 61, events: [{ type: 'Create', field_name: 'subject', value: 'Hi' }] }] }),
    '/ticket_fields': () => ({ ticket_fields: [{ id: 1, title: 'Status', type: 'status' }] }),
    '/custom_statuses': () => ({ custom_statuses: statuses.map((agent_label, n) => ({ id: 41 + n, agent_label, status_category: 'open' })) }),
    ...(forms ? { '/ticket_forms': () => ({ ticket_forms: forms.map((name, n) => ({ id: 71 + n, name })) }) } : {}),
    '/groups': () => ({ groups: [] }),
    '/macros': () => ({ macros: [] }),
    '/users': () => ({ users: [] }),
    '/users/me': () => ({ user: { id: 9, name: 'Supportway', role: 'admin' } }),
    '/users/show_many': () => ({ users: [{ id: 61, name: 'Ana Ruiz', email: 'ana@customer.example', role: 'end-user' }] }),
  };
  return (path) => {
    const list = lists[path.replace('/api/v2', '').replace(/\.json.*$/, '')];
    return list ? json(list()) : json({ error: 'InvalidEndpoint' }, 404);
  };
}

let zendesk: FakeZendesk;
beforeEach(async () => {
  zendesk = await openFakeZendesk();
});
afterEach(() => zendesk.close());

function prepare(brandId?: string) {
  const account: Account = { statuses: ['Open'] };
  const clock = { now: 0 };
  zendesk.answer = ({ url }) => answers(account)(url);
  const connection = { ...zendesk.connection, ...(brandId === undefined ? {} : { brandId }) };
  const policies = { policyOf: () => Promise.resolve({ people: PEOPLE } as unknown as SitePolicy) };
  const desk = createZendeskDesk({ connectionOf: () => connection, policies, now: () => clock.now });
  const timesAsked = (path: string) => zendesk.asked.filter(({ url }) => url.startsWith(`/api/v2/${path}.json`)).length;
  return { account, clock, desk, timesAsked };
}

describe('the names of an account in use', () => {
  it('are read once, and customers too', async () => {
    const { desk, timesAsked } = prepare();
    await desk.read(REF);
    const { ticket, saves } = await desk.read(REF);
    expect(ticket).toMatchObject({ status: 'Open', requester: { name: 'Ana Ruiz', email: 'ana@customer.example' } });
    expect(saves[0]?.author).toEqual({ kind: 'customer', name: 'Ana Ruiz' });
    expect(['custom_statuses', 'users/show_many', 'tickets/1'].map(timesAsked)).toEqual([1, 1, 2]);
  });

  it('are read anew when a ticket shows one that is not known', async () => {
    const { account, clock, desk, timesAsked } = prepare();
    await desk.read(REF);
    account.statuses.push('Parked');
    clock.now = MINUTE;
    expect((await desk.read(REF)).ticket.status).toBe('Parked');
    expect(timesAsked('custom_statuses')).toBe(2);
  });

  it('are read anew when a ticket is in a form that is not known', async () => {
    const { account, clock, desk } = prepare();
    account.forms = ['Technical'];
    expect((await desk.read(REF)).ticket.form).toBe('Technical');
    account.forms = ['Technical', 'Service'];
    clock.now = MINUTE;
    expect((await desk.read(REF)).ticket.form).toBe('Service');
  });

  it('are read without forms where the account has none', async () => {
    const { desk } = prepare();
    expect((await desk.read(REF)).ticket).not.toHaveProperty('form');
  });

  it('are not asked for again and again within a minute', async () => {
    const { account, clock, desk, timesAsked } = prepare();
    await desk.read(REF);
    account.statuses.push('Parked');
    clock.now = MINUTE - 1;
    expect((await desk.read(REF)).ticket.status).toBe('Open');
    expect(timesAsked('custom_statuses')).toBe(1);
  });

  it('that could not be read are asked for with the next call', async () => {
    const { desk } = prepare();
    const working = zendesk.answer;
    zendesk.answer = (asked) => (asked.url.includes('groups') ? json({}, 503) : working(asked));
    await expect(desk.read(REF)).rejects.toMatchObject({ code: 'unreachable', status: 503 });
    zendesk.answer = working;
    expect((await desk.read(REF)).ticket.status).toBe('Open');
  });
});

describe('tickets of another brand', () => {
  it('are gone for us', async () => {
    await expect(prepare('8').desk.read(REF)).rejects.toMatchObject({ code: 'gone', message: 'Ticket 1 belongs to another brand' });
    await expect(prepare('7').desk.read(REF)).resolves.toMatchObject({ cursor: '5' });
  });
});
