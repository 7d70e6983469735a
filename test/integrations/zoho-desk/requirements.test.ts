import { resolveNames } from '../../../integrations/zoho-desk/requirements';
import { ACCOUNT, PEOPLE } from './support/account';
import { openSandboxDesks, type SandboxDesks } from './support/sandbox-site';

let desks: SandboxDesks;
beforeAll(async () => {
  desks = await openSandboxDesks();
});
afterAll(() => desks.close());

const wanted = { statuses: ['open', 'Assigned'], fields: ['Scope', 'serial number'] };

describe('the names of a Zoho Desk account', () => {
  it('are found whatever their case, and nobody without a seat has to be an agent', async () => {
    const { api } = await desks.open('names-1');
    expect(await resolveNames(api, PEOPLE, wanted)).toMatchObject({ names: { statuses: expect.arrayContaining(['Assigned']) } });
  });

  it('that are missing are all told at once, the own fields of the connection among them', async () => {
    const { api } = await desks.open('names-2', { ...ACCOUNT, fields: [{ label: 'Other', type: 'Text' }], agents: ACCOUNT.agents.filter(({ key }) => key !== 'asha') });
    expect(await resolveNames(api, PEOPLE, { statuses: ['Back Ordered'], fields: ['Scope'] })).toEqual({
      missing: ['field "Scope"', 'field "Supportway Intent"', 'field "Supportway Request"', 'status "Back Ordered"', 'agent "Asha@desk.example"'],
    });
  });
});
