import type { TicketOrder } from '../../../activities/desk-port';
import { ACCOUNT } from './support/account';
import { openSandboxDesks, START, type SandboxDesks, type SandboxSite } from './support/sandbox-site';

let desks: SandboxDesks;
let zoho: SandboxSite;
let sites = 0;

beforeAll(async () => {
  desks = await openSandboxDesks();
});
afterAll(() => desks.close());
beforeEach(async () => {
  sites += 1;
  zoho = await desks.open(`new-${sites}`);
});

const order: TicketOrder = {
  externalId: 'call-7', intent: 'request/call-7', requester: { name: 'Ana Maria Ruiz', email: 'ana@customer.example', phone: '+1 555 0100' },
  subject: 'Call: it stops', text: 'Stops & smokes <badly>.\nSince noon.', channel: 'phone', public: false, tags: ['call'],
};
const all = () => zoho.control<{ ticketId: string }[]>('GET', '/tickets');

describe('a ticket that is made in Zoho Desk', () => {
  it('has the words of the order, its channel and its contact, and is known as our own', async () => {
    const { ticketId } = await zoho.desk.create(zoho.site, order);
    const { ticket, saves } = await zoho.desk.read({ site: zoho.site, ticketId });
    expect(ticket).toMatchObject({ subject: 'Call: it stops', channel: 'phone', requester: { name: 'Ana Maria Ruiz', email: 'ana@customer.example' } });
    expect(ticket.fields).not.toHaveProperty('Supportway Request');
    expect(saves).toMatchObject([{ id: '1', created: true, author: { kind: 'self' }, comment: { text: 'Stops & smokes <badly>.\nSince noon.' } }]);
    expect(await zoho.control('GET', `/outbox?ticket=${ticketId}`)).toEqual([]);
  });

  it('is made once, however often it is asked for and whatever answer was lost', async () => {
    await zoho.fail({ on: 'POST /api/v1/tickets', loseAnswer: true, times: 1 });
    await expect(zoho.desk.create(zoho.site, order)).rejects.toMatchObject({ code: 'unreachable' });
    const second = await zoho.anotherDesk().create(zoho.site, order);
    expect(await zoho.desk.create(zoho.site, order)).toEqual(second);
    expect(await all()).toHaveLength(1);
    await zoho.desk.create(zoho.site, { ...order, externalId: 'call-70' });
    expect(await all()).toHaveLength(2);
  });

  it('can be for somebody of whom nothing is known', async () => {
    const { ticketId } = await zoho.desk.create(zoho.site, { ...order, requester: {}, channel: 'other' });
    const { ticket } = await zoho.desk.read({ site: zoho.site, ticketId });
    expect(ticket).toMatchObject({ requester: { name: 'Unknown caller', email: '' }, channel: 'web' });
  });

  it('may have an assignee from the start', async () => {
    const { ticketId } = await zoho.desk.create(zoho.site, { ...order, assignee: 'asha' });
    expect((await zoho.desk.read({ site: zoho.site, ticketId })).ticket.assignee).toBe('asha');
  });

  it('is refused where its text should go out, which Zoho does not do with a new ticket', async () => {
    await expect(zoho.desk.create(zoho.site, { ...order, public: true })).rejects.toMatchObject({ code: 'rejected' });
    expect(await all()).toEqual([]);
  });

  it('is refused where the account lacks the field that it is known by', async () => {
    zoho = await desks.open(`bare-${sites}`, { ...ACCOUNT, fields: ACCOUNT.fields.filter(({ label }) => label !== 'Supportway Request') });
    await expect(zoho.desk.create(zoho.site, order)).rejects.toMatchObject({ code: 'rejected', message: expect.stringContaining('Supportway Request') });
    expect(await all()).toEqual([]);
  });
});

describe('earlier tickets in Zoho Desk', () => {
  const at = (minutes: number) => zoho.control('PUT', '/clock', { at: START + minutes * 60_000, version: 1 + minutes });

  it('are those of the same machine and the same customer, newest first, at most five each', async () => {
    const others = [];
    for (let n = 1; n <= 6; n += 1) {
      await at(n);
      others.push(await zoho.writeAsCustomer(`Request ${n}`));
    }
    await at(7);
    const machine = await zoho.writeAsCustomer('Same machine', { from: 'bo@other.example', name: 'Bo' });
    await zoho.save(machine.ticketId, { agent: 'asha', fields: { 'Serial Number': '4711' } });
    await zoho.save(others[3]?.ticketId ?? '', { agent: 'asha', fields: { 'Serial Number': '4711' } });
    await at(8);
    const ref = await zoho.writeAsCustomer('It stops.');
    const earlier = await zoho.desk.earlier(ref, { serial: '4711', requester: 'ana@customer.example' });
    expect(earlier.map(({ ticketId, why }) => [ticketId, why])).toEqual([
      [machine.ticketId, 'serial'], [others[5]?.ticketId, 'customer'], [others[4]?.ticketId, 'customer'], [others[3]?.ticketId, 'serial'],
      [others[2]?.ticketId, 'customer'], [others[1]?.ticketId, 'customer'], [others[0]?.ticketId, 'customer'],
    ]);
    expect(earlier[1]).toEqual({ ticketId: others[5]?.ticketId, subject: 'Compressor stops', status: 'Open', createdAt: START + 6 * 60_000, why: 'customer' });
  });

  it('are none for a customer whom nobody knows, and not looked for by serial where the account has no such field', async () => {
    zoho = await desks.open(`plain-${sites}`, { ...ACCOUNT, fields: ACCOUNT.fields.filter(({ label }) => label !== 'Serial Number') });
    const ref = await zoho.writeAsCustomer('It stops.');
    expect(await zoho.desk.earlier(ref, { serial: '4711', requester: 'nobody@nowhere.example' })).toEqual([]);
    expect(await zoho.desk.earlier(ref, {})).toEqual([]);
  });
});
