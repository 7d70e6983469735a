import { openSandboxDesks, type SandboxDesks, type SandboxSite } from './support/sandbox-site';

let desks: SandboxDesks;
let zendesk: SandboxSite;

beforeAll(async () => {
  desks = await openSandboxDesks();
  zendesk = await desks.open('followers');
});
afterAll(() => desks.close());

describe('followers of a Zendesk ticket', () => {
  it('become those of the roster who are wanted, while others stay', async () => {
    const ref = await zendesk.writeAsCustomer('It stops.');
    await zendesk.control('POST', `/tickets/${ref.ticketId}/saves`, { agent: 'mary', note: 'Look.', followers: { add: ['mary', 'guest'] } });
    const before = await zendesk.desk.read(ref);
    expect(before.ticket.followers).toEqual(['mary', 'unknown:Guest Worker']);
    const { ticket } = await zendesk.desk.write(ref, { intent: 'followers/1', followers: ['jordan'] }, before.ticket.stamp);
    expect(ticket.followers.toSorted()).toEqual(['jordan', 'unknown:Guest Worker']);
  });

  it('are not changed over a save that came in between', async () => {
    const ref = await zendesk.writeAsCustomer('It stops.');
    const { ticket } = await zendesk.desk.read(ref);
    await zendesk.control('POST', `/tickets/${ref.ticketId}/saves`, { agent: 'mary', note: 'Look.', followers: { add: ['mary'] } });
    await expect(zendesk.desk.write(ref, { intent: 'followers/1', followers: [] }, ticket.stamp)).rejects.toMatchObject({ code: 'conflict' });
    expect((await zendesk.desk.read(ref)).ticket.followers).toEqual(['mary']);
  });
});

describe('the form of a Zendesk ticket', () => {
  it('is read and chosen by its name', async () => {
    const ref = await zendesk.writeAsCustomer('It stops.');
    const { ticket } = await zendesk.desk.read(ref);
    expect(ticket.form).toBe('Technical');
    expect((await zendesk.desk.write(ref, { intent: 'form/1', form: 'Service' }, ticket.stamp)).ticket.form).toBe('Service');
  });

  it('that the account lacks is named', async () => {
    const ref = await zendesk.writeAsCustomer('It stops.');
    const { ticket } = await zendesk.desk.read(ref);
    const write = zendesk.desk.write(ref, { intent: 'form/1', form: 'Spares' }, ticket.stamp);
    await expect(write).rejects.toMatchObject({ code: 'rejected', message: expect.stringContaining('ticket form "Spares"') as unknown });
  });
});
