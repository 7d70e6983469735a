import { createZohoDesk } from '../../../integrations/zoho-desk/desk';
import { SEVERITY, withFields } from './support/account';
import { openSandboxDesks, policies, START, type SandboxDesks, type SandboxSite } from './support/sandbox-site';

let desks: SandboxDesks;
let zoho: SandboxSite;
let sites = 0;

beforeAll(async () => {
  desks = await openSandboxDesks();
});
afterAll(() => desks.close());
beforeEach(async () => {
  sites += 1;
  zoho = await desks.open(`read-${sites}`);
});

const move = (seconds: number) => zoho.control('PUT', '/clock', { at: START + seconds * 1_000, version: 1 + seconds });
const reply = (ticketId: string, body: string, more: object = {}) => zoho.control('POST', `/tickets/${ticketId}/customer-replies`, { body, ...more });

describe('reading a Zoho Desk ticket', () => {
  it('tells the ticket and how it began', async () => {
    const ref = await zoho.writeAsCustomer('It stops after ten minutes.\nThen it starts again.');
    const { ticket, saves, cursor } = await zoho.desk.read(ref);
    expect(ticket).toMatchObject({
      ticketId: ref.ticketId, number: '101', subject: 'Compressor stops', requester: { name: 'Ana Ruiz', email: 'ana@customer.example' }, channel: 'email',
      createdAt: START, status: 'Open', closed: false, priority: null, assignee: null, group: null, followers: [], tags: [],
    });
    expect(ticket.fields).toEqual({ 'Serial Number': null, 'Next Due': null, Scope: null, Complete: 'false', 'Visit Date': null });
    expect(ticket).not.toHaveProperty('product');
    expect(ticket.opening).toBe('It stops after ten minutes.\nThen it starts again.');
    expect(cursor).toBe('1');
    expect(saves).toEqual([
      {
        id: '1', at: START, author: { kind: 'customer', name: 'Ana Ruiz' }, created: true,
        comment: { public: true, text: 'It stops after ten minutes.\nThen it starts again.', automatic: false }, changes: { status: { to: 'Open' } },
      },
    ]);
  });

  it('tells with what words a ticket of any channel began, up to a length', async () => {
    const refs = [await zoho.writeAsCustomer('One\n\ntwo', { channel: 'portal' }), await zoho.writeAsCustomer('R&D <b>', { channel: 'email' }), await zoho.writeAsCustomer('x'.repeat(9_000))];
    const readings = await Promise.all(refs.map((ref) => zoho.desk.read(ref)));
    expect(readings.map(({ ticket }) => ticket.opening)).toEqual(['One\n\ntwo', 'R&D <b>', 'x'.repeat(8_000)]);
  });

  it('tells what an agent did, line by line of the history, in the words of the roster and the desk', async () => {
    const ref = await zoho.writeAsCustomer('It stops.');
    const before = await zoho.desk.read(ref);
    await move(60);
    const fields = { Scope: 'On site', 'Serial Number': '4711', Complete: true };
    await zoho.save(ref.ticketId, { agent: 'asha', public: 'Which serial?', status: 'Waiting on Customer', assignee: 'asha', priority: 'normal', fields, product: 'Compressor' });
    const { ticket, saves, cursor } = await zoho.desk.read(ref, before.cursor);
    const author = { kind: 'agent', key: 'asha', name: 'Asha Rao' };
    const words = { 'Serial Number': '4711', Scope: 'On site', Complete: 'true' };
    expect(saves).toEqual([
      { id: '2', at: START + 60_000, author, comment: { public: true, text: 'Which serial?', automatic: false }, changes: {} },
      {
        id: '3', at: START + 60_000, author,
        changes: { status: { from: 'Open', to: 'Waiting on Customer' }, priority: 'normal', assignee: 'asha', fields: words },
      },
    ]);
    expect(cursor).toBe('3');
    expect(ticket).toMatchObject({ status: 'Waiting on Customer', assignee: 'asha', priority: 'normal', product: 'Compressor', fields: words });
    expect((await zoho.desk.read(ref, cursor)).saves).toEqual([]);
  });

  it('tells the desk itself, an administrator and an agent who is not on the roster apart', async () => {
    const ref = await zoho.writeAsCustomer('It stops.');
    const { cursor } = await zoho.desk.read(ref);
    await zoho.save(ref.ticketId, { agent: 'system', status: 'On Hold' });
    await zoho.save(ref.ticketId, { agent: 'lead', note: 'Mine.' });
    await zoho.save(ref.ticketId, { agent: 'guest', assignee: 'guest' });
    await zoho.save(ref.ticketId, { agent: 'guest', assignee: null });
    const { saves } = await zoho.desk.read(ref, cursor);
    expect(saves.map((save) => save.author)).toEqual([
      expect.objectContaining({ kind: 'system' }),
      { kind: 'agent', key: 'lead', name: 'Lena Lead', administrator: true },
      { kind: 'agent', name: 'Guest Worker' },
      { kind: 'agent', name: 'Guest Worker' },
    ]);
    expect(saves.map((save) => save.changes.assignee)).toEqual([undefined, undefined, 'unknown:Guest Worker', null]);
    expect(saves[1]?.comment).toEqual({ public: false, text: 'Mine.', automatic: false });
  });

  it('knows a colleague without a seat by the address of their mail, on a ticket that is not their own', async () => {
    const ref = await zoho.writeAsCustomer('It stops.');
    const own = await zoho.writeAsCustomer('Our own stops too.', { from: 'sales@desk.example', name: 'Sam Sales' });
    await reply(ref.ticketId, 'They have a contract.', { from: 'sales@desk.example' });
    const [mailed, asked] = await Promise.all([zoho.desk.read(ref), zoho.desk.read(own)]);
    expect(mailed.saves.map((save) => save.author)).toEqual([{ kind: 'customer', name: 'Ana Ruiz' }, { kind: 'agent', key: 'sales', name: 'Sam Sales' }]);
    expect(asked.saves.map((save) => save.author)).toEqual([{ kind: 'customer', name: 'Sam Sales' }]);
  });

  it('knows an automatic reply by its header', async () => {
    const ref = await zoho.writeAsCustomer('It stops.');
    const { cursor } = await zoho.desk.read(ref);
    await reply(ref.ticketId, 'I am out of office.', { autoReply: true });
    await reply(ref.ticketId, 'Back again.');
    const { saves } = await zoho.desk.read(ref, cursor);
    expect(saves.map((save) => save.comment)).toEqual([
      { public: true, text: 'I am out of office.', automatic: true },
      { public: true, text: 'Back again.', automatic: false },
    ]);
  });

  it('tells that the desk opened a ticket that waited when the customer answered', async () => {
    const ref = await zoho.writeAsCustomer('It stops.');
    await zoho.save(ref.ticketId, { agent: 'asha', status: 'On Hold' });
    const { cursor } = await zoho.desk.read(ref);
    await reply(ref.ticketId, 'Any news?');
    const { saves, ticket } = await zoho.desk.read(ref, cursor);
    expect(saves.map(({ author, changes }) => [author.kind, changes])).toEqual([['customer', {}], ['system', { status: { from: 'On Hold', to: 'Open' } }]]);
    expect(ticket.status).toBe('Open');
  });

  it('follows the history over as many pages as it takes, and no further', async () => {
    const ref = await zoho.writeAsCustomer('It stops.');
    for (let n = 1; n <= 121; n += 1) await zoho.save(ref.ticketId, { agent: 'asha', note: `Note ${n}` });
    const all = await zoho.desk.read(ref);
    expect(all.saves).toHaveLength(122);
    expect(all.saves.map(({ id }) => id)).toEqual(Array.from({ length: 122 }, (_, index) => String(index + 1)));
    expect(all.saves.at(-1)).toMatchObject({ id: all.cursor, comment: { text: 'Note 121' } });
    const newest = await zoho.desk.read(ref, '60');
    expect(newest.saves.map(({ id }) => id)).toEqual(all.saves.slice(60).map(({ id }) => id));
    expect(newest.saves[0]?.comment?.text).toBe('Note 60');
  });

  it('keeps several tickets apart', async () => {
    const [first, second] = [await zoho.writeAsCustomer('One.'), await zoho.writeAsCustomer('Two.', { from: 'bo@other.example', name: 'Bo' })];
    await zoho.save(second.ticketId, { agent: 'asha', note: 'About two.' });
    const readings = await Promise.all([zoho.desk.read(first), zoho.desk.read(second)]);
    expect(readings.map(({ saves }) => saves.map((save) => save.comment?.text))).toEqual([['One.'], ['Two.', 'About two.']]);
    expect(readings.map(({ ticket }) => ticket.requester.name)).toEqual(['Ana Ruiz', 'Bo']);
  });

  it('fails as gone for a ticket of another department', async () => {
    const ref = await zoho.writeAsCustomer('It stops.');
    const elsewhere = createZohoDesk({ connectionOf: () => ({ ...zoho.connection, departmentId: '245000000006999' }), policies, now: Date.now });
    await expect(elsewhere.read(ref)).rejects.toMatchObject({ name: 'DeskError', code: 'gone' });
  });

  it('fails as gone for a ticket that is deleted or merged', async () => {
    const [kept, deleted, merged] = [await zoho.writeAsCustomer('Stays.'), await zoho.writeAsCustomer('Goes.'), await zoho.writeAsCustomer('Same.')];
    await zoho.control('POST', `/tickets/${deleted.ticketId}/delete`);
    await zoho.control('POST', `/tickets/${merged.ticketId}/merge`, { into: kept.ticketId });
    await expect(zoho.desk.read(deleted)).rejects.toMatchObject({ name: 'DeskError', code: 'gone' });
    await expect(zoho.desk.read(merged)).rejects.toMatchObject({ name: 'DeskError', code: 'gone' });
    expect((await zoho.desk.read(kept)).saves.at(-1)).toMatchObject({ changes: {} });
  });
});

