import type { Scenario, Step } from '../format/scenario';
import type { Stack } from '../stack';
import { runScenario } from './run-scenario';
import type { ScenarioResult } from './run-scenario';

export interface RunOptions {
  /** How many scenarios run side by side. */
  readonly atOnce: number;
  readonly onResult: (result: ScenarioResult) => void;
}

/** Runs all scenarios: those that kill something alone, after the others. Results come in the order of the scenarios. */
export async function runAll(scenarios: readonly Scenario[], stack: Stack, { atOnce, onResult }: RunOptions): Promise<readonly ScenarioResult[]> {
  const results = new Map<Scenario, ScenarioResult>();
  const run = async (scenario: Scenario): Promise<void> => {
    const result = await runScenario(scenario, stack);
    results.set(scenario, result);
    onResult(result);
  };
  const waiting = scenarios.filter((scenario) => !scenario.steps.some(kills));
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await run(next);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  for (const scenario of scenarios.filter(({ steps }) => steps.some(kills))) await run(scenario);
  return scenarios.map((scenario) => results.get(scenario)).filter((result) => result !== undefined);
}

const kills = (step: Step): boolean =>
  step.verb === 'sameInstant' ? step.steps.some(kills) : step.verb === 'fault' && step.fault !== 'none' && (step.fault.kill !== undefined || step.fault.start !== undefined);
