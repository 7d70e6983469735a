import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface Outcome {
  /** Null for a process that a signal ended. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A process of the product, with what it has printed so far. */
export interface Started {
  readonly said: () => string;
  readonly outcome: Promise<Outcome>;
  readonly hasEnded: () => boolean;
  /** Sends the signal and waits for the end. */
  readonly end: (signal: NodeJS.Signals) => Promise<Outcome>;
}

export interface Launch {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** What a test started and has not seen end; the process may have children of its own, so it is asked to stop before it is killed. */
const STOP_WITHIN_MS = 60_000;

export function launch({ args, cwd, env }: Launch): Started {
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = { out: '', err: '', all: '' };
  const keep = (stream: 'out' | 'err') => (chunk: Buffer) => {
    printed[stream] += chunk.toString();
    printed.all += chunk.toString();
  };
  child.stdout.on('data', keep('out'));
  child.stderr.on('data', keep('err'));
  const outcome = once(child, 'close').then(() => ({ code: child.exitCode, out: printed.out, err: printed.err }));
  return {
    said: () => printed.all,
    outcome,
    hasEnded: () => hasEnded(child),
    end: async (signal) => {
      if (hasEnded(child)) return outcome;
      child.kill(signal);
      const overdue = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
      const ended = await outcome;
      clearTimeout(overdue);
      return ended;
    },
  };
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;
