import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { eventually } from '../../support/eventually';

export interface Outcome {
  /** Null for a process that a signal ended. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A process of the product, with what it has printed so far. */
export interface Started {
  /** Both streams, as a terminal shows them. */
  readonly said: () => string;
  readonly outcome: Promise<Outcome>;
  readonly hasEnded: () => boolean;
  /** Sends the signal; resolves when the process is gone. */
  readonly end: (signal: NodeJS.Signals) => Promise<Outcome>;
}

export interface Launch {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Runs Node with the arguments. */
export function launch({ args, cwd, env }: Launch): Started {
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = { out: '', err: '', all: '' };
  for (const [name, stream] of [['out', child.stdout], ['err', child.stderr]] as const) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed[name] += text;
      printed.all += text;
    });
  }
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  // `exit`, not `close`: a grandchild that outlives the process holds the streams open.
  const outcome = once(child, 'exit').then(() => ({ code: child.exitCode, out: printed.out, err: printed.err }));
  return {
    said: () => printed.all,
    outcome,
    hasEnded,
    end: (signal) => {
      if (!hasEnded()) child.kill(signal);
      return outcome;
    },
  };
}

/** The processes whose command line names the text, each with its id before it. */
export function processesNaming(text: string): readonly string[] {
  const lines = execFileSync('ps', ['-e', '-ww', '-o', 'pid=,args='], { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 }).split('\n');
  return lines.filter((line) => line.includes(text));
}

/** Ends them for good, whatever state they are in. */
export async function killAllNaming(text: string): Promise<void> {
  for (const line of processesNaming(text)) killIfThere(Number.parseInt(line, 10));
  await eventually(`all processes of ${text} are gone`, () => processesNaming(text).length === 0);
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
