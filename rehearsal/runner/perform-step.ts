import { assertNever } from '../../domain/assert-never';
import { reach } from '../clock/span';
import type { Failure } from '../expectations/judge';
import type { Step } from '../format/scenario';
import { customerStep } from './customer-step';
import { erpStep } from './erp-step';
import { expectNow } from './expect-step';
import { faultStep } from './fault-step';
import { chosenTicket } from './named';
import { personStep } from './person-step';
import { settleRequests } from './request-step';
import { sameInstant } from './same-instant';
import { editPolicy } from './stage';
import type { Stage } from './stage';
import { rosterStep, worldStep } from './world-step';

/** Which order the steps of each `sameInstant` take in this run, by the line of the step. */
export type Orders = ReadonlyMap<number, readonly number[]>;

/**
 * Carries out one step through the real doors and waits until everything that follows from it is done.
 * @returns the expectations that were not met
 * @throws StepFailure or Error when the step itself went wrong
 */
export async function performStep(stage: Stage, step: Step, orders: Orders): Promise<readonly Failure[]> {
  if (step.verb === 'expect') return expectNow(stage, step.expectation, step.on);
  await send(stage, step, orders);
  if (stage.isDown) return [];
  await stage.clock.settle();
  await settleRequests(stage);
  return [];
}

/** How often a site is swept for what no webhook told. */
const SWEEP_EVERY_MS = 300_000;

/** Where webhooks may have been lost, the next sweep finds what they would have told, before anything that is due later. */
async function advance({ clock, stack, site, isDown, mayHaveMissed }: Stage, target: number): Promise<void> {
  if (isDown) return clock.pass(target);
  const sweepAt = (await clock.now()) + SWEEP_EVERY_MS;
  if (mayHaveMissed && sweepAt <= target) {
    await clock.advance(sweepAt);
    await stack.sweep(site);
  }
  return clock.advance(target);
}

async function send(stage: Stage, step: Step, orders: Orders): Promise<void> {
  const { desk, clock, policy } = stage;
  switch (step.verb) {
    case 'customer':
      return customerStep(stage, step.act, step);
    case 'person':
      return personStep(stage, step.who, step.act, step);
    case 'advance':
      return advance(stage, reach(await clock.now(), step.target, policy.calendar));
    case 'sameInstant': {
      const order = orders.get(step.line) ?? step.steps.map((_, i) => i);
      const ordered = order.map((i) => step.steps[i]).filter((one) => one !== undefined);
      return sameInstant(stage, ordered, (one) => send(stage, one, orders));
    }
    case 'fault':
      return faultStep(stage, step.fault);
    case 'world':
      return worldStep(stage, step.world);
    case 'roster':
      return rosterStep(stage, step.change);
    case 'erp':
      return erpStep(stage, step);
    case 'policy':
      return editPolicy(stage, step.overrides);
    case 'merge':
      return desk.merge(chosenTicket(stage, step.on), chosenTicket(stage, step.into));
    case 'deleteTicket':
      return desk.delete(chosenTicket(stage, step.on));
    case 'closeTicket':
      return desk.close(chosenTicket(stage, step.on));
    case 'expect':
      return;
    default:
      return assertNever(step);
  }
}
