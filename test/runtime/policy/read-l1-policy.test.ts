import { l1Settings } from '../../../domain/policy/settings';
import { readPolicy } from '../../../runtime/policy';
import type { PolicyFault } from '../../../runtime/policy';
import { faultsOf, lineWith } from './faults';
import { PROCESSES, shippedText } from './shipped';

const SHIPPED = shippedText('l1-desk');

/** The shipped file with some of its text replaced, and the faults that brings. */
function edited(...edits: readonly (readonly [string, string])[]): { readonly text: string; readonly faults: readonly PolicyFault[] } {
  const text = edits.reduce((so, [from, to]) => so.replace(from, to), SHIPPED);
  return { text, faults: faultsOf(text) };
}

describe('the process of a policy file', () => {
  it.each(PROCESSES)('is the one problem of a file of %s that names another', (process) => {
    const text = shippedText(process).replace(`process: ${process}`, 'process: zoho').replace('grace: 10m', 'grace: ten');
    expect(faultsOf(text)).toEqual([{ line: lineWith(text, 'process: zoho'), path: 'process', message: '"zoho" is not possible here', remedy: 'write one of bestpack, l1-desk, amc-desk' }]);
  });

  it.each(['', SHIPPED.replace('process: l1-desk', '')])('is the one problem of a file without it', (text) => {
    expect(faultsOf(text)).toMatchObject([{ path: 'process', message: 'process is missing', remedy: 'write one of bestpack, l1-desk, amc-desk' }]);
  });

  it('decides which keys there are', () => {
    const paths = faultsOf(SHIPPED.replace('process: l1-desk', 'process: bestpack')).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['window', 'engineering', 'chase', 'progress', 'channels', 'reopen', 'choice', 'owner', 'triager']));
  });
});

describe('reading a policy of an L1 process', () => {
  it.each(['window', 'engineering', 'chase', 'tripReport', 'article', 'notes', 'purchaseOrder', 'prices', 'orders', 'closing'])('knows no %s', (key) => {
    const { text, faults } = edited(['grace: 10m', `grace: 10m\n${key}: {}`]);
    expect(faults).toEqual([{ line: lineWith(text, `${key}: {}`), path: key, message: `unknown key "${key}"`, remedy: expect.any(String) }]);
  });

  it.each([
    ['P2: 8h', 'P2: 1bd', 'progress.within.P2', 'this is no length of time'],
    ['P2: 8h', 'P2: 2h', 'progress.within.P2', 'P2 has less time than P1, which is more urgent'],
    ['    P4: 48h\n', '', 'progress.within.P4', 'P4 is missing'],
    ['portal: false', 'portal: no', 'channels.portal', 'this is neither yes nor no'],
    ['within: 28d', 'within: 36h', 'reopen.within', 'this must be whole days'],
    ['within: 28d', 'within: 0d', 'reopen.within', 'a length of time cannot be zero'],
    ['choice: leastLoaded', 'choice: random', 'choice', '"random" is not possible here'],
    ['  automatic: true', '  # automatic: true', 'acknowledgment.automatic', 'automatic is missing'],
    ['address: support@support.example', 'address: support', 'team.address', '"support" is no e-mail address'],
    ['roles: [l1]', 'roles: [l2]', 'people.asha.roles[0]', '"l2" is not possible here'],
    ['triager: associate', 'triager: lead', 'triager', '"lead" does not have the role associate'],
    ['owner: lead', 'owner: associate', 'owner', '"associate" does not have the role teamLead'],
    ['{ priority: P1,', '{ priority: P5,', 'matrix[0].priority', '"P5" is not possible here'],
    ['{ priority: P1,', '{ tier: T1,', 'matrix[0].tier', 'unknown key "tier"'],
    ['names: [asha, ravi, meera]', 'names: [asha, lead]', 'matrix[1].names[1]', '"lead" does not have the role l1'],
    ['{ names: [asha', '{ priority: P2, names: [asha', 'matrix', 'no row is for P3 tickets'],
    ['    group: L1\n', '', 'matrix[0].names[1]', '"asha" has no group in the desk and so cannot get a ticket'],
  ])('says of %j as %j what is wrong', (from, to, path, message) => {
    expect(edited([from, to]).faults).toContainEqual(expect.objectContaining({ path, message, line: expect.any(Number) }));
  });

  it('reports everything at once, each at its line', () => {
    const { text, faults } = edited(
      ['owner: lead', 'owner: led'],
      ['timeZone: Asia/Kolkata', 'timeZone: Kolkata'],
      ['portal: false', 'portal: closed'],
      ['P3: 24h', 'P3: 24'],
      ['within: 28d', 'within: 28bd'],
      ['email: ravi@', 'email: asha@'],
      ['choice: leastLoaded', 'choise: leastLoaded'],
      ['names: [meera, asha, ravi]', 'names: [mira, asha, associate]'],
    );
    const at = (part: string) => lineWith(text, part);
    expect(faults.map(({ line, path }) => [line, path])).toEqual([
      [at('process: l1-desk'), 'choice'],
      [at('owner: led'), 'owner'],
      [at('timeZone: Kolkata'), 'calendar.timeZone'],
      [at('portal: closed'), 'channels.portal'],
      [at('P3: 24'), 'progress.within.P3'],
      [at('within: 28bd'), 'reopen.within'],
      [at('group: L1') + 4, 'people.ravi.email'],
      [at('choise'), 'choise'],
      [at('mira'), 'matrix[0].names[0]'],
      [at('mira'), 'matrix[0].names[2]'],
    ]);
    expect(faults.every(({ message, remedy }) => message !== '' && remedy !== '')).toBe(true);
  });

  it('has the address of the installation where it names none', () => {
    expect(readPolicy(SHIPPED.replace(/ {2}address:.*\n/, ''), 'without').desk).toEqual({ teamName: 'Customer Support' });
  });

  it('counts tickets for the choice of the least loaded alone', () => {
    expect(readPolicy(SHIPPED.replace('choice: leastLoaded', 'choice: inOrder'), 'in order').settings.countsTickets).toBe(false);
  });

  it('lets an associate write the acknowledgment by hand', () => {
    expect(readPolicy(SHIPPED, 'by hand', { acknowledgment: { automatic: false } }).settings.acknowledgment.automatic).toBe(false);
  });

  it('changes its version with each of its own keys', () => {
    const overrides = [{}, { progress: { within: { P1: '1h' } } }, { channels: { portal: true } }, { reopen: { within: '7d' } }, { choice: 'inOrder' }, { team: { address: 'help@support.example' } }];
    expect(new Set(overrides.map((changes) => readPolicy(SHIPPED, 'v', changes).version)).size).toBe(overrides.length);
    expect(l1Settings(readPolicy(SHIPPED, 'v', { reopen: { within: '7d' } }).settings).reopenDays).toBe(7);
  });
});
