import type { TimelineEntry } from '../../domain/facts/timeline';
import type { Json } from '../../domain/json';
import type { Failure } from '../expectations/judge';
import type { Scenario, Step } from '../format/scenario';
import type { Stack } from '../stack';
import type { Named } from './named';
import { performStep } from './perform-step';
import type { Orders } from './perform-step';
import { ordersOf } from './same-instant';
import { openStage } from './stage';
import type { Stage } from './stage';
import { StepFailure } from './step-failure';
import { requestOf, ticketOf } from './view';
import { worldStep } from './world-step';

export interface FailedStep extends Failure {
  /** Position in the scenario, from 1; 0 is what comes before the first step. */
  readonly step: number;
  /** Which order of a `sameInstant` it was, where there are several. */
  readonly order?: string;
}

export interface ScenarioResult {
  readonly file: string;
  readonly name: string;
  readonly passed: boolean;
  readonly failures: readonly FailedStep[];
  readonly timeline: readonly Json[];
  readonly tookMs: number;
}

/** Runs a scenario, once for every order of its `sameInstant` steps, each on a site of its own. */
export async function runScenario(scenario: Scenario, stack: Stack): Promise<ScenarioResult> {
  const begun = Date.now();
  const runs = [];
  for (const orders of allOrders(scenario.steps)) runs.push(await runOnce(scenario, stack, orders));
  const failures = runs.flatMap((run) => run.failures);
  return {
    file: scenario.file,
    name: scenario.name,
    passed: failures.length === 0,
    failures,
    timeline: runs[0]?.timeline ?? [],
    tookMs: Date.now() - begun,
  };
}

function allOrders(steps: readonly Step[]): readonly Orders[] {
  return steps.reduce<readonly Orders[]>(
    (runs, step) => {
      if (step.verb !== 'sameInstant') return runs;
      const orders = step.order ? [step.order] : ordersOf(step.steps.length);
      return runs.flatMap((run) => orders.map((order) => new Map([...run, [step.line, order]])));
    },
    [new Map()],
  );
}

async function runOnce(scenario: Scenario, stack: Stack, orders: Orders): Promise<Pick<ScenarioResult, 'failures' | 'timeline'>> {
  const failures: FailedStep[] = [];
  const order = [...orders.values()].map((one) => one.map((i) => i + 1).join(', ')).join('; ');
  const note = (step: number, failure: Failure): void => void failures.push({ ...failure, step, ...(order === '' ? {} : { order }) });
  let stage: Stage | undefined;
  let at = 0;
  try {
    stage = await openStage(scenario, stack);
    await worldStep(stage, { ...scenario.given, policy: {} });
    for (const [i, step] of scenario.steps.entries()) {
      at = i + 1;
      for (const failure of await performStep(stage, step, orders)) note(at, failure);
    }
  } catch (error) {
    note(at, brokenOff(error, scenario.steps[at - 1]?.line ?? 1));
  }
  const timeline = stage ? await timelineOf(stage).catch(() => []) : [];
  await stage?.desk.endFaults().catch(() => undefined);
  return { failures, timeline };
}

function brokenOff(error: unknown, line: number): Failure {
  if (error instanceof StepFailure) return { line, key: error.key, expected: error.expected, actual: error.actual };
  return { line, key: 'the step itself', expected: 'done', actual: error instanceof Error ? error.message : String(error) };
}

async function timelineOf(stage: Stage): Promise<readonly Json[]> {
  const entries = (await Promise.all(stage.named.map((one) => entriesOf(stage, one)))).flat();
  return entries.toSorted((a, b) => a.at - b.at).map((entry) => ({ ...entry, at: new Date(entry.at).toISOString() }));
}

/** A ticket with several names is told once, and what came before it beside it. */
async function entriesOf(stage: Stage, { name, requestId, ticketId }: Named): Promise<readonly (TimelineEntry & { readonly ticket: string })[]> {
  const isTold = ticketId === undefined || stage.named.find((one) => one.ticketId === ticketId)?.name !== name;
  const [before, since] = await Promise.all([requestId === undefined ? undefined : requestOf(stage, requestId), isTold ? undefined : ticketOf(stage, ticketId)]);
  return [...(before?.timeline ?? []), ...(since?.timeline ?? [])].map((entry) => ({ ...entry, ticket: name }));
}
