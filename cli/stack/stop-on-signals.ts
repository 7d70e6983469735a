import { createShutdown, stopOnSignals } from '../../runtime/shutdown';
import type { Io } from '../io';
import type { StopPhase } from './start-stack';

const START_MS = 15_000;
const STOP_MS = 80_000;

/**
 * Stops what has started when the process is told to end, also in the middle of the start: then the start is given
 * some time to get to where it can be stopped.
 */
export function stopStackOnSignals(io: Io, phases: StopPhase[], starting: Promise<unknown>): void {
  const shutdown = createShutdown({
    phases: [
      { name: 'the start', timeoutMs: START_MS, run: () => starting.then(() => undefined, () => undefined) },
      { name: 'everything', timeoutMs: STOP_MS, run: () => runAll(phases, io) },
    ],
    log: { info: io.out, error: io.err },
    exit: (code) => process.exit(code),
  });
  stopOnSignals(shutdown);
}

async function runAll(phases: StopPhase[], io: Io): Promise<void> {
  for (const { name, run } of phases.splice(0)) {
    await run().catch((error: unknown) => io.err(`Stopping ${name} failed: ${error instanceof Error ? error.message : String(error)}`));
  }
}
