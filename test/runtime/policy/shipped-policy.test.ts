import { choose } from '../../../domain/assignment';
import { bestpackSettings, l1Settings } from '../../../domain/policy/settings';
import type { Role, SitePolicy } from '../../../domain/policy/settings';
import { PROCESSES, shippedPolicy } from './shipped';

const HOUR = 3_600_000;
const withRole = ({ people }: SitePolicy, role: Role): readonly string[] => Object.keys(people).filter((key) => people[key]?.roles.includes(role));
const withoutSeat = ({ people }: SitePolicy): readonly string[] => Object.keys(people).filter((key) => people[key]?.group === undefined);

describe.each(PROCESSES)('policies/%s.yaml', (process) => {
  const { settings, version, ...policy } = shippedPolicy(process);

  it('is for its process', () => {
    expect([policy.process, settings.process]).toEqual([process, process]);
  });

  it('resolves to settings that fit into the input of a workflow', () => {
    expect(Buffer.byteLength(JSON.stringify(settings))).toBeLessThanOrEqual(4096);
  });

  it('carries one version in the policy and in the settings', () => {
    expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect(settings.version).toBe(version);
  });
});

describe('the policy of bestpack', () => {
  const policy = shippedPolicy('bestpack');
  const settings = bestpackSettings(policy.settings);
  const { matrix } = policy;

  it('says what the BestPack Support Way says', () => {
    const day = [['05:00', '17:00']];
    expect(settings.calendar).toMatchObject({ timeZone: 'America/Los_Angeles', hours: { mon: day, tue: day, wed: day, thu: day, fri: day } });
    expect(settings.acknowledgment).toEqual({ automatic: false, withinMs: HOUR, warnAt: [0.5, 0.75] });
    expect(settings.window).toEqual({ withinMs: { P1: 4 * HOUR, P2: 8 * HOUR, P3: 24 * HOUR, P4: 48 * HOUR }, warnAt: [0.5, 0.75] });
    expect(settings.ladder).toEqual({ followUpMs: 24 * HOUR, finalMs: 48 * HOUR, spacingMs: 24 * HOUR, closeMs: 24 * HOUR, patientAbout: [] });
    expect(settings).toMatchObject({ engineeringChaseMs: 8 * HOUR, graceMs: 600_000, enforce: 'undo', triager: 'mary', owner: 'allison', confirmLinkDays: 30 });
  });

  it('chases and requires what was decided where the process map is silent', () => {
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
    expect(policy.notices).toEqual({ by: ['mail'], digestAt: '05:00' });
  });

  it('has everybody of the process map with what they do', () => {
    expect([withRole(policy, 'pricing'), withRole(policy, 'sales'), withRole(policy, 'customerService')]).toEqual([['rita'], ['sales'], ['customerService']]);
    expect(withRole(policy, 'bpxFollower')).toEqual(['omar', 'michael']);
    expect(withRole(policy, 'contractor')).toEqual(['plcParamedics', 'bestPackaging', 'vanpack']);
    expect(policy.people['ezechiel']?.roles).toEqual(['technician', 'partsSpecialist']);
    expect(withoutSeat(policy)).toEqual(['rita', 'sales', 'plcParamedics', 'bestPackaging', 'vanpack']);
  });

  it.each([
    ['standard', ['jordan', 'kevin', 'sean']],
    ['advanced-CSS', ['kevin', 'sean', 'kalpesh']],
  ] as const)('offers a %s machine to its technicians in order', (line, order) => {
    const keys = { requestType: 'technical', line, issue: 'mechanical', tier: 'T1' } as const;
    const chosen = order.map((_, i) => choose(matrix, keys, Object.fromEntries(order.slice(0, i).map((name) => [name, {}])), 0).to);
    expect(chosen).toEqual(order);
  });

  it('sends each request to whom the process map sends it', () => {
    expect(matrix[0]).toEqual({ issue: 'NC Tape Head', names: ['ezechiel'] });
    expect(matrix.slice(3)).toEqual([
      { requestType: 'technical', line: 'BPX', names: ['kevin', 'sean', 'ezechiel'], followers: [{ who: 'omar' }, { who: 'michael', first: ['sean'] }] },
      { requestType: 'parts', names: ['customerService'] },
      { requestType: 'service', names: ['mary'] },
    ]);
  });

  it('takes the first of the names, and counts nobody\'s tickets', () => {
    expect([policy.choice, settings.countsTickets]).toEqual(['inOrder', false]);
  });
});

describe.each(['l1-desk', 'amc-desk'] as const)('the policy of %s', (process) => {
  const policy = shippedPolicy(process);
  const settings = l1Settings(policy.settings);

  it('names its hours and its zone', () => {
    const day = [['09:00', '18:00']];
    expect(settings.calendar).toMatchObject({ timeZone: 'Asia/Kolkata', hours: { mon: day, tue: day, wed: day, thu: day, fri: day } });
    expect(Object.keys(settings.calendar.hours)).toHaveLength(5);
  });

  it('says what was decided for both Zoho processes', () => {
    expect(settings.acknowledgment).toEqual({ automatic: true, withinMs: HOUR, warnAt: [0.5, 0.75] });
    expect(settings.progressWithinMs).toEqual({ P1: 4 * HOUR, P2: 8 * HOUR, P3: 24 * HOUR, P4: 48 * HOUR });
    expect(settings.ladder).toEqual({ followUpMs: 24 * HOUR, finalMs: 48 * HOUR, spacingMs: 24 * HOUR, closeMs: 24 * HOUR, patientAbout: [] });
    expect(settings).toMatchObject({ portalActive: false, reopenDays: 28, confirmLinkDays: 30, graceMs: 600_000, enforce: 'undo', triager: 'associate', owner: 'lead' });
    expect(policy.desk).toEqual({ teamName: 'Customer Support', address: 'support@support.example' });
  });

  it('proposes the engineer with the fewest tickets, for what is urgent the most experienced first', () => {
    expect([policy.choice, settings.countsTickets]).toEqual(['leastLoaded', true]);
    expect(policy.matrix).toEqual([{ priority: 'P1', names: ['meera', 'asha', 'ravi'], choice: 'inOrder' }, { names: ['asha', 'ravi', 'meera'] }]);
  });

  it('has the people of its process map, a seat in the desk for those who work there', () => {
    expect(withRole(policy, 'l1')).toEqual(['asha', 'ravi', 'meera']);
    expect(withRole(policy, 'internalCustomer')).toEqual(['internalCustomer']);
    const deciding = process === 'amc-desk' ? ['sales', 'manager'] : [];
    expect([...withRole(policy, 'sales'), ...withRole(policy, 'management')]).toEqual(deciding);
    expect(withoutSeat(policy)).toEqual(['internalCustomer', ...deciding]);
  });
});
