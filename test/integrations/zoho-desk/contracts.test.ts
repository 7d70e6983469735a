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
  zoho = await desks.open(`contracts-${sites}`);
});

const account = (name: string, more: object = {}) => zoho.control('POST', '/accounts', { name, ...more });
const contract = (more: object) => zoho.control('POST', '/contracts', { account: 'Customer Ltd', start: '2026-01-01', end: '2026-12-31', ...more });

describe('the contracts behind a ticket', () => {
  it("are those of the contact's account, with their products and the account's zone", async () => {
    await account('Customer Ltd', { domains: ['customer.example'], zone: 'Asia/Kolkata' });
    await contract({ product: 'Compressor' });
    await contract({ start: '2024-01-01', end: '2024-12-31' });
    const ref = await zoho.writeAsCustomer('It stops.');
    await zoho.save(ref.ticketId, { agent: 'asha', product: 'Compressor' });
    expect(await zoho.contracts.read(ref)).toEqual({
      account: 'Customer Ltd', zone: 'Asia/Kolkata', product: 'Compressor',
      contracts: [
        { name: expect.any(String), product: 'Compressor', start: '2026-01-01', end: '2026-12-31' },
        { name: expect.any(String), start: '2024-01-01', end: '2024-12-31' },
      ],
    });
  });

  it('are all of them, over more than one page', async () => {
    await account('Customer Ltd', { domains: ['customer.example'] });
    for (let n = 1; n <= 51; n += 1) await contract({});
    const read = await zoho.contracts.read(await zoho.writeAsCustomer('It stops.'));
    expect(read.contracts).toHaveLength(51);
    expect(read).not.toHaveProperty('zone');
  });

  it('are none for an account without any, and for a contact of nobody', async () => {
    await account('Customer Ltd', { domains: ['customer.example'] });
    expect(await zoho.contracts.read(await zoho.writeAsCustomer('It stops.'))).toEqual({ account: 'Customer Ltd', contracts: [] });
    expect(await zoho.contracts.read(await zoho.writeAsCustomer('It stops.', { from: 'x@nowhere.example' }))).toEqual({ contracts: [] });
  });

  it('are none where the desk no longer has the contact, and unknown where it does not answer', async () => {
    await account('Customer Ltd', { domains: ['customer.example'] });
    const ref = await zoho.writeAsCustomer('It stops.');
    await zoho.fail({ on: 'GET /contacts/', status: 404, times: 1 });
    expect(await zoho.contracts.read(ref)).toEqual({ contracts: [] });
    await zoho.fail({ on: 'GET /accounts/', status: 500, times: 1 });
    await expect(zoho.contracts.read(ref)).rejects.toMatchObject({ name: 'DeskError', code: 'unreachable' });
  });

  it('fail as gone with the ticket', async () => {
    const ref = await zoho.writeAsCustomer('It stops.');
    await zoho.control('POST', `/tickets/${ref.ticketId}/delete`);
    await expect(zoho.contracts.read(ref)).rejects.toMatchObject({ name: 'DeskError', code: 'gone' });
  });
});
