import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../runtime/engine/project-root';
import { makeInstallation } from './support/installation';
import type { Installation } from './support/installation';
import type { Outcome } from './support/processes';

const FOLDER = join(projectRoot(), 'test/scenarios');
const SCENARIOS = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml')).sort();
const ALL_WITHIN_MS = 1_800_000;
const ONE_WITHIN_MS = 120_000;

interface Result {
  readonly file: string;
  readonly passed: boolean;
  readonly failures: readonly { readonly step: number; readonly key: string; readonly line: number; readonly expected: unknown; readonly actual: unknown }[];
  readonly timeline: readonly { readonly at: number; readonly event: string }[];
}

let installation: Installation;

beforeAll(async () => {
  installation = await makeInstallation();
});

afterAll(() => installation.remove());

/** The results are followed by one line of counts. */
function resultsIn({ out, err }: Outcome): readonly Result[] {
  const end = out.lastIndexOf(']') + 1;
  if (end === 0) throw new Error(`The rehearsal printed no results:\n${out}${err}`);
  return JSON.parse(out.slice(0, end)) as readonly Result[];
}

const lastLineOf = ({ out }: Outcome): string | undefined => out.trimEnd().split('\n').at(-1);

describe('the scenarios of test/scenarios', () => {
  let outcome: Outcome;

  beforeAll(async () => {
    outcome = await installation.run(['rehearse', ...SCENARIOS.map((name) => join(FOLDER, name)), '--json']);
  }, ALL_WITHIN_MS);

  it.each(SCENARIOS)('%s passes', (name) => {
    const results = resultsIn(outcome).filter(({ file }) => file === join(FOLDER, name));
    expect(results).not.toEqual([]);
    for (const { failures, passed, timeline } of results) {
      expect(failures).toEqual([]);
      expect(passed).toBe(true);
      expect(timeline).not.toEqual([]);
    }
  });

  it('end with their number and exit code 0', () => {
    expect(lastLineOf(outcome)).toBe(`${resultsIn(outcome).length} passed, 0 failed`);
    expect(outcome.code).toBe(0);
  });

  it('leave nothing running', () => {
    expect(installation.processes()).toEqual([]);
  });
});

describe('a scenario that is wrong', () => {
  const write = (name: string, lines: readonly string[]): string => {
    const file = join(installation.scratch, name);
    writeFileSync(file, `${lines.join('\n')}\n`);
    return file;
  };

  it('fails with its file, its line, the key, what was expected and what was there', async () => {
    const file = write('wrong.yaml', [
      'name: A new ticket is Jordan’s at once',
      'process: bestpack',
      'start: 2026-04-14T08:00:00-07:00',
      'steps:',
      '  - customer: { from: pat@distributor.example, subject: Tape head jams, body: It jams, channel: email }',
      '  - expect:',
      '      status: New',
      '      assignee: jordan',
    ]);
    const outcome = await installation.run(['rehearse', file]);
    expect(outcome.code).toBe(1);
    expect(outcome.out).toContain(`${file}:8  step 2, assignee`);
    expect(outcome.out).toMatch(/expected: jordan\n\s+actual: null/);
    expect(outcome.out).not.toContain('status');
    expect(lastLineOf(outcome)).toBe('0 passed, 1 failed');
  }, ONE_WITHIN_MS);

  it('is not run when it cannot be read, and every mistake is told with its line', async () => {
    const file = write('unreadable.yaml', [
      'name: Three mistakes',
      'process: bestpack',
      'start: yesterday',
      'steps:',
      '  - customer: { from: pat@distributor.example, subject: Jams, body: It jams, channel: pigeon }',
      '  - expect: { stauts: New }',
    ]);
    const outcome = await installation.run(['rehearse', file]);
    expect(outcome.code).toBe(1);
    expect(outcome.err).toContain(`${file}:3:`);
    expect(outcome.err).toContain(`${file}:5:`);
    expect(outcome.err).toContain(`${file}:6:`);
    expect(outcome.err).not.toContain('Nothing runs here');
    expect(lastLineOf(outcome)).toBe('0 passed, 1 failed');
  }, ONE_WITHIN_MS);
});
