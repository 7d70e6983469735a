import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { faultsOf } from '../../scripts/traceability.cjs';

const root = join(__dirname, '../..');

const known = {
  scenarios: { 'a-part.yaml': 'A part is quoted', 'a-visit.yaml': 'A visit is "booked"' },
  facts: ['quote', 'visit'],
  actions: ['sendQuote', 'scheduleVisit'],
  steps: ['parts/quote', 'service/schedule'],
};

const HEAD = ['| No. | Statement | Facts | Actions and steps | Scenario |', '|---|---|---|---|---|'];
const A_PART = '[A part is quoted](../../test/scenarios/a-part.yaml)';
const A_VISIT = '[A visit is "booked"](../../test/scenarios/a-visit.yaml)';
const QUOTE = `| 5.1 | Quotes are sent | \`quote\` | \`sendQuote\`, \`parts/quote\` | ${A_PART} |`;
const VISIT = `| 6.1 | Visits are booked | \`visit\` | \`scheduleVisit\`, \`service/schedule\` | ${A_PART}, ${A_VISIT} |`;

const page = (...rows: readonly string[]): string => ['# The process', '', '| Other | Table |', '|---|---|', '| x | y |', '', ...HEAD, ...rows, '', 'The end.'].join('\n');
const faults = (...rows: readonly string[]): readonly string[] => faultsOf(page(...rows), known);
/** The two good rows with a third one beside them. */
const beside = (row: string): readonly string[] => faults(QUOTE, VISIT, row);

describe('the traceability page', () => {
  it('names what exists, and all of it', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/traceability.cjs'], { cwd: root, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('the check of the traceability page', () => {
  it('lets pass a page whose tables stand apart', () => {
    expect(faultsOf([...HEAD, QUOTE, '', ...HEAD, VISIT].join('\n'), known)).toEqual([]);
  });

  it('finds a row without a scenario', () => {
    expect(beside('| 6.2 | Visits move | – | `scheduleVisit` | soon |')).toEqual(['Line 11: the row 6.2 has no scenario.']);
  });

  it('finds a link to a file that does not exist, or lies elsewhere', () => {
    expect(beside(`| 6.2 | Visits move | – | – | [Moved](../../test/scenarios/moved.yaml), [A part is quoted](a-part.yaml) |`)).toEqual([
      'Line 11: the row 6.2 links to ../../test/scenarios/moved.yaml, which is no scenario of this process.',
      'Line 11: the row 6.2 links to a-part.yaml, which is no scenario of this process.',
    ]);
  });

  it("finds a link whose text is not the scenario's name", () => {
    expect(beside('| 6.2 | Visits move | – | – | [A part](../../test/scenarios/a-part.yaml) |')).toEqual([
      'Line 11: the row 6.2 links to ../../test/scenarios/a-part.yaml as "A part", but its name is "A part is quoted".',
    ]);
  });

  it('finds facts, actions and steps that do not exist', () => {
    expect(beside(`| 6.2 | Visits move | \`moved\` | \`moveVisit\`, \`service/move\` | ${A_VISIT} |`)).toEqual([
      'Line 11: the row 6.2 names the fact moved, which does not exist.',
      'Line 11: the row 6.2 names the action or step moveVisit, which does not exist.',
      'Line 11: the row 6.2 names the action or step service/move, which does not exist.',
    ]);
  });

  it('finds what no row names', () => {
    expect(faults(QUOTE)).toEqual([
      'No row names the fact visit.',
      'No row names the action scheduleVisit.',
      'No row names the step service/schedule.',
      'No row names the scenario a-visit.yaml.',
    ]);
  });

  it('finds all of it missing on a page without the table', () => {
    expect(faultsOf('# The process\n', known)).toHaveLength(8);
  });

  it('finds a number that stands twice', () => {
    expect(beside(VISIT)).toEqual(['The number 6.1 stands twice.']);
  });

  it('finds rows without a number, a statement or a cell', () => {
    expect(beside(`| six |  | – | – | ${A_VISIT} |`)).toEqual(['Line 11: the row six has no number such as 1.1 but "six".', 'Line 11: the row six has no statement.']);
    expect(beside('| 6.2 | Visits move | – | – |')).toEqual(['Line 11: the row 6.2 has 4 cells instead of 5.']);
  });
});
