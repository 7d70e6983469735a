import { join } from 'node:path';
import { choose } from '../../../domain/assignment';
import type { Role } from '../../../domain/policy/settings';
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
    expect(settings.ladder).toEqual({ followUpMs: 24 * HOUR, finalMs: 48 * HOUR, spacingMs: 24 * HOUR, closeMs: 24 * HOUR, patientAbout: [] });
    expect(settings).toMatchObject({ engineeringChaseMs: 8 * HOUR, graceMs: 600_000, enforce: 'undo', triager: 'mary', owner: 'allison', confirmLinkDays: 30 });
  });

  it('chases and requires what was decided where the process map is silent', async () => {
    const { settings, notices } = await loadPolicy(FILE);
    expect(settings.chase).toEqual({ salesDays: 2, rgaDays: 2, invoiceDays: 2, projectDays: 2, orderDays: 5, priceMs: 8 * HOUR, guidanceMs: 8 * HOUR });
    expect(settings.tripReport).toEqual({ withinDays: 3, warnAt: [0.5, 0.75] });
    expect(settings.article).toEqual({ ownerDays: 2, managerDays: 5, urgentDays: 1, owedBy: ['technical', 'parts', 'service'] });
    expect(settings).toMatchObject({ noteWithinMs: HOUR / 2, poRequired: 'always', currency: 'USD', priceValidMs: 30 * 24 * HOUR, tellOrders: false });
    expect(settings.requiredToClose).toEqual({
      all: ['Request Type', 'Customer Type', 'Machine Model', 'Serial Number'],
      technical: ['Machine Line', 'Issue Type', 'T Level'],
      parts: [],
      service: ['Service Call Number'],
    });
    expect(notices).toEqual({ by: ['mail'], digestAt: '05:00' });
  });

  it('has everybody of the process map with what they do', async () => {
    const { people } = await loadPolicy(FILE);
    const withRole = (role: Role) => Object.keys(people).filter((key) => people[key]?.roles.includes(role));
    expect([withRole('pricing'), withRole('sales'), withRole('customerService')]).toEqual([['rita'], ['sales'], ['customerService']]);
    expect(withRole('bpxFollower')).toEqual(['omar', 'michael']);
    expect(withRole('contractor')).toEqual(['plcParamedics', 'bestPackaging', 'vanpack']);
    expect(people['ezechiel']?.roles).toEqual(['technician', 'partsSpecialist']);
    expect(Object.keys(people).filter((key) => people[key]?.group === undefined)).toEqual(['rita', 'sales', 'plcParamedics', 'bestPackaging', 'vanpack']);
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

  it('sends each request to whom the process map sends it', async () => {
    const { matrix } = await loadPolicy(FILE);
    expect(matrix[0]).toEqual({ issue: 'NC Tape Head', names: ['ezechiel'] });
    expect(matrix.slice(3)).toEqual([
      { requestType: 'technical', line: 'BPX', names: ['kevin', 'sean', 'ezechiel'], followers: [{ who: 'omar' }, { who: 'michael', first: ['sean'] }] },
      { requestType: 'parts', names: ['customerService'] },
      { requestType: 'service', names: ['mary'] },
    ]);
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
