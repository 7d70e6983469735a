import { createPolicyAdoption } from '../../api/adopt-policy';
import { createLogger } from '../../runtime/logger';
import { loadPolicy, PolicyError } from '../../runtime/policy';
import { POLICY_FILE } from './support/api-server';
import { createFakeDoors, unavailable } from './support/fake-doors';

const broken = () => Promise.reject(new PolicyError('bestpack.yaml', [{ line: 3, path: 'owner', message: 'nobody', remedy: 'name somebody' }]));

function adoptionOf(load: () => ReturnType<typeof loadPolicy>) {
  const doors = createFakeDoors();
  const adoption = createPolicyAdoption({ site: 'bestpack', load, sites: doors.sites, log: createLogger('api', 'silent'), retryMs: 1 });
  return { doors, adoption };
}

describe('bringing a policy file into force', () => {
  it('hands it to the site, and is ready then', async () => {
    const { doors, adoption } = adoptionOf(() => loadPolicy(POLICY_FILE));
    expect(adoption.check()).toHaveProperty('problem');
    await adoption.adopt();
    expect(adoption.check()).toEqual({ name: 'site bestpack' });
    expect(doors.ensured).toHaveLength(1);
  });

  it('stops the start when the file is broken and was never adopted', async () => {
    const { adoption } = adoptionOf(broken);
    await expect(adoption.adopt()).rejects.toBeInstanceOf(PolicyError);
  });

  it('leaves what was adopted in force when an edit is broken', async () => {
    const { doors, adoption } = adoptionOf(broken);
    await doors.sites.ensure('bestpack', await loadPolicy(POLICY_FILE));
    await adoption.adopt();
    expect(doors.ensured).toHaveLength(1);
    expect(adoption.check()).toEqual({ name: 'site bestpack' });
  });

  it('waits for a server that is not there yet', async () => {
    const { doors, adoption } = adoptionOf(() => loadPolicy(POLICY_FILE));
    doors.failure = unavailable;
    const adopting = adoption.adopt();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(adoption.check()).toHaveProperty('problem');
    delete doors.failure;
    await adopting;
    expect(adoption.check()).toEqual({ name: 'site bestpack' });
  });
});
