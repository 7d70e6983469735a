import { createZohoContracts } from '../../../integrations/zoho-desk/contracts';
import { createZohoDesk } from '../../../integrations/zoho-desk/desk';
import { json, type Reply } from '../support/fake-vendor';
import { openFakeZoho, type FakeZoho } from './support/fake-zoho';
import { policies } from './support/sandbox-site';

const TICKET = {
  id: '245000000000001', ticketNumber: '101', subject: null, status: 'Open', priority: null, channel: 'Email', departmentId: '1', contactId: '245000000000009',
  createdTime: '2026-11-20T16:00:00.000Z', modifiedTime: '2026-11-20T16:00:00.001Z', cf: { cf_scope: '' },
};
const AGENTS = [{ id: '11', name: 'Supportway', emailId: 'supportway@desk.example', rolePermissionType: 'Agent' }];
const FIELDS = [{ displayLabel: 'Scope', apiName: 'cf_scope', type: 'Text', isCustomField: true }];

const entry = (actor: object, eventName: string, eventInfo: object[] | null = []) => ({ eventName, eventTime: '2026-11-20T16:00:00.000Z', actor, source: { type: 'WEB' }, eventInfo });
const agent = (id: string, name: string) => ({ type: 'AGENT', id, name });
const thread = (id: string) => [{ propertyName: 'ThreadId', propertyType: 'Text', propertyValue: id }];

let zoho: FakeZoho;
let at = 0;
beforeEach(async () => {
  zoho = await openFakeZoho();
  at = 0;
});
afterEach(() => zoho.close());

/** An account of one ticket with this history, oldest first; `more` answers before it does. */
function serve(history: readonly object[], more: (path: string) => Reply | undefined = () => undefined): void {
  zoho.answer = ({ path, query }) => {
    const call = path.replace('/api/v1', '');
    const other = more(call);
    if (other) return other;
    if (call === '/myinfo') return json(AGENTS[0]);
    if (call === '/agents') return json({ data: AGENTS });
    if (call === '/organizationFields') return json({ data: FIELDS });
    if (call.endsWith('/History')) {
      const from = Number(query.get('from')) - 1;
      const data = history.toReversed().slice(from, from + Number(query.get('limit')));
      return data.length === 0 ? { status: 204 } : json({ data, count: history.length });
    }
    return call === `/tickets/${TICKET.id}` ? json(TICKET) : json({ errorCode: 'RESOURCE_NOT_FOUND' }, 404);
  };
}

const desk = () => createZohoDesk({ connectionOf: () => zoho.connection, policies, now: () => at });
const ref = { site: 'bench', ticketId: TICKET.id };

describe('a reading of Zoho Desk', () => {
  it('takes a ticket of which hardly anything is told, and a text that was deleted since', async () => {
    serve([entry({ type: 'END_USER', id: '245000000000009', name: 'Ana' }, 'TicketCreated', thread('7')), entry(agent('11', 'Supportway'), 'TicketUpdated', null)]);
    const { ticket, saves } = await desk().read(ref);
    expect(ticket).toMatchObject({ subject: '', requester: { name: '245000000000009', email: '' }, priority: null, assignee: null, fields: { Scope: null } });
    expect(ticket).not.toHaveProperty('opening');
    expect(saves).toMatchObject([{ id: '1', author: { kind: 'customer', name: 'Ana' }, created: true }, { id: '2', author: { kind: 'self' }, changes: {} }]);
    expect(saves[0]).not.toHaveProperty('comment');
  });

  it('looks for the text of a comment only as long as there are comments', async () => {
    serve([entry(agent('11', 'Supportway'), 'CommentAdded', [{ propertyName: 'CommentId', propertyType: 'Text', propertyValue: '7' }])], (call) => (call.endsWith('/comments') ? { status: 204 } : undefined));
    const { saves } = await desk().read(ref);
    expect(saves).toHaveLength(1);
    expect(saves[0]).not.toHaveProperty('comment');
  });

  it('keeps every line in its place when lines are added while it reads', async () => {
    const history = Array.from({ length: 120 }, (_, n) => entry(agent('11', 'Supportway'), 'TicketUpdated', [{ propertyName: 'Scope', propertyType: 'Text', propertyValue: { previousValue: null, updatedValue: `${n + 1}` } }]));
    let pages = 0;
    serve(history, (call) => {
      if (call.endsWith('/History')) {
        pages += 1;
        if (pages === 2) history.push(entry(agent('11', 'Supportway'), 'TicketUpdated'));
      }
      return undefined;
    });
    const { saves, cursor } = await desk().read(ref);
    expect(cursor).toBe('120');
    expect(saves.map(({ id, changes }) => [id, changes.fields?.['Scope']])).toEqual(Array.from({ length: 120 }, (_, n) => [`${n + 1}`, `${n + 1}`]));
  });

  it('reads the names anew when somebody new turns up, once a minute at most', async () => {
    const newcomer = { id: '12', name: 'Asha Rao', emailId: 'asha@desk.example', rolePermissionType: 'Agent' };
    const history = [entry(agent('12', 'Asha Rao'), 'TicketUpdated')];
    let agents = AGENTS;
    serve(history, (call) => (call === '/agents' ? json({ data: agents }) : undefined));
    const one = desk();
    const authorNow = async () => (await one.read(ref)).saves.at(-1)?.author;
    const asked = () => zoho.asked.filter(({ path }) => path.endsWith('/agents')).length;
    expect(await authorNow()).toEqual({ kind: 'agent', name: 'Asha Rao' });
    agents = [...AGENTS, newcomer];
    expect(await authorNow()).toEqual({ kind: 'agent', name: 'Asha Rao' });
    expect(asked()).toBe(1);
    at = 60_000;
    expect(await authorNow()).toEqual({ kind: 'agent', key: 'asha', name: 'Asha Rao' });
    await authorNow();
    expect(asked()).toBe(2);
  });

  it('asks for the names again after it failed to get them', async () => {
    let isUp = false;
    serve([], (call) => (call === '/agents' && !isUp ? { status: 503 } : undefined));
    const one = desk();
    await expect(one.read(ref)).rejects.toMatchObject({ code: 'unreachable' });
    isUp = true;
    expect(await one.read(ref, '5')).toMatchObject({ saves: [], cursor: '5' });
  });

  it('takes any word that says that a machine wrote a mail, and the word that says it did not', async () => {
    const history = ['auto-generated', 'no', undefined].map((_, n) => entry({ type: 'END_USER', id: '9', name: 'Ana' }, 'ThreadAdded', thread(`${n}`)));
    const headers: Readonly<Record<string, object>> = { 0: { 'auto-submitted': 'auto-generated' }, 1: { 'Auto-Submitted': 'No' }, 2: {} };
    serve(history, (call) => {
      const id = /threads\/(\d)$/.exec(call)?.[1];
      return id === undefined ? undefined : json({ id, content: '<p>Away</p>', contentType: 'text/html', author: null, headers: headers[id] });
    });
    const { saves } = await desk().read(ref);
    expect(saves.map(({ comment }) => comment?.automatic)).toEqual([true, false, false]);
    expect(saves[0]?.comment?.text).toBe('Away');
  });
});

