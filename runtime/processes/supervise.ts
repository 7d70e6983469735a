import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A child that lived shorter than this died of its start, not of its work. */
const QUICK_DEATH_MS = 5_000;
const QUICK_DEATHS_ALLOWED = 5;
const FIRST_WAIT_MS = 1_000;
const STOP_WITHIN_MS = 30_000;

export interface SuperviseOptions {
  /** Stands before each line. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** On top of this process's own environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Whether a child that ends unasked is started again. */
  readonly restart: boolean;
  readonly onLine: (line: string) => void;
  /** From SIGTERM to SIGKILL. */
  readonly stopWithinMs?: number;
  /** The wait before the second restart in a row; it doubles from there. The first restart comes at once. */
  readonly firstWaitMs?: number;
}

export interface Supervised {
  readonly pid: () => number | undefined;
  /** Resolves when there will be no further start: `stopped` on request, otherwise why it was given up. */
  readonly ended: Promise<'stopped' | 'gave up'>;
  readonly stop: () => Promise<void>;
}

/**
 * Keeps a child process running and hands on its lines. The child has a process group of its own, so Ctrl-C reaches only the parent,
 * and an IPC channel, whose `disconnect` tells it that the parent is gone.
 */
export function supervise(options: SuperviseOptions): Supervised {
  const { name, restart, onLine, stopWithinMs = STOP_WITHIN_MS, firstWaitMs = FIRST_WAIT_MS } = options;
  const say = (line: string): void => onLine(`${name} | ${line}`);
  let child: ChildProcess | undefined;
  let waiting: NodeJS.Timeout | undefined;
  let stopping = false;
  let quickDeaths = 0;
  const { promise: ended, resolve: end } = withResolver<'stopped' | 'gave up'>();

  function start(): void {
    const startedAt = Date.now();
    child = launch(options, say, (how) => {
      child = undefined;
      if (stopping) end('stopped');
      else afterDeath(how, Date.now() - startedAt);
    });
  }

  function afterDeath(how: string, livedMs: number): void {
    quickDeaths = livedMs < QUICK_DEATH_MS ? quickDeaths + 1 : 0;
    if (!restart) {
      say(`ended (${how})`);
      end('gave up');
    } else if (quickDeaths >= QUICK_DEATHS_ALLOWED) {
      say(`ended ${quickDeaths} times right after its start, the last time with ${how}: read its lines above, mend the cause and start again.`);
      end('gave up');
    } else {
      const waitMs = quickDeaths < 2 ? 0 : firstWaitMs * 2 ** (quickDeaths - 2);
      say(`ended (${how}); starting it again${waitMs > 0 ? ` in ${waitMs / 1000} s` : ''}`);
      waiting = setTimeout(start, waitMs);
    }
  }

  async function stop(): Promise<void> {
    stopping = true;
    clearTimeout(waiting);
    if (!child) end('stopped');
    child?.kill('SIGTERM');
    const overdue = setTimeout(() => child && killGroup(child), stopWithinMs);
    await ended;
    clearTimeout(overdue);
  }

  start();
  return { pid: () => child?.pid, ended, stop };
}

function launch({ command, args, env }: SuperviseOptions, say: (line: string) => void, onEnd: (how: string) => void): ChildProcess {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: process.platform !== 'win32',
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', say);
  }
  const killWithParent = (): void => killGroup(child);
  process.once('exit', killWithParent);
  let over = false;
  const finish = (how: string): void => {
    if (over) return;
    over = true;
    process.removeListener('exit', killWithParent);
    onEnd(how);
  };
  child.once('error', (error) => finish(error.message));
  child.once('exit', (code, signal) => finish(signal ?? `exit code ${code}`));
  return child;
}

/** The whole group: a child that has to be killed cannot take its own children along. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
}

function withResolver<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
