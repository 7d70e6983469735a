import { openSandboxDesks, START, type SandboxDesks, type SandboxSite } from './support/sandbox-site';

let desks: SandboxDesks;
let zendesk: SandboxSite;
let sites = 0;

beforeAll(async () => {
  desks = await openSandboxDesks();
});
afterAll(() => desks.close());
beforeEach(async () => {
  sites += 1;
  zendesk = await desks.open(`desk-${sites}`);
});

interface WireTicket {
  readonly status: string;
  readonly assignee: string | null;
  readonly group: string | null;
  readonly tags: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
  readonly comments: readonly { readonly text: string; readonly public: boolean; readonly intent?: string }[];
}
const inDesk = (ticketId: string) => zendesk.control<WireTicket>('GET', `/tickets/${ticketId}`);
const agentSaves = (ticketId: string, save: object) => zendesk.control('POST', `/tickets/${ticketId}/saves`, save);
const move = (seconds: number) => zendesk.control('PUT', '/clock', { at: START + seconds * 1_000, version: 1 + seconds });

describe('reading a Zendesk ticket', () => {
  it('tells the ticket and how it began', async () => {
    const ref = await zendesk.writeAsCustomer('It stops after ten minutes.');
    const { ticket, saves, cursor } = await zendesk.desk.read(ref);
    expect(ticket).toMatchObject({
      ticketId: ref.ticketId, subject: 'Sealer stops', requester: { name: 'Ana Ruiz', email: 'ana@customer.example' }, channel: 'mail',
      createdAt: START, status: 'New', closed: false, priority: null, assignee: null, followers: [], tags: [],
    });
    expect(ticket.fields).toMatchObject({ 'Request Type': null, 'Serial Number': null, 'Intake Complete': 'false' });
    expect(saves).toEqual([
      expect.objectContaining({
        id: cursor, at: START, author: { kind: 'customer', name: 'Ana Ruiz' }, created: true,
        comment: { public: true, text: 'It stops after ten minutes.', automatic: false },
      }),
    ]);
  });

  it('tells what an agent did in one save, in the words of the roster and the desk', async () => {
    const ref = await zendesk.writeAsCustomer('It stops.');
    const before = await zendesk.desk.read(ref);
    await move(60);
    await agentSaves(ref.ticketId, {
      agent: 'mary', public: 'Which serial?', status: 'Waiting on Customer', assignee: 'jordan', group: 'Technicians', priority: 'high',
      tags: { add: ['sealer'] }, fields: { 'Request Type': 'Technical', 'Serial Number': '4711', 'Intake Complete': true },
    });
    const { ticket, saves, cursor } = await zendesk.desk.read(ref, before.cursor);
    expect(saves).toHaveLength(1);
    expect(saves[0]).toMatchObject({
      id: cursor,
      at: START + 60_000,
      author: { kind: 'agent', key: 'mary', name: 'Mary Ellis' },
      comment: { public: true, text: 'Which serial?', automatic: false },
      changes: {
        status: { from: 'New', to: 'Waiting on Customer' }, priority: 'high', assignee: 'jordan', group: 'Technicians',
        fields: { 'Request Type': 'technical', 'Serial Number': '4711', 'Intake Complete': 'true' },
      },
    });
    expect(saves[0]?.changes.tagsAdded).toContain('sealer');
    expect(ticket).toMatchObject({ status: 'Waiting on Customer', assignee: 'jordan', group: 'Technicians', priority: 'high' });
    expect(ticket.fields).toMatchObject({ 'Request Type': 'technical', 'Intake Complete': 'true' });
  });

  it('tells the desk itself, an administrator and an agent who is not on the roster apart', async () => {
    const ref = await zendesk.writeAsCustomer('It stops.');
    const { cursor } = await zendesk.desk.read(ref);
    await agentSaves(ref.ticketId, { agent: 'system', tags: { add: ['vip'] } });
    await agentSaves(ref.ticketId, { agent: 'allison', note: 'Mine.' });
    await agentSaves(ref.ticketId, { agent: 'guest', assignee: 'guest' });
    const { ticket, saves } = await zendesk.desk.read(ref, cursor);
    expect(saves.map((save) => save.author)).toEqual([
      { kind: 'system', name: 'Zendesk' },
      { kind: 'agent', key: 'allison', name: 'Allison Park', administrator: true },
      { kind: 'agent', name: 'Guest Worker' },
    ]);
    expect(ticket.assignee).toBe('unknown:Guest Worker');
  });

  it('knows somebody of the roster by the address of their mail, on a ticket that is not their own', async () => {
    const ref = await zendesk.writeAsCustomer('It stops.');
    const asked = { from: 'service@vanpack.example', name: 'Vanpack', subject: 'Our own sealer', body: 'It stops too.', channel: 'email' };
    const { ticketId } = await zendesk.control<{ ticketId: string | number }>('POST', '/tickets', asked);
    await zendesk.control('POST', `/tickets/${ref.ticketId}/customer-replies`, { body: 'Belts replaced.', from: 'service@vanpack.example' });
    const [mailed, own] = await Promise.all([zendesk.desk.read(ref), zendesk.desk.read({ ...ref, ticketId: String(ticketId) })]);
    expect(mailed.saves.map((save) => save.author)).toEqual([{ kind: 'customer', name: 'Ana Ruiz' }, { kind: 'agent', key: 'vanpack', name: 'Vanpack' }]);
    expect(own.saves.map((save) => save.author)).toEqual([{ kind: 'customer', name: 'Vanpack' }]);
  });

  it('names the macro that an agent used', async () => {
    const ref = await zendesk.writeAsCustomer('It stops.');
    const { cursor } = await zendesk.desk.read(ref);
    await agentSaves(ref.ticketId, { agent: 'jordan', note: 'Problem: …', macro: 'Escalate to engineering' });
    const { saves } = await zendesk.desk.read(ref, cursor);
    expect(saves[0]?.changes).toMatchObject({ macros: ['Escalate to engineering'], tagsAdded: ['escalated_engineering'] });
  });

  it('knows an automatic reply by its flag', async () => {
    const ref = await zendesk.writeAsCustomer('It stops.');
    const { cursor } = await zendesk.desk.read(ref);
    await zendesk.control('POST', `/tickets/${ref.ticketId}/customer-replies`, { body: 'I am out of office.', autoReply: true });
    await zendesk.control('POST', `/tickets/${ref.ticketId}/customer-replies`, { body: 'Back again.' });
    const { saves } = await zendesk.desk.read(ref, cursor);
    expect(saves.map((save) => save.comment?.automatic)).toEqual([true, false]);
  });

  it('follows the audits over more than one page', async () => {
    const ref = await zendesk.writeAsCustomer('It stops.');
    for (let n = 1; n <= 101; n += 1) await agentSaves(ref.ticketId, { agent: 'mary', note: `Note ${n}` });
    const { saves, cursor } = await zendesk.desk.read(ref);
    expect(saves).toHaveLength(102);
    expect(saves.at(-1)).toMatchObject({ id: cursor, comment: { text: 'Note 101' } });
  });

  it('fails as gone for a deleted ticket', async () => {
    const ref = await zendesk.writeAsCustomer('It stops.');
    await zendesk.control('POST', `/tickets/${ref.ticketId}/delete`);
    await expect(zendesk.desk.read(ref)).rejects.toMatchObject({ name: 'DeskError', code: 'gone' });
  });
});

