import { resolveNames } from '../../../integrations/zendesk/names';
import { BESTPACK_REQUIREMENTS } from '../../../integrations/zendesk/requirements';
import { ACCOUNT, PEOPLE } from './support/account';
import { openSandboxDesks, type SandboxDesks } from './support/sandbox-site';

let desks: SandboxDesks;
beforeAll(async () => {
  desks = await openSandboxDesks();
});
afterAll(() => desks.close());

describe('the names of a Zendesk account', () => {
  it('are resolved when everything is there', async () => {
    const { api } = await desks.open('complete');
    const resolved = await resolveNames(api, PEOPLE, BESTPACK_REQUIREMENTS);
    expect(resolved).toMatchObject({ names: { self: expect.any(String) as unknown } });
  });

  it('that are missing are listed all at once', async () => {
    const { api } = await desks.open('incomplete', {
      ...ACCOUNT,
      agents: ACCOUNT.agents.filter((agent) => agent.key !== 'jordan'),
      groups: ACCOUNT.groups,
      fields: ACCOUNT.fields
        .filter((field) => field.title !== 'Serial Number')
        .map((field) => (field.title === 'T Level' ? { ...field, options: field.options?.slice(0, 2) ?? [] } : field)),
      statuses: ACCOUNT.statuses.filter((status) => status.name !== 'PO Firmed'),
      macros: ACCOUNT.macros.filter((macro) => macro.title !== 'Not an answer'),
      forms: ACCOUNT.forms.filter((form) => form.name !== 'Service'),
    });
    const roster = { ...PEOPLE, zoe: { name: 'Zoe', email: 'zoe@bestpack.example', roles: [], group: 'Night shift' } };
    expect(await resolveNames(api, roster, BESTPACK_REQUIREMENTS)).toEqual({
      missing: [
        'field "Serial Number"',
        'option "T3" of field "T Level"',
        'status "PO Firmed"',
        'macro "Not an answer"',
        'ticket form "Service"',
        'group "Night shift"',
        'agent "jordan@bestpack.example"',
        'agent "zoe@bestpack.example"',
      ],
    });
  });

  it('do not require a desk seat of somebody without a group', async () => {
    const { api } = await desks.open('no-seat');
    const roster = { ...PEOPLE, sales: { name: 'Sales', email: 'sales@bestpack.example', roles: [], group: '' } };
    expect(await resolveNames(api, roster, BESTPACK_REQUIREMENTS)).toHaveProperty('names');
  });
});