describe('a write to Zoho Desk', () => {
  const custom = (displayLabel: string, apiName: string) => ({ displayLabel, apiName, type: 'Text', isCustomField: true });
  const priorities = { displayLabel: 'Priority', apiName: 'priority', type: 'Picklist', allowedValues: ['Urgent', 'High', 'Medium', 'Low'].map((value) => ({ value })) };

  it('finds a field that was made in the account after its names were read', async () => {
    let fields = FIELDS;
    serve([], (call) => (call === '/organizationFields' ? json({ data: fields }) : undefined));
    const one = desk();
    await one.read(ref);
    await expect(one.write(ref, { intent: 'x/1' }, TICKET.modifiedTime)).rejects.toMatchObject({ code: 'rejected' });
    fields = [...FIELDS, custom('Supportway Intent', 'cf_supportway_intent')];
    at = 60_000;
    await one.write(ref, { intent: 'x/1' }, TICKET.modifiedTime);
    expect(JSON.parse(zoho.asked.find(({ method }) => method === 'PATCH')?.body ?? '{}')).toEqual({ cf: { cf_supportway_intent: 'x/1' } });
  });

  it('says urgent by the priority where the account has one of that name, whatever the severity', async () => {
    const fields = [...FIELDS, priorities, custom('Supportway Intent', 'cf_supportway_intent'), custom('Severity', 'cf_severity')];
    serve([], (call) => {
      if (call === '/organizationFields') return json({ data: fields });
      return call === `/tickets/${TICKET.id}` ? json({ ...TICKET, priority: 'Urgent', cf: { cf_severity: 'P4' } }) : undefined;
    });
    const { ticket } = await desk().write(ref, { intent: 'x/1', priority: 'urgent' }, TICKET.modifiedTime);
    expect(ticket.priority).toBe('urgent');
    expect(JSON.parse(zoho.asked.find(({ method }) => method === 'PATCH')?.body ?? '{}')).toEqual({ priority: 'Urgent', cf: { cf_supportway_intent: 'x/1' } });
  });
});

describe('contracts in Zoho Desk', () => {
  it('without their days, or with a zone that nobody knows, prove nothing', async () => {
    const days = { startDate: '2026-01-01', endDate: '2026-12-31' };
    serve([], (call) => {
      if (call.startsWith('/contacts/')) return json({ id: TICKET.contactId, accountId: '5' });
      if (call === '/accounts/5') return json({ id: '5', accountName: 'Acme', cf: { cf_time_zone: 'India' } });
      if (call !== '/accounts/5/contracts') return undefined;
      return json({ data: [{ contractName: 'Open', ...days, endDate: null }, { contractName: 'Whole', productId: '404', ...days }] });
    });
    const contracts = createZohoContracts({ connectionOf: () => zoho.connection, now: () => 0 });
    expect(await contracts.read(ref)).toEqual({ account: 'Acme', contracts: [{ name: 'Whole', start: '2026-01-01', end: '2026-12-31' }] });
  });
});