describe('the urgency of a Zoho Desk ticket', () => {
  it('is told by the severity where it is set, whatever the priority', async () => {
    zoho = await desks.open(`severe-${sites}`, withFields(SEVERITY));
    const ref = await zoho.writeAsCustomer('It stops.');
    const { cursor } = await zoho.desk.read(ref);
    await zoho.save(ref.ticketId, { agent: 'asha', priority: 'high' });
    await zoho.save(ref.ticketId, { agent: 'asha', fields: { Severity: 'P1' } });
    await zoho.save(ref.ticketId, { agent: 'asha', priority: 'low' });
    await zoho.save(ref.ticketId, { agent: 'asha', fields: { Severity: null } });
    const { saves, ticket } = await zoho.desk.read(ref, cursor);
    expect(saves.map(({ changes }) => changes.priority)).toEqual(['high', 'urgent', 'urgent', 'low']);
    expect(ticket.priority).toBe('low');
  });

  it('is high at most where the desk has no word for more', async () => {
    const ref = await zoho.writeAsCustomer('It stops.');
    const { ticket } = await zoho.desk.read(ref);
    await zoho.desk.write(ref, { intent: 'triage/1', priority: 'urgent' }, ticket.stamp);
    expect((await zoho.desk.read(ref)).ticket.priority).toBe('high');
  });

  it('is written in both where the desk has both', async () => {
    zoho = await desks.open(`both-${sites}`, withFields(SEVERITY));
    const ref = await zoho.writeAsCustomer('It stops.');
    const { ticket, cursor } = await zoho.desk.read(ref);
    const receipt = await zoho.desk.write(ref, { intent: 'triage/1', priority: 'urgent' }, ticket.stamp);
    expect(receipt.ticket).toMatchObject({ priority: 'urgent', fields: { Severity: 'P1' } });
    const { saves } = await zoho.desk.read(ref, cursor);
    expect(saves).toMatchObject([{ intent: 'triage/1', changes: { priority: 'urgent', fields: { Severity: 'P1' } } }]);
    await zoho.desk.write(ref, { intent: 'triage/2', priority: 'normal' }, receipt.ticket.stamp);
    expect((await zoho.desk.read(ref)).ticket).toMatchObject({ priority: 'normal', fields: { Severity: 'P3' } });
  });
});
