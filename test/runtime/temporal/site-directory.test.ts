import { readPolicy } from '../../../runtime/policy';
import { createSiteDirectory, DoorError } from '../../../runtime/temporal';
import { readFileSync } from 'node:fs';
import { POLICY_FILE } from '../../api/support/api-server';

const policy = readPolicy(readFileSync(POLICY_FILE, 'utf8'), 'test');

describe('the directory of sites', () => {
  it('asks once for many callers, and anew after some seconds', async () => {
    let now = 0;
    let asked = 0;
    const view = (site: string) => {
      asked += 1;
      return Promise.resolve({ site, policy, absences: {}, deputies: {}, openTickets: [], openRequests: [] });
    };
    const directory = createSiteDirectory({ view }, () => now);
    await Promise.all([directory.policyOf('a'), directory.policyOf('a')]);
    expect(asked).toBe(1);
    now = 10_000;
    expect(await directory.policyOf('a')).toBe(policy);
    expect(asked).toBe(2);
  });

  it('forgets a failure at once', async () => {
    const answers = [Promise.reject(new DoorError('unavailable', 'no')), Promise.resolve({ site: 'a', policy, absences: {}, deputies: {}, openTickets: [], openRequests: [] })];
    const directory = createSiteDirectory({ view: () => answers.shift() ?? Promise.reject(new Error('asked too often')) });
    await expect(directory.policyOf('a')).rejects.toMatchObject({ code: 'unavailable' });
    expect(await directory.policyOf('a')).toBe(policy);
  });
});
