import { reach } from '../clock/span';
import type { Step } from '../format/scenario';
import type { Stage } from './stage';

/**
 * Sends the steps in the given order without waiting between them, all at one instant. An `advance` among them fires what is due before
 * its target first; then the others happen at the target, and the workflows are told of it when its turn comes.
 */
export async function sameInstant(stage: Stage, steps: readonly Step[], perform: (step: Step) => Promise<void>): Promise<void> {
  const { clock, desk, policy } = stage;
  const advance = steps.find((step) => step.verb === 'advance');
  const target = advance ? reach(await clock.now(), advance.target, policy.calendar) : await clock.now();
  if (advance) await clock.approach(target);
  await desk.sameInstant(true);
  for (const step of steps) await (step === advance ? clock.announce() : perform(step));
  await clock.settle();
  await desk.sameInstant(false);
  if (advance) await clock.advance(target);
}

/** Every order of so many things, the given one first. */
export function ordersOf(size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  const shorter = ordersOf(size - 1);
  return shorter.flatMap((order) => Array.from({ length: size }, (_, i) => order.toSpliced(size - 1 - i, 0, size - 1)));
}
