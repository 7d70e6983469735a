import { withDigest } from '../../../runtime/temporal';
import { createFakeDoors } from '../../api/support/fake-doors';
import { POLICY } from '../../support/bestpack';

describe('an adopted policy', () => {
  const doors = createFakeDoors();
  const kept: string[] = [];
  const sites = withDigest(doors.sites, { keep: (site) => Promise.resolve(void kept.push(site)) });
  beforeEach(() => kept.splice(0));

  it('sets when the digest of its site goes out, with each change anew', async () => {
    expect(await sites.ensure('bestpack', POLICY)).toBe('started');
    expect(await sites.ensure('bestpack', POLICY)).toBe('adopted');
    expect(kept).toEqual(['bestpack', 'bestpack']);
  });

  it('sets none for a site on a test clock', async () => {
    await sites.ensure('demo', POLICY, { at: 1, version: 1 });
    expect(kept).toEqual([]);
  });

  it('sets none when it was not adopted', async () => {
    const failing = withDigest({ ...doors.sites, ensure: () => Promise.reject(new Error('no server')) }, { keep: (site) => Promise.resolve(void kept.push(site)) });
    await expect(failing.ensure('bestpack', POLICY)).rejects.toThrow('no server');
    expect(kept).toEqual([]);
  });
});
