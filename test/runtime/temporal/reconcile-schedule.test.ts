import { withReconcile } from '../../../runtime/temporal';
import { createFakeDoors } from '../../api/support/fake-doors';
import { POLICY } from '../../support/bestpack';

describe('an adopted policy', () => {
  const doors = createFakeDoors();
  const kept: string[] = [];
  const keep = (site: string) => Promise.resolve(void kept.push(site));
  beforeEach(() => kept.splice(0));

  it('has the desk of its site swept', async () => {
    expect(await withReconcile(doors.sites, { keep }).ensure('bestpack', POLICY)).toBe('started');
    expect(kept).toEqual(['bestpack']);
  });

  it('sets no sweep for a site on a test clock', async () => {
    await withReconcile(doors.sites, { keep }).ensure('demo', POLICY, { at: 1, version: 1 });
    expect(kept).toEqual([]);
  });

  it('sets none when it was not adopted', async () => {
    const failing = withReconcile({ ...doors.sites, ensure: () => Promise.reject(new Error('no server')) }, { keep });
    await expect(failing.ensure('bestpack', POLICY)).rejects.toThrow('no server');
    expect(kept).toEqual([]);
  });
});
