import { join } from 'node:path';
import { choose } from '../../../domain/assignment';
import { loadPolicy } from '../../../runtime/policy';

const HOUR = 3_600_000;
const FILE = join(__dirname, '../../../policies/bestpack.yaml');

describe('policies/bestpack.yaml', () => {
  it('says what the BestPack Support Way says', async () => {
    const { settings } = await loadPolicy(FILE);
    const day = [['05:00', '17:00']];
    expect(settings.calendar).toMatchObject({ timeZone: 'America/Los_Angeles', hours: { mon: day, tue: day, wed: day, thu: day, fri: day } });
    expect(settings.acknowledgment).toEqual({ withinMs: HOUR, warnAt: [0.5, 0.75] });
    expect(settings.window).toEqual({ withinMs: { P1: 4 * HOUR, P2: 8 * HOUR, P3: 24 * HOUR, P4: 48 * HOUR }, warnAt: [0.5, 0.75] });
    expect(settings.ladder).toEqual({ followUpMs: 24 * HOUR, finalMs: 48 * HOUR, spacingMs: 24 * HOUR, closeMs: 24 * HOUR });
    expect(settings).toMatchObject({ engineeringChaseMs: 8 * HOUR, graceMs: 600_000, enforce: 'undo', triager: 'mary', owner: 'allison', confirmLinkDays: 30 });
  });

  it.each([
    ['standard', ['jordan', 'kevin', 'sean']],
    ['advanced-CSS', ['kevin', 'sean', 'kalpesh']],
  ] as const)('offers a %s machine to its technicians in order', async (line, order) => {
    const { matrix } = await loadPolicy(FILE);
    const keys = { requestType: 'technical', line, issue: 'mechanical', tier: 'T1' } as const;
    const chosen = order.map((_, i) => choose(matrix, keys, Object.fromEntries(order.slice(0, i).map((name) => [name, {}])), 0).to);
    expect(chosen).toEqual(order);
  });

  it('resolves to settings that fit into the input of a workflow', async () => {
    const { settings } = await loadPolicy(FILE);
    expect(Buffer.byteLength(JSON.stringify(settings))).toBeLessThanOrEqual(4096);
  });

  it('carries one version in the policy and in the settings', async () => {
    const policy = await loadPolicy(FILE);
    expect(policy.version).toMatch(/^[0-9a-f]{12}$/);
    expect(policy.settings.version).toBe(policy.version);
  });
});
