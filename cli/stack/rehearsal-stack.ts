import { join } from 'node:path';
import { connectTemporal, reconcileNow } from '../../runtime/temporal';
import { createStepper } from '../../runtime/temporal/stepper';
import type { Stack } from '../../rehearsal/stack';
import { CommandError } from '../io';
import type { Io } from '../io';
import { policyFileOf } from '../policies';
import type { Running } from '../running';
import { actByCli } from './act-by-cli';
import { anyPorts } from './ports';
import { netSuiteAccessIn } from './netsuite-key';
import { remoteParts } from './remote-parts';
import { startStack } from './start-stack';
import type { StopPhase } from './start-stack';

/** A stack for the time of a rehearsal. */
export interface BorrowedStack {
  readonly stack: Stack;
  readonly giveBack: () => Promise<void>;
}

/** The installation that runs already. @throws CommandError when it has a real desk */
export function runningStack(io: Io, running: Running): BorrowedStack {
  const { api, sandbox, temporal: address, control } = running;
  if (sandbox === undefined) throw new CommandError('Rehearsals need the sandbox desk; this installation has a real one.');
  const temporal = connectTemporal({ env: { TEMPORAL_ADDRESS: address } });
  return {
    stack: {
      api,
      sandbox,
      policyFileOf: (process) => policyFileOf(io, process),
      stepper: createStepper(temporal.client),
      sweep: async (site) => void (await reconcileNow(temporal.client, site)),
      parts: remoteParts(control),
      netSuite: netSuiteAccessIn(join(io.folder, '.supportway')),
      actByCli: actByCli(io, running),
    },
    giveBack: temporal.close,
  };
}

/** An installation of its own, on free ports and with its data in the folder. */
export async function ownStack(io: Io, folder: string, onLine: (line: string) => void, phases: StopPhase[]): Promise<BorrowedStack> {
  const { addresses, temporal, parts } = await startStack({ folder, ports: await anyPorts(), withUi: false, onLine, onProgress: onLine, phases });
  const { api, sandbox } = addresses;
  const giveBack = async (): Promise<void> => {
    for (const { run } of phases.splice(0)) await run();
  };
  if (sandbox === undefined) {
    await giveBack();
    throw new CommandError('Rehearsals need the sandbox desk: unset the variables of the real one (ZENDESK_…, ZOHO_…).');
  }
  return {
    stack: {
      api,
      sandbox,
      policyFileOf: (process) => policyFileOf(io, process),
      stepper: createStepper(temporal.client),
      sweep: async (site) => void (await reconcileNow(temporal.client, site)),
      parts,
      netSuite: netSuiteAccessIn(folder),
      actByCli: actByCli(io, { api, sandbox, temporal: addresses.temporal, pid: process.pid, pids: {} }),
    },
    giveBack,
  };
}
