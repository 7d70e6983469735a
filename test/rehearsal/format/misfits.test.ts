import { ScenarioError } from '../../../rehearsal/format/problem';
import { readScenarios } from '../../../rehearsal/format/read-scenario';
import type { Scenario } from '../../../rehearsal/format/scenario';

const textOf = (process: string, given: string, steps: readonly string[]): string =>
  ['name: A test', `process: ${process}`, 'start: 2026-03-05T09:00:00+05:30', `given: ${given}`, 'steps:', ...steps.map((step) => `  - ${step}`)].join('\n');

function read(process: string, given: string, ...steps: readonly string[]): Scenario {
  const [scenario] = readScenarios(textOf(process, given, steps), 'a.yaml');
  if (!scenario) throw new Error('no scenario');
  return scenario;
}

function problemsOf(process: string, given: string, ...steps: readonly string[]): readonly string[] {
  try {
    read(process, given, ...steps);
    return [];
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems.map(({ line, message }) => `${line}: ${message}`);
    throw error;
  }
}

const CONTRACTS = '{ contracts: [ { account: Acme, product: Pump, start: 2026-01-01, end: 2026-12-31, zone: Asia/Kolkata } ] }';

describe('what a desk or a process does not have', () => {
  it('has contracts in the Zoho processes, before the first step and midway', () => {
    const { given, steps } = read('amc-desk', CONTRACTS, 'world: { contracts: [ { account: Zenith, start: 2026-01-01, end: 2026-02-28 } ] }');
    expect(given.contracts).toEqual([{ account: 'Acme', product: 'Pump', start: '2026-01-01', end: '2026-12-31', zone: 'Asia/Kolkata' }]);
    expect(steps).toMatchObject([{ world: { contracts: [{ account: 'Zenith', start: '2026-01-01', end: '2026-02-28' }] } }]);
  });

  it('says so by line, wherever it stands', () => {
    expect(problemsOf('bestpack', CONTRACTS, 'sameInstant: [ { world: { contracts: [ { account: A, start: 2026-01-01, end: 2026-02-28 } ] } } ]', 'mary: { desk: { product: Pump } }', 'fault: { zoho: { status: 503 } }')).toEqual([
      '4: contracts belong to the Zoho processes; `bestpack` has none',
      '6: contracts belong to the Zoho processes; `bestpack` has none',
      '7: Zendesk has no `product` here: leave it out of the save',
      '8: `bestpack` makes no call to zoho, so none can fail',
    ]);
    expect(
      problemsOf('amc-desk', '{ netsuite: true, articles: [ { title: Pumps } ], tickets: [ { subject: Old, serial: "1" } ] }', 'lead: { desk: { macro: Close, tags: { add: [x] } } }', 'erp: { record: job }', 'fault: { zendesk: { status: 503 } }'),
    ).toEqual([
      '4: articles belong to a Help Center; `amc-desk` has none',
      '4: `serial` is a field of bestpack; a ticket of `amc-desk` has none',
      '4: `netsuite` is about NetSuite; `amc-desk` has nothing to do with it',
      '6: a Zoho Desk has no `macro` here: leave it out of the save',
      '6: a Zoho Desk has no `tags` here: leave it out of the save',
      '7: `erp` is about NetSuite; `amc-desk` has nothing to do with it',
      '8: `amc-desk` makes no call to zendesk, so none can fail',
    ]);
  });

  it('has faults of its own desk, and the product of a ticket', () => {
    expect(read('l1-desk', '{}', 'fault: { zoho: { on: sendReply, status: 503, times: 1 } }', 'associate: { desk: { product: Pump } }').steps).toMatchObject([
      { fault: { zoho: { on: 'sendReply', status: 503, times: 1 } } },
      { act: { saves: [{ product: 'Pump' }] } },
    ]);
  });

  it.each(['{ contracts: [ { account: A, start: March, end: 2026-02-28 } ] }', '{ contracts: [ { start: 2026-01-01, end: 2026-02-28 } ] }'])('refuses the contract of %s', (given) => {
    expect(problemsOf('amc-desk', given, 'advance: 1h')).toHaveLength(1);
  });
});