describe('writing to a Zendesk ticket', () => {
  it('saves comment, status, people, tags and fields at once, and is known by its intent', async () => {
    const ref = await zendesk.writeAsCustomer('It stops.');
    const before = await zendesk.desk.read(ref);
    const { ticket } = await zendesk.desk.write(
      ref,
      {
        intent: 'triage/1', comment: { public: false, text: 'Triage: T2.' }, status: 'Open', priority: 'urgent', assignee: 'jordan', group: 'Technicians',
        tags: ['supportway'], fields: { 'Request Type': 'technical', 'T Level': 't2', 'Next Due': 'Fri 20 Nov 12:00', 'Intake Complete': 'true' },
      },
      before.ticket.stamp,
    );
    expect(ticket).toMatchObject({ status: 'Open', priority: 'urgent', assignee: 'jordan', group: 'Technicians' });
    const desk = await inDesk(ref.ticketId);
    expect(desk.comments.at(-1)).toMatchObject({ text: 'Triage: T2.', public: false, intent: 'triage/1' });
    expect(ticket.fields).toMatchObject({ 'Request Type': 'technical', 'T Level': 'T2', 'Next Due': 'Fri 20 Nov 12:00', 'Intake Complete': 'true' });
    const { saves } = await zendesk.desk.read(ref, before.cursor);
    expect(saves).toMatchObject([{ author: { kind: 'self' }, intent: 'triage/1' }]);
  });

  it('keeps the values of dropdowns when it replaces the tags', async () => {
    const ref = await zendesk.writeAsCustomer('It stops.');
    await agentSaves(ref.ticketId, { agent: 'mary', fields: { 'T Level': 'T1', 'Issue Type': 'Mechanical' } });
    const { ticket } = await zendesk.desk.read(ref);
    await zendesk.desk.write(ref, { intent: 'tags/1', tags: [...ticket.tags, 'supportway'], fields: { 'T Level': 'T2' } }, ticket.stamp);
    const after = await zendesk.desk.read(ref);
    expect(after.ticket.fields).toMatchObject({ 'T Level': 'T2', 'Issue Type': 'mechanical' });
    expect(after.ticket.tags).toContain('supportway');
  });

  it('fails as a conflict, and writes nothing, when somebody saved since', async () => {
    const ref = await zendesk.writeAsCustomer('It stops.');
    const { ticket } = await zendesk.desk.read(ref);
    await agentSaves(ref.ticketId, { agent: 'mary', note: 'I have it.' });
    await expect(zendesk.desk.write(ref, { intent: 'x/1', status: 'Open' }, ticket.stamp)).rejects.toMatchObject({ code: 'conflict', status: 409 });
    expect((await inDesk(ref.ticketId)).status).toBe('New');
  });

  it('fails as closed on a closed ticket', async () => {
    const ref = await zendesk.writeAsCustomer('It stops.');
    await zendesk.control('POST', `/tickets/${ref.ticketId}/close`);
    const { ticket } = await zendesk.desk.read(ref);
    expect(ticket.closed).toBe(true);
    await expect(zendesk.desk.write(ref, { intent: 'x/1', priority: 'low' }, ticket.stamp)).rejects.toMatchObject({ code: 'closed', status: 422 });
  });

  it.each([
    ['a status', { status: 'Parked' }, 'status "Parked"'],
    ['a group', { group: 'Nobody' }, 'group "Nobody"'],
    ['a person', { assignee: 'zoe' }, 'agent for "zoe"'],
    ['a field', { fields: { Colour: 'red' } }, 'field "Colour"'],
    ['an option', { fields: { 'T Level': 'T9' } }, 'option "T9" of field "T Level"'],
  ])('says which name the account lacks: %s', async (_what, change, named) => {
    const ref = await zendesk.writeAsCustomer('It stops.');
    const { ticket } = await zendesk.desk.read(ref);
    await expect(zendesk.desk.write(ref, { intent: 'x/1', ...change }, ticket.stamp)).rejects.toMatchObject({
      code: 'rejected',
      message: expect.stringContaining(named) as unknown,
    });
  });

  it('cuts a comment that Zendesk would cut without a word', async () => {
    const ref = await zendesk.writeAsCustomer('It stops.');
    const { ticket } = await zendesk.desk.read(ref);
    await zendesk.desk.write(ref, { intent: 'note/1', comment: { public: false, text: 'ü'.repeat(40_000) } }, ticket.stamp);
    const text = (await inDesk(ref.ticketId)).comments.at(-1)?.text ?? '';
    expect(Buffer.byteLength(text)).toBeLessThan(65_536);
    expect(text).toMatch(/^ü+\n\n\[Shortened: the helpdesk takes no longer text\.\]$/);
  });

  it.each([
    ['an outage', { on: 'PUT /tickets', status: 502, times: 1 }, { code: 'unreachable', status: 502 }],
    ['a rate limit', { on: 'PUT /tickets', status: 429, times: 1, retryAfter: 7 }, { code: 'rateLimited', retryAfterMs: 7_000 }],
    ['a lost answer', { on: 'PUT /tickets', times: 1, loseAnswer: true }, { code: 'unreachable' }],
  ])('tells %s apart', async (_what, zendeskFault, failure) => {
    const ref = await zendesk.writeAsCustomer('It stops.');
    const { ticket } = await zendesk.desk.read(ref);
    await zendesk.control('PUT', '/faults', { zendesk: zendeskFault });
    await expect(zendesk.desk.write(ref, { intent: 'x/1', priority: 'low' }, ticket.stamp)).rejects.toMatchObject(failure);
  });
});
