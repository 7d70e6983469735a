import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { ScenarioError } from '../../rehearsal/format/problem';
import { readScenarios } from '../../rehearsal/format/read-scenario';
import type { Scenario } from '../../rehearsal/format/scenario';
import { lastLine, resultForPrograms, writeResult } from '../../rehearsal/report/report';
import { runAll } from '../../rehearsal/runner/run-all';
import { CommandError } from '../io';
import type { Io } from '../io';
import { findRunning } from '../running';
import { ownStack, runningStack } from '../stack/rehearsal-stack';
import type { BorrowedStack } from '../stack/rehearsal-stack';
import type { StopPhase } from '../stack/start-stack';
import { stopStackOnSignals } from '../stack/stop-on-signals';

interface RehearseOptions {
  readonly json?: true;
  readonly atOnce: string;
  readonly verbose?: true;
}

/** `rehearse FILE…`: runs scenarios against the running installation, or one that it starts for them. */
export function rehearseCommand(io: Io): Command {
  return new Command('rehearse')
    .description('run scenarios through the real doors; see docs/rehearsals.md')
    .argument('<files...>', 'scenario files')
    .option('--json', 'results for programs')
    .option('--at-once <n>', 'how many run side by side', '4')
    .option('--verbose', 'what the processes of an own stack print')
    .action(async (files: readonly string[], options: RehearseOptions) => {
      const { scenarios, problems } = readAll(files);
      for (const problem of problems) io.err(problem.message);
      const results = scenarios.length === 0 ? [] : await rehearse(io, scenarios, options);
      if (options.json) io.out(JSON.stringify([...problems.map(unreadable), ...results.map(resultForPrograms)], null, 2));
      const line = lastLine(results, problems.length);
      if (problems.length > 0 || results.some(({ passed }) => !passed)) throw new CommandError(line);
      io.out(line);
    });
}

async function rehearse(io: Io, scenarios: readonly Scenario[], { json, atOnce, verbose }: RehearseOptions) {
  const borrowed = await borrowStack(io, verbose === true);
  try {
    return await runAll(scenarios, borrowed.stack, {
      atOnce: Math.max(1, Number(atOnce) || 1),
      onResult: (result) => (json ? undefined : io.out(writeResult(result))),
    });
  } finally {
    await borrowed.giveBack();
  }
}

async function borrowStack(io: Io, verbose: boolean): Promise<BorrowedStack> {
  const running = findRunning(io);
  if (running) return runningStack(io, running);
  const folder = mkdtempSync(join(tmpdir(), 'supportway-rehearsal-'));
  io.err('Nothing runs here, so the rehearsal starts an installation of its own …');
  const phases: StopPhase[] = [{ name: 'the folder', run: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })) }];
  const starting = ownStack(io, folder, verbose ? io.err : () => undefined, phases);
  stopStackOnSignals({ ...io, out: io.err }, phases, starting);
  return starting;
}

interface Read {
  readonly scenarios: readonly Scenario[];
  readonly problems: readonly ScenarioError[];
}

function readAll(files: readonly string[]): Read {
  const read = files.map((file): readonly Scenario[] | ScenarioError => {
    try {
      return readScenarios(readFileSync(file, 'utf8'), file);
    } catch (error) {
      if (error instanceof ScenarioError) return error;
      return new ScenarioError(file, [{ line: 1, message: error instanceof Error ? error.message : String(error) }]);
    }
  });
  return {
    scenarios: read.flatMap((one) => (one instanceof ScenarioError ? [] : one)),
    problems: read.filter((one) => one instanceof ScenarioError),
  };
}

const unreadable = ({ file, problems }: ScenarioError) => ({
  file,
  passed: false,
  failures: problems.map(({ line, message }) => ({ step: 0, key: 'format', line, expected: 'a scenario', actual: message })),
  timeline: [],
});

