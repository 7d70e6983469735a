import fc from 'fast-check';
import { bestpackSettings } from '../../../domain/policy/settings';
import { readPolicy } from '../../../runtime/policy';
import type { PolicyFault } from '../../../runtime/policy';
import { faultsOf, lineWith } from './faults';
import { PROCESSES, shippedText } from './shipped';

const SHIPPED = shippedText('bestpack');

/** The shipped file with some of its text replaced, and the faults that brings. */
function edited(...edits: readonly (readonly [string, string])[]): { readonly text: string; readonly faults: readonly PolicyFault[] } {
  const text = edits.reduce((so, [from, to]) => so.replace(from, to), SHIPPED);
  return { text, faults: faultsOf(text) };
}

describe('reading a policy', () => {
  it('reports a mistyped key at its own line, with the key that was meant', () => {
    const { text, faults } = edited(['  followUp: 24h', '  folowUp: 24h']);
    expect(faults).toEqual([
      { line: lineWith(text, 'ladder:'), path: 'ladder.followUp', message: 'followUp is missing', remedy: expect.stringContaining('docs/policy.md') },
      { line: lineWith(text, 'folowUp'), path: 'ladder.folowUp', message: 'unknown key "folowUp"', remedy: 'did you mean "followUp"?' },
    ]);
  });

  it('reports everything at once: notation of values, names, offices, order, hours, unknown keys', () => {
    const { text, faults } = edited(
      ['owner: allison', 'owner: alison'],
      ['triager: mary', 'triager: kevin'],
      ['mon: [["05:00", "17:00"]]', 'mon: [["17:00", "05:00"]]'],
      ['within: 1h', 'within: 1'],
      ['warnAt: [50%, 75%]', 'warnAt: [75%, 150%]'],
      ['P2: 8h', 'P2: 2h'],
      ['final: 48h', 'final: 12h'],
      ['email: sean@', 'email: jordan@'],
      ['roles: [engineeringManager]', 'roles: [engineringManager]'],
      ['names: [kevin, sean, kalpesh]', 'names: [kevin, shawn, allison]'],
      ['grace: 10m', 'grace: 10m\nholydays: []'],
    );
    const at = (part: string) => lineWith(text, part);
    expect(faults.map(({ line, path }) => [line, path])).toEqual([
      [at('owner: alison'), 'owner'],
      [at('triager: kevin'), 'triager'],
      [at('["17:00", "05:00"]'), 'calendar.hours.mon[0]'],
      [at('within: 1 '), 'acknowledgment.within'],
      [at('[75%, 150%]'), 'acknowledgment.warnAt[1]'],
      [at('P2: 2h'), 'window.within.P2'],
      [at('final: 12h'), 'ladder.final'],
      [at('holydays'), 'holydays'],
      [at('email: jordan@') + 12, 'people.sean.email'],
      [at('engineringManager'), 'people.allison.roles[0]'],
      [at('shawn'), 'matrix[2].names[1]'],
    ]);
    expect(faults.every(({ message, remedy }) => message !== '' && remedy !== '')).toBe(true);
  });

  it('finds a technician of the matrix who has not the role', () => {
    const { faults } = edited(['names: [jordan, kevin, sean]', 'names: [mary, kevin, kevin]']);
    expect(faults.map(({ path, message }) => [path, message])).toEqual([
      ['matrix[1].names[0]', '"mary" does not have the role technician'],
      ['matrix[1].names[2]', '"kevin" stands twice in this row'],
    ]);
  });

  it.each([
    ['sales: 2bd', 'sales: 2', 'chase.sales', 'this is no number of business days'],
    ['sales: 2bd', 'sales: 16h', 'chase.sales', 'this is no number of business days'],
    ['order: 5bd', 'order: 0bd', 'chase.order', 'this cannot be zero'],
    ['price: 8h', 'price: 1bd', 'chase.price', 'this is no length of time'],
    ['within: 3bd', 'within: 1.5bd', 'tripReport.within', 'this is no number of business days'],
    ['digestAt: "05:00"', 'digestAt: "24:00"', 'notices.digestAt', 'this is no wall time'],
    ['currency: USD', 'currency: usd', 'prices.currency', 'this is no currency'],
    ['tellCustomer: false', 'tellCustomer: no', 'orders.tellCustomer', 'this is neither yes nor no'],
    ['required: always', 'required: never', 'purchaseOrder.required', '"never" is not possible here'],
    ['patientAbout: []', 'patientAbout: [price]', 'ladder.patientAbout[0]', '"price" is not possible here'],
    ['by: [mail]', 'by: [fax]', 'notices.by[0]', '"fax" is not possible here'],
    ['roles: [pricing]', 'roles: [pricing]\n    capacity: 0', 'people.rita.capacity', 'this is no number of tickets'],
    ['parts: []\n', 'part: []\n', 'closing.requiredFields.part', 'unknown key "part"'],
    ['names: [customerService]', 'names: [rita]', 'matrix[4].names[0]', '"rita" has none of the roles customerService, partsSpecialist'],
    ['issue: NC Tape Head', 'priority: P0', 'matrix[0].priority', '"P0" is not possible here'],
    ['  within: 1h ', '  automatic: maybe\n  within: 1h ', 'acknowledgment.automatic', 'this is neither yes nor no'],
    ['name: BestPack Support', 'name: BestPack Support\n  address: a@b.example', 'team.address', 'unknown key "address"'],
    ['{ who: omar }', '{ who: sean }', 'matrix[3].followers[0].who', '"sean" does not have the role bpxFollower'],
  ])('says of %j as %j what is wrong', (from, to, path, message) => {
    expect(edited([from, to]).faults).toContainEqual(expect.objectContaining({ path, message, line: expect.any(Number) }));
  });

  it('reports broken notation with its line and checks nothing else', () => {
    const { text, faults } = edited(['owner: allison', 'owner: allison\nowner: mary']);
    expect(faults).toMatchObject([{ line: lineWith(text, 'owner: mary'), path: '' }]);
  });

  it.each(['', 'just a text', '- a\n- list', 'grace: !!timestamp 2026-01-01'])('refuses %j without breaking', (text) => {
    expect(faultsOf(text).length).toBeGreaterThan(0);
  });

  it('says in its error how many faults there are, each with line, place and remedy', () => {
    const { text } = edited(['grace: 10m', 'grace: ten']);
    expect(() => readPolicy(text, 'mine.yaml')).toThrow(
      `mine.yaml has 1 error; nothing of it was applied.\n  line ${lineWith(text, 'grace: ten')}: grace: this is no length of time; write it with its unit: 4h, 10m, 1h30m or 30d`,
    );
  });

  it('keeps its version over comments and lay-out, and changes it with the meaning', () => {
    const { version } = readPolicy(SHIPPED, 'a');
    expect(readPolicy(SHIPPED.replace(/ +#.*$/gm, '').replace('grace: 10m', 'grace:   600s'), 'b').version).toBe(version);
    expect(readPolicy(SHIPPED.replace('grace: 10m', 'grace: 11m'), 'c').version).not.toBe(version);
  });

  it('takes a plain list of required fields as those of every ticket', () => {
    const { settings } = readPolicy(SHIPPED.replace(/ {2}requiredFields:[^]*?\n\n/, '  requiredFields: [Serial Number]\n\n'), 'list');
    expect(bestpackSettings(settings).requiredToClose).toEqual({ all: ['Serial Number'], technical: [], parts: [], service: [] });
  });

  it('takes an automatic acknowledgment and a priority in a row', () => {
    const text = SHIPPED.replace('  within: 1h ', '  automatic: true\n  within: 1h ').replace('issue: NC Tape Head', 'priority: P1');
    const { settings, matrix } = readPolicy(text, 'both');
    expect([settings.acknowledgment.automatic, matrix[0]]).toEqual([true, { priority: 'P1', names: ['ezechiel'] }]);
  });

  it('counts tickets as soon as somebody can have only so many', () => {
    const { settings } = readPolicy(SHIPPED.replace('roles: [pricing]', 'roles: [pricing]\n    capacity: 3'), 'capacity');
    expect(settings.countsTickets).toBe(true);
  });

  it('needs neither patience, followers nor channels to be written', () => {
    const without = SHIPPED.replace(/ {2}patientAbout.*\n/, '').replace(/ {2}by: \[mail\].*\n/, '').replace(/ {4}followers:\n(?: {6}.*\n)+/, '');
    const { settings, notices, matrix } = readPolicy(without, 'without');
    expect([settings.ladder.patientAbout, notices.by, matrix[3]?.followers]).toEqual([[], ['mail'], undefined]);
  });

  it.each(PROCESSES)('never breaks on a mangled file of %s: it has a policy or faults with lines', (process) => {
    const lines = shippedText(process).split('\n');
    fc.assert(
      fc.property(fc.nat(lines.length - 1), fc.constantFrom('', '  ', 'x: 1', '- 5', 'grace: []', '}', '  P1: ~'), (at, replacement) => {
        const faults = faultsOf(lines.with(at, replacement).join('\n'));
        expect(faults.every(({ line }) => line !== undefined && line >= 1 && line <= lines.length)).toBe(true);
      }),
    );
  });
});

describe('overrides', () => {
  it('are merged map by map, lists replaced, before the check', () => {
    const { settings } = readPolicy(SHIPPED, 'test', { ladder: { close: '30h' }, calendar: { holidays: ['2026-12-25'] } });
    expect(settings.ladder).toMatchObject({ followUpMs: 86_400_000, closeMs: 108_000_000 });
    expect(settings.calendar).toMatchObject({ timeZone: 'America/Los_Angeles', holidays: ['2026-12-25'] });
  });

  it('have no line when they are wrong', () => {
    expect(faultsOf(SHIPPED, { ladder: { final: '1h' } })).toEqual([
      { path: 'ladder.final', message: expect.stringContaining('not later'), remedy: expect.any(String) },
    ]);
  });
});
