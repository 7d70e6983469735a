import { join } from 'node:path';
import { engineNeeded } from '../../runtime/engine/find-engine';
import { hasRealDesk } from '../../runtime/config';
import { stopLeftoverEngine } from '../../runtime/engine/leftover';
import { assertPortsFree } from '../../runtime/processes/ports';
import { connectTemporal } from '../../runtime/temporal';
import type { Temporal } from '../../runtime/temporal';
import type { Parts } from '../../rehearsal/stack';
import { keepEngine } from './engine';
import type { KeptEngine } from './engine';
import { createParts } from './parts';
import { netSuiteVariables } from './netsuite-key';
import { neededPorts } from './ports';
import type { Ports } from './ports';
import { startPart } from './processes';
import type { PartProcess } from './processes';
import { untilReady } from './until-ready';

export interface StackOptions {
  /** Holds everything that outlives a restart. */
  readonly folder: string;
  readonly ports: Ports;
  /** Whether Temporal's web UI is served. */
  readonly withUi: boolean;
  /** Each line that a process prints, with its name before it. */
  readonly onLine: (line: string) => void;
  /** What is being waited for, for whoever watches the start. */
  readonly onProgress: (line: string) => void;
  /** Gets what is to be stopped as it starts, in the order in which a stop hurts least: doors, workers, desk, engine. */
  readonly phases: StopPhase[];
}

/** Where the parts of an installation are to be found. */
export interface Addresses {
  readonly api: string;
  readonly sandbox?: string;
  readonly temporal: string;
  readonly ui?: string;
}

export interface RunningStack {
  readonly addresses: Addresses;
  readonly temporal: Temporal;
  readonly parts: Parts;
  readonly pids: () => Readonly<Record<string, number | undefined>>;
}

export interface StopPhase {
  readonly name: string;
  readonly run: () => Promise<void>;
}

const LOCAL = 'http://127.0.0.1';

/**
 * Starts engine, sandbox, workers and API and waits until they answer.
 * With TEMPORAL_ADDRESS that server is used; with a real desk configured there is no sandbox.
 * @throws Error that says what to do
 */
export async function startStack(options: StackOptions): Promise<RunningStack> {
  const { folder, ports, withUi } = options;
  const needsEngine = engineNeeded(process.env);
  const sandboxed = !hasRealDesk();
  const names = [
    'api' as const,
    ...(sandboxed ? (['sandbox', 'smtp', 'control'] as const) : []),
    ...(needsEngine ? (['temporal'] as const) : []),
    ...(needsEngine && withUi ? (['ui'] as const) : []),
  ];
  // One that a killed `up` left behind still holds the ports.
  if (needsEngine) await stopLeftoverEngine(join(folder, 'temporal.db'));
  await assertPortsFree(neededPorts(ports, names));
  try {
    const engine = needsEngine ? await engineOf(options) : undefined;
    if (engine) options.phases.unshift({ name: 'temporal', run: engine.stop });
    return await startParts(options, { engine, sandboxed });
  } catch (error) {
    for (const phase of options.phases.splice(0)) await phase.run();
    throw error;
  }
}

interface Decided {
  readonly engine: KeptEngine | undefined;
  readonly sandboxed: boolean;
}

async function startParts(options: StackOptions, { engine, sandboxed }: Decided): Promise<RunningStack> {
  const { ports, onLine, onProgress, phases } = options;
  const addresses: Addresses = {
    api: `${LOCAL}:${ports.api}`,
    ...(sandboxed ? { sandbox: `${LOCAL}:${ports.sandbox}` } : {}),
    temporal: engine?.address ?? connectTemporal().address,
    ...(engine?.uiAddress === undefined ? {} : { ui: engine.uiAddress }),
  };
  const env = environment(options, addresses, engine !== undefined);
  const processes = new Map<string, PartProcess>();
  for (const name of sandboxed ? (['sandbox', 'workers', 'api'] as const) : (['workers', 'api'] as const)) {
    const part = startPart({ name, env, onLine });
    processes.set(name, part);
    phases.unshift({ name, run: part.stop });
  }
  const temporal = connectTemporal(engine ? { env: { TEMPORAL_ADDRESS: engine.address }, ignoreFile: true } : {});
  phases.push({ name: 'connection', run: temporal.close });
  onProgress('Waiting for the workers and the API …');
  await untilReady(addresses);
  return {
    addresses,
    temporal,
    parts: createParts({ engine, processes, addresses }),
    pids: () => ({ ...(engine ? { temporal: engine.pid() } : {}), ...Object.fromEntries([...processes].map(([name, part]) => [name, part.pid()])) }),
  };
}

function engineOf({ folder, ports, withUi, onLine, onProgress }: StackOptions): Promise<KeptEngine> {
  onProgress('Starting Temporal …');
  const options = { dbFile: join(folder, 'temporal.db'), port: ports.temporal, ...(withUi ? { uiPort: ports.ui } : {}), log: (line: string) => onLine(`temporal | ${line}`) };
  return keepEngine(options, onLine);
}

/** What every process of the installation is told. */
function environment({ folder, ports }: StackOptions, { temporal, sandbox }: Addresses, ownEngine: boolean): Readonly<Record<string, string>> {
  return {
    ...(ownEngine ? { TEMPORAL_ADDRESS: temporal } : {}),
    SUPPORTWAY_API_PORT: String(ports.api),
    SUPPORTWAY_ARCHIVE: join(folder, 'archive.jsonl'),
    ...(sandbox === undefined
      ? {}
      : {
          SANDBOX_URL: sandbox,
          SANDBOX_PORT: String(ports.sandbox),
          SANDBOX_SMTP_PORT: String(ports.smtp),
          SANDBOX_STATE: join(folder, 'sandbox.jsonl'),
          SANDBOX_CLOCK_URL: `${LOCAL}:${ports.control}/clock`,
          // The policy of a site says whether its notices go there.
          SANDBOX_CHAT: 'on',
          ...netSuiteVariables(folder),
        }),
  };
}
