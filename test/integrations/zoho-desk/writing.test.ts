import { withFields } from './support/account';
import { openSandboxDesks, type SandboxDesks, type SandboxSite } from './support/sandbox-site';

let desks: SandboxDesks;
let zoho: SandboxSite;
let sites = 0;

beforeAll(async () => {
  desks = await openSandboxDesks();
});
afterAll(() => desks.close());
beforeEach(async () => {
  sites += 1;
  zoho = await desks.open(`write-${sites}`);
});

const outbox = (ticketId: string) => zoho.control<{ to: string; text: string }[]>('GET', `/outbox?ticket=${ticketId}`);

async function customerTicket() {
  const ref = await zoho.writeAsCustomer('It stops.');
  return { ref, ...(await zoho.desk.read(ref)) };
}

describe('writing to a Zoho Desk ticket', () => {
  it('saves status, people and fields and then the note, as one save that is known by its intent', async () => {
    const { ref, ticket, cursor } = await customerTicket();
    const write = {
      intent: 'triage/1', comment: { public: false, text: 'Triage: P2 <urgent>.' }, status: 'assigned', priority: 'high', assignee: 'asha',
      fields: { 'Next Due': 'Fri 20 Nov 12:00', Scope: 'on site', Complete: 'true', 'Visit Date': '2026-11-23' },
    } as const;
    const receipt = await zoho.desk.write(ref, write, ticket.stamp);
    const changed = {
      status: 'Assigned', priority: 'high', assignee: 'asha',
      fields: { 'Serial Number': null, 'Next Due': 'Fri 20 Nov 12:00', Scope: 'On site', Complete: 'true', 'Visit Date': '2026-11-23' },
    };
    expect(receipt.ticket).toMatchObject({ ...changed, requester: { name: 'Ana Ruiz', email: 'ana@customer.example' } });
    expect((await zoho.view(ref.ticketId)).comments.at(-1)).toMatchObject({ text: 'Triage: P2 <urgent>.', public: false, intent: 'triage/1' });
    const after = await zoho.desk.read(ref, cursor);
    expect(after.ticket).toEqual(receipt.ticket);
    expect(after.saves).toMatchObject([
      { id: '3', author: { kind: 'self', name: 'Supportway' }, intent: 'triage/1', comment: { public: false, text: 'Triage: P2 <urgent>.' }, changes: { status: { from: 'Open', to: 'Assigned' }, priority: 'high', assignee: 'asha' } },
    ]);
    expect(after.saves[0]?.changes.fields).not.toHaveProperty('Supportway Intent');
  });

  it('answers the customer by mail', async () => {
    const { ref, ticket, cursor } = await customerTicket();
    await zoho.desk.write(ref, { intent: 'ack/1', comment: { public: true, text: 'We have your request.\n\nYour team' } }, ticket.stamp);
    expect(await outbox(ref.ticketId)).toEqual([expect.objectContaining({ to: 'ana@customer.example', text: 'We have your request.\n\nYour team' })]);
    expect((await zoho.desk.read(ref, cursor)).saves).toMatchObject([{ intent: 'ack/1', comment: { public: true, text: 'We have your request.\n\nYour team' } }]);
  });

  it('leaves a save in the history also when nothing but the intent differs', async () => {
    const { ref, ticket, cursor } = await customerTicket();
    const first = await zoho.desk.write(ref, { intent: 'mirror/1', status: 'Open' }, ticket.stamp);
    await zoho.desk.write(ref, { intent: 'mirror/2', status: 'Open' }, first.ticket.stamp);
    expect((await zoho.desk.read(ref, cursor)).saves).toMatchObject([{ intent: 'mirror/1', changes: {} }, { intent: 'mirror/2', changes: {} }]);
  });

  it('empties fields and the assignee', async () => {
    const { ref } = await customerTicket();
    await zoho.save(ref.ticketId, { agent: 'asha', assignee: 'asha', fields: { Scope: 'Remote', 'Serial Number': '4711' } });
    const { ticket } = await zoho.desk.read(ref);
    const receipt = await zoho.desk.write(ref, { intent: 'x/1', assignee: null, fields: { Scope: null, 'Serial Number': null } }, ticket.stamp);
    expect(receipt.ticket).toMatchObject({ assignee: null, fields: { Scope: null, 'Serial Number': null } });
  });

  it('passes over what Zoho does not have', async () => {
    const { ref, ticket } = await customerTicket();
    const receipt = await zoho.desk.write(ref, { intent: 'x/1', tags: ['a'], group: 'Support', followers: ['asha'], form: 'Technical', status: 'Assigned' }, ticket.stamp);
    expect(receipt.ticket).toMatchObject({ status: 'Assigned', tags: [], group: null, followers: [] });
  });

  it('fails as a conflict, and writes nothing, when somebody saved since', async () => {
    const { ref, ticket } = await customerTicket();
    await zoho.save(ref.ticketId, { agent: 'asha', note: 'I have it.' });
    await expect(zoho.desk.write(ref, { intent: 'x/1', status: 'Assigned', comment: { public: true, text: 'Hello' } }, ticket.stamp)).rejects.toMatchObject({ code: 'conflict' });
    expect(await zoho.view(ref.ticketId)).toMatchObject({ status: 'Open', serviceWrites: 0 });
  });

  it('fails as rejected for a reply to a customer without an address, and changes nothing', async () => {
    const { ticketId } = await zoho.desk.create(zoho.site, { externalId: 'call-1', intent: 'request/call-1', requester: { name: 'Bo', phone: '+1 555 0100' }, subject: 'Call', text: 'Stops.', public: false });
    const ref = { site: zoho.site, ticketId };
    const { ticket } = await zoho.desk.read(ref);
    const write = zoho.desk.write(ref, { intent: 'ack/1', status: 'Assigned', comment: { public: true, text: 'Hello' } }, ticket.stamp);
    await expect(write).rejects.toMatchObject({ code: 'rejected', message: expect.stringContaining('no e-mail address') });
    expect((await zoho.view(ticketId)).status).toBe('Open');
  });

  it.each([
    ['a status', { status: 'Nowhere' }, 'status "Nowhere"'],
    ['a field', { fields: { Colour: 'red' } }, 'field "Colour"'],
    ['an option', { fields: { Scope: 'Moon' } }, 'option "Moon" of field "Scope"'],
    ['an agent', { assignee: 'sales' }, 'agent for "sales" of the roster'],
  ])('fails as rejected for %s that the account does not have', async (_what, write, words) => {
    const { ref, ticket } = await customerTicket();
    const failure = { code: 'rejected', message: expect.stringContaining(words) };
    await expect(zoho.desk.write(ref, { intent: 'x/1', ...write }, ticket.stamp)).rejects.toMatchObject(failure);
    expect((await zoho.view(ref.ticketId)).serviceWrites).toBe(0);
  });

  it('cannot write to an account without the field of intents', async () => {
    const account = withFields();
    zoho = await desks.open(`bare-${sites}`, { ...account, fields: account.fields.slice(1) });
    const { ref, ticket } = await customerTicket();
    await expect(zoho.desk.write(ref, { intent: 'x/1', status: 'Assigned' }, ticket.stamp)).rejects.toMatchObject({ code: 'rejected', message: expect.stringContaining('Supportway Intent') });
  });
});

