import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import type { SitePolicy } from '../../domain/policy/settings';
import { hasRealDesk } from '../../runtime/config';
import { createStepper } from '../../runtime/temporal/stepper';
import { createPlayer } from '../../rehearsal/clock/player';
import type { Player } from '../../rehearsal/clock/player';
import { CommandError } from '../io';
import type { Io } from '../io';
import { policiesOf } from '../policies';
import { findRunning, removeRunFile, writeRunFile } from '../running';
import { serveControl } from '../stack/control-server';
import { warningsOnly } from '../stack/warnings-only';
import { openDemoSite } from '../stack/demo-site';
import { portsFrom } from '../stack/ports';
import { startStack } from '../stack/start-stack';
import type { RunningStack, StopPhase } from '../stack/start-stack';
import { stopStackOnSignals } from '../stack/stop-on-signals';
import { whatToTry } from '../stack/what-to-try';

/** `up`: everything in one terminal, until Ctrl-C. */
export function upCommand(io: Io): Command {
  return new Command('up')
    .description('start Temporal, the sandbox desks, the workers and the API, and play the clock of the sandbox')
    .option('--verbose', 'with every line that the processes print, not only their warnings')
    .action(({ verbose }: { readonly verbose?: true }) => up(io, verbose ? io.out : warningsOnly(io.out)));
}

async function up(io: Io, onLine: (line: string) => void): Promise<void> {
  const already = findRunning(io);
  if (already) throw new CommandError(`Supportway already runs here (${already.api}): use it, or stop it with Ctrl-C in its terminal.`);
  // A policy with errors stops the start before anything runs.
  const policies = hasRealDesk() ? [] : await policiesOf(io);
  const folder = join(io.folder, '.supportway');
  mkdirSync(folder, { recursive: true });
  const ports = portsFrom(io.env);
  const phases: StopPhase[] = [];
  const starting = startStack({ folder, ports, withUi: true, onLine, onProgress: io.out, phases });
  stopStackOnSignals(io, phases, starting);
  const running = await starting;
  const { addresses } = running;
  const control = addresses.sandbox === undefined ? undefined : await playSandbox(io, running, policies, ports.control, phases).catch(async (error: unknown) => {
    for (const phase of phases.splice(0)) await phase.run();
    throw error;
  });
  writeRunFile(io.folder, { ...addresses, ...(control === undefined ? {} : { control }), pids: running.pids() });
  phases.unshift({ name: 'the run file', run: () => Promise.resolve(removeRunFile(io.folder)) });
  for (const line of whatToTry(addresses)) io.out(line);
}

/** Makes a demonstration site of each process where there is none yet, and lets their clocks run. */
async function playSandbox(io: Io, { addresses, temporal, parts }: RunningStack, policies: readonly SitePolicy[], port: number, phases: StopPhase[]): Promise<string> {
  const { sandbox = '' } = addresses;
  const sites = await Promise.all(policies.map((policy) => openDemoSite({ api: addresses.api, sandbox, policy })));
  const player: Player = createPlayer({ sandbox, stepper: createStepper(temporal.client), onProblem: io.err });
  const server = await serveControl(port, player, parts);
  for (const site of sites) player.play(site);
  phases.unshift({ name: 'the clock', run: () => player.stop() }, { name: 'the control door', run: () => server.close() });
  return `http://127.0.0.1:${port}`;
}
