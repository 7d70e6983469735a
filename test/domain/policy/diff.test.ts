import { changesTickets } from '../../../domain/policy/changes-tickets';
import { diffPolicies } from '../../../domain/policy/diff';
import { bestpackSettings, l1Settings } from '../../../domain/policy/settings';
import type { BestpackSettings, MatrixRow, SitePolicy } from '../../../domain/policy/settings';
import { PROCESSES, shippedPolicy } from '../../runtime/policy/shipped';

const HOUR = 3_600_000;
const POLICY = shippedPolicy('bestpack');
const L1 = shippedPolicy('l1-desk');
const settings = bestpackSettings(POLICY.settings);
const { matrix, people } = POLICY;
const withSettings = (changes: Partial<BestpackSettings>): SitePolicy => ({ ...POLICY, settings: { ...settings, ...changes } });
const withMatrix = (rows: readonly MatrixRow[]): SitePolicy => ({ ...POLICY, matrix: rows });

/** Paths of everything in a policy that is no map, lists among it. */
function leavesOf(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [...(Array.isArray(value) ? [[]] : []), ...Object.entries(value).flatMap(([key, inner]) => leavesOf(inner).map((path) => [key, ...path]))];
}

/** A copy with another value at the path: a longer list, a larger number, another word. */
function changedAt<T>(value: T, [key, ...path]: readonly string[]): T {
  if (key === undefined) return another(value) as T;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = changedAt(copy[key], path);
  return copy as T;
}

function another(value: unknown): unknown {
  if (Array.isArray(value)) return [...(value as readonly unknown[]), (value as readonly unknown[])[0] ?? 'another'];
  if (typeof value === 'number') return value + 60_000;
  return typeof value === 'boolean' ? !value : `${String(value)} another`;
}

describe('the difference between two policies', () => {
  it('is nothing between a policy and itself', () => {
    expect([diffPolicies(POLICY, POLICY), changesTickets(POLICY, POLICY)]).toEqual([[], false]);
  });

  it('speaks the notation of the file', () => {
    const after = withSettings({
      window: { ...settings.window, withinMs: { ...settings.window.withinMs, P3: 16 * HOUR }, warnAt: [0.333, 0.75] },
      graceMs: HOUR + 90_000,
      priceValidMs: 12 * HOUR,
      chase: { ...settings.chase, salesDays: 3 },
      calendar: { ...settings.calendar, hours: { ...settings.calendar.hours, fri: [['05:00', '12:00'], ['13:00', '15:00']] }, exceptions: { '2026-12-24': [] } },
      requiredToClose: { ...settings.requiredToClose, parts: ['Quote Number'] },
    });
    expect(diffPolicies(POLICY, after)).toEqual([
      'calendar.hours.fri: 05:00–17:00 → 05:00–12:00, 13:00–15:00',
      'window.within.P3: 24h → 16h',
      'window.warnAt: [50%, 75%] → [33.3%, 75%]',
      'chase.sales: 2bd → 3bd',
      'prices.validFor: 30d → 12h',
      'closing.requiredFields.parts: [] → [Quote Number]',
      'grace: 10m → 1h1m30s',
      'calendar.exceptions.2026-12-24: added, closed',
    ]);
  });

  it('names who joins, who leaves, and what changes about somebody', () => {
    const { jordan, rita, ...others } = people;
    if (!jordan || !rita) throw new Error('the shipped policy has Jordan and Rita');
    const after = { ...POLICY, people: { ...others, rita: { ...rita, group: 'Support', capacity: 5 }, zoe: { ...jordan, name: 'Zoe', email: 'zoe@bestpack.example' } } };
    expect(diffPolicies(POLICY, after)).toEqual([
      'people.jordan: removed, was Jordan, jordan@bestpack.example, [technician], Support',
      'people.rita.group: added, Support',
      'people.rita.capacity: added, 5',
      'people.zoe: added, Zoe, zoe@bestpack.example, [technician], Support',
    ]);
  });

  it('tells rows of the matrix apart by what they ask for', () => {
    const [tape, standard, , bpx, ...rest] = matrix;
    if (!tape || !standard || !bpx) throw new Error('the shipped matrix has these rows');
    const after = withMatrix([tape, { ...standard, names: ['sean', 'jordan'] }, { ...bpx, followers: [{ who: 'omar' }] }, ...rest, standard]);
    expect(diffPolicies(POLICY, after)).toEqual([
      'matrix, technical · standard: [jordan, kevin, sean] → [sean, jordan]',
      'matrix, technical · advanced-CSS: removed, was [kevin, sean, kalpesh]',
      'matrix, technical · BPX: [kevin, sean, ezechiel] with follower omar or michael (then sean first) → [kevin, sean, ezechiel] with follower omar',
      'matrix, technical · standard (2): added, [jordan, kevin, sean]',
    ]);
  });

  it('speaks of progress, portal, reopening and choice where an L1 process has them', () => {
    const own = l1Settings(L1.settings);
    const after: SitePolicy = {
      ...L1,
      settings: { ...own, progressWithinMs: { ...own.progressWithinMs, P1: 2 * HOUR }, portalActive: true, reopenDays: 14, acknowledgment: { ...own.acknowledgment, automatic: false } },
      matrix: [{ priority: 'P2', names: ['ravi'] }, ...L1.matrix],
      choice: 'inOrder',
      desk: { teamName: 'Customer Support' },
    };
    expect(diffPolicies(L1, after)).toEqual([
      'team.address: removed, was support@support.example',
      'acknowledgment.automatic: true → false',
      'progress.within.P1: 4h → 2h',
      'channels.portal: false → true',
      'reopen.within: 28d → 14d',
      'choice: leastLoaded → inOrder',
      'matrix, P2: added, [ravi]',
    ]);
  });

  it('notices that rows are tried in another order', () => {
    const after = withMatrix([...matrix.slice(1), ...matrix.slice(0, 1)]);
    expect(diffPolicies(POLICY, after)).toEqual(['matrix: the rows are tried in another order, technical · standard | technical · advanced-CSS | technical · BPX | parts | service | NC Tape Head']);
  });

  it.each(PROCESSES)('misses no value of a policy of %s', (process) => {
    const shipped = shippedPolicy(process);
    const calendar = { ...shipped.settings.calendar, exceptions: { '2026-12-24': [] } };
    const full: SitePolicy = {
      ...shipped,
      settings: { ...shipped.settings, from: 0, calendar },
      people: { ...shipped.people, max: { name: 'Max', email: 'max@team.example', roles: ['technician'], capacity: 5 } },
    };
    // Version, process, people and count of the settings follow from the rest; a shift is a pair and cannot grow.
    const derived = /^(version|settings\.(version|process|countsTickets)|settings\.people\..*|settings\.calendar\.hours\.\w+\.0)$/;
    const missed = leavesOf(full).filter((path) => !derived.test(path.join('.')) && diffPolicies(full, changedAt(full, path)).length === 0);
    expect(missed).toEqual([]);
  });

  it('concerns open tickets only where their settings change', () => {
    expect(changesTickets(POLICY, withMatrix([{ names: ['jordan'] }]))).toBe(false);
    expect(changesTickets(POLICY, { ...POLICY, settings: { ...settings, version: 'other' } })).toBe(false);
    expect(changesTickets(POLICY, withSettings({ graceMs: HOUR }))).toBe(true);
  });
});
