import { setTimeout as pause } from 'node:timers/promises';
import type { Part } from '../../rehearsal/format/shapes';
import type { Parts } from '../../rehearsal/stack';
import type { KeptEngine } from './engine';
import type { PartProcess } from './processes';
import type { Addresses } from './start-stack';
import { untilReady } from './until-ready';

const NAMES = { worker: 'workers', api: 'api' } as const;

/** Time for a supervisor to see that a child is gone and to start the next. */
const RESTART_MS = 300;

/** The parts of a stack that this process started. */
export function createParts(stack: {
  readonly engine: KeptEngine | undefined;
  readonly processes: ReadonlyMap<string, PartProcess>;
  readonly addresses: Addresses;
}): Parts {
  const childOf = (part: 'worker' | 'api'): PartProcess => {
    const child = stack.processes.get(NAMES[part]);
    if (!child) throw new Error(`there is no process for ${part}`);
    return child;
  };
  const engine = (): KeptEngine => {
    if (!stack.engine) throw new Error('the Temporal server was not started here, so it cannot be killed');
    return stack.engine;
  };
  const back = async (): Promise<void> => {
    await pause(RESTART_MS);
    await untilReady(stack.addresses);
  };
  return {
    kill: async (part: Part, stays) => {
      if (part === 'server') await engine().kill(stays);
      else await childOf(part).kill(stays);
      if (stays === undefined) await back();
    },
    start: async (part: Part) => {
      if (part === 'server') await engine().start();
      else childOf(part).start();
      await back();
    },
  };
}