describe('a write that was interrupted', () => {
  const write = { intent: 'ask/1', status: 'Waiting on Customer', comment: { public: true, text: 'Which serial?' } } as const;
  const lostReply = { on: 'POST sendReply', loseAnswer: true, times: 1 };
  const lostChange = { on: 'PATCH', loseAnswer: true, times: 1 };
  const noReply = { on: 'POST sendReply', status: 503, times: 1 };

  it('between change and reply shows as half done, and is finished by the next try without a second change', async () => {
    const { ref, ticket, cursor } = await customerTicket();
    await zoho.fail(noReply);
    await expect(zoho.desk.write(ref, write, ticket.stamp)).rejects.toMatchObject({ code: 'unreachable' });
    const half = await zoho.desk.read(ref, cursor);
    expect(half.saves).toMatchObject([{ author: { kind: 'self' }, changes: { status: { to: 'Waiting on Customer' } } }]);
    expect(half.saves[0]).not.toHaveProperty('intent');
    await zoho.anotherDesk().write(ref, write, half.ticket.stamp);
    expect((await zoho.desk.read(ref, cursor)).saves).toMatchObject([{ intent: 'ask/1', comment: { text: 'Which serial?' }, changes: { status: { to: 'Waiting on Customer' } } }]);
    expect((await zoho.desk.read(ref, half.cursor)).saves).toMatchObject([{ intent: 'ask/1', comment: { text: 'Which serial?' }, changes: {} }]);
    expect(await outbox(ref.ticketId)).toHaveLength(1);
    expect((await zoho.view(ref.ticketId)).serviceWrites).toBe(2);
  });

  it('by a lost answer to the reply is done: a second try sends nothing, whatever stamp it has', async () => {
    const { ref, ticket, cursor } = await customerTicket();
    await zoho.fail(lostReply);
    await expect(zoho.desk.write(ref, write, ticket.stamp)).rejects.toMatchObject({ code: 'unreachable' });
    const reading = await zoho.desk.read(ref, cursor);
    expect(reading.saves).toMatchObject([{ intent: 'ask/1' }]);
    await zoho.desk.write(ref, write, ticket.stamp);
    await zoho.anotherDesk().write(ref, write, reading.ticket.stamp);
    expect(await outbox(ref.ticketId)).toHaveLength(1);
    expect((await zoho.view(ref.ticketId)).serviceWrites).toBe(2);
  });

  it('by a lost answer to the change is finished with the comment alone', async () => {
    const { ref, ticket, cursor } = await customerTicket();
    await zoho.fail(lostChange);
    await expect(zoho.desk.write(ref, write, ticket.stamp)).rejects.toMatchObject({ code: 'unreachable' });
    const half = await zoho.desk.read(ref, cursor);
    await zoho.desk.write(ref, write, half.ticket.stamp);
    expect((await zoho.view(ref.ticketId)).serviceWrites).toBe(2);
    expect((await zoho.desk.read(ref, cursor)).saves).toMatchObject([{ intent: 'ask/1' }]);
  });

  it('is not finished over the head of somebody who saved in between', async () => {
    const { ref, ticket, cursor } = await customerTicket();
    await zoho.fail(noReply);
    await expect(zoho.desk.write(ref, write, ticket.stamp)).rejects.toMatchObject({ code: 'unreachable' });
    const half = await zoho.desk.read(ref, cursor);
    await zoho.control('POST', `/tickets/${ref.ticketId}/customer-replies`, { body: 'Serial 4711.' });
    await expect(zoho.desk.write(ref, write, half.ticket.stamp)).rejects.toMatchObject({ code: 'conflict' });
    expect(await outbox(ref.ticketId)).toEqual([]);
  });

  it('keeps its change where it happened when others saved before the comment', async () => {
    const { ref, ticket, cursor } = await customerTicket();
    await zoho.fail(noReply);
    await expect(zoho.desk.write(ref, write, ticket.stamp)).rejects.toMatchObject({ code: 'unreachable' });
    await zoho.save(ref.ticketId, { agent: 'asha', status: 'Assigned' });
    const now = await zoho.desk.read(ref, cursor);
    await zoho.desk.write(ref, write, now.ticket.stamp);
    const { saves } = await zoho.desk.read(ref, cursor);
    expect(saves.map(({ intent, changes }) => [intent, changes.status?.to])).toEqual([[undefined, 'Waiting on Customer'], [undefined, 'Assigned'], ['ask/1', undefined]]);
  });

  it('is begun anew, and is known again, when another intent was written in between', async () => {
    const { ref, ticket, cursor } = await customerTicket();
    await zoho.fail(noReply);
    await expect(zoho.desk.write(ref, write, ticket.stamp)).rejects.toMatchObject({ code: 'unreachable' });
    const half = await zoho.desk.read(ref, cursor);
    const other = await zoho.desk.write(ref, { intent: 'other/1', status: 'Assigned' }, half.ticket.stamp);
    await zoho.desk.write(ref, write, other.ticket.stamp);
    const { saves } = await zoho.desk.read(ref, cursor);
    expect(saves.map(({ intent }) => intent)).toEqual([undefined, 'other/1', 'ask/1']);
    expect(await outbox(ref.ticketId)).toHaveLength(1);
  });

  it('long ago is found again below more than a page of other saves', async () => {
    const { ref, ticket } = await customerTicket();
    await zoho.desk.write(ref, write, ticket.stamp);
    for (let n = 1; n <= 60; n += 1) await zoho.save(ref.ticketId, { agent: 'asha', note: `Note ${n}` });
    const { ticket: later } = await zoho.desk.read(ref);
    await zoho.desk.write(ref, write, later.stamp);
    expect(await outbox(ref.ticketId)).toHaveLength(1);
  });

  it('is told by its intent to a reader whose cursor lies between change and comment, however far apart they are', async () => {
    const { ref, ticket } = await customerTicket();
    await zoho.fail(noReply);
    await expect(zoho.desk.write(ref, write, ticket.stamp)).rejects.toMatchObject({ code: 'unreachable' });
    for (let n = 1; n <= 60; n += 1) await zoho.save(ref.ticketId, { agent: 'asha', note: `Note ${n}` });
    const { ticket: later, cursor } = await zoho.desk.read(ref);
    await zoho.desk.write(ref, write, later.stamp);
    expect((await zoho.desk.read(ref, cursor)).saves).toMatchObject([{ intent: 'ask/1', comment: { text: 'Which serial?' } }]);
  });
});
