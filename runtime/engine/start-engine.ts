import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Connection } from '@temporalio/client';
import { findEngine } from './find-engine';
import { forgetEngine, recordEngine } from './leftover';

const READY_WITHIN_MS = 30_000;
const ASK_AGAIN_AFTER_MS = 50;
const STOP_WITHIN_MS = 10_000;
const LINES_KEPT = 200;

export interface EngineOptions {
  /** Path of the Temporal CLI; found (or fetched) when left out. */
  readonly program?: string;
  /** The file that keeps the state over restarts; without it the state ends with the process. */
  readonly dbFile?: string;
  readonly port: number;
  /** Without it there is no web UI. */
  readonly uiPort?: number;
  /** Gets each line that the engine prints, and what is done to find it. */
  readonly log?: (line: string) => void;
}

export interface Engine {
  /** host:port of the gRPC frontend */
  readonly address: string;
  readonly uiAddress?: string;
  readonly pid: number;
  /** Resolves when the process has ended, whoever ended it. */
  readonly exited: Promise<void>;
  /** SIGTERM, and SIGKILL when that takes too long; resolves when the process has ended. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts Temporal's dev server on the loopback address and resolves when it answers.
 * It does not hear Ctrl-C itself: whoever started it stops it, after the workers.
 * @throws Error with the engine's last words when it ends early or does not answer
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const log = options.log ?? (() => undefined);
  const program = options.program ?? (await findEngine(log));
  try {
    return await launch(program, options, log);
  } catch (error) {
    // The dev server picks free ports for its inner services, panics when another program takes one first, and picks others the next time.
    if (!String(error).includes('panic:')) throw error;
    return launch(program, options, log);
  }
}

async function launch(program: string, options: EngineOptions, log: (line: string) => void): Promise<Engine> {
  const child = spawn(program, engineArguments(options), { stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' });
  const end = watchEnd(child, log);
  const killWithParent = (): void => void child.kill('SIGKILL');
  process.once('exit', killWithParent);
  if (options.dbFile !== undefined && child.pid !== undefined) recordEngine(options.dbFile, child.pid);
  void end.exited.then(() => {
    process.removeListener('exit', killWithParent);
    if (options.dbFile !== undefined) forgetEngine(options.dbFile);
  });

  const address = `127.0.0.1:${options.port}`;
  const engine = {
    address,
    ...(options.uiPort === undefined ? {} : { uiAddress: `http://127.0.0.1:${options.uiPort}` }),
    pid: child.pid ?? 0,
    exited: end.exited,
    stop: () => stop(child, end),
  };
  try {
    await untilItAnswers(address, end);
    return engine;
  } catch (error) {
    await engine.stop();
    throw error;
  }
}

function engineArguments({ dbFile, port, uiPort }: EngineOptions): string[] {
  // WAL with `normal` doubles the throughput; a killed process loses nothing, a power cut may lose the last commits.
  const persistence = dbFile === undefined ? [] : ['--db-filename', dbFile, '--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=normal'];
  const ui = uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort)];
  return ['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'error', ...ui, ...persistence];
}

interface End {
  readonly exited: Promise<void>;
  /** Why the process is gone; undefined while it runs. */
  readonly reason: () => string | undefined;
}

function watchEnd(child: ChildProcess, log: (line: string) => void): End {
  let reason: string | undefined;
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      if (lines.length > LINES_KEPT) lines.shift();
      log(line);
    });
  }
  const exited = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      reason ??= error.message;
      resolve();
    });
    child.once('close', (code, signal) => {
      reason ??= tellingLine(lines) ?? signal ?? `exit code ${code}`;
      resolve();
    });
  });
  return { exited, reason: () => reason };
}

/** A panic says what is wrong in its first line, and ends in a page of stack. */
function tellingLine(lines: readonly string[]): string | undefined {
  return lines.find((line) => /^(panic|error):/i.test(line)) ?? lines.at(-1);
}

async function untilItAnswers(address: string, end: End): Promise<void> {
  const giveUpAt = Date.now() + READY_WITHIN_MS;
  while (Date.now() < giveUpAt) {
    const reason = end.reason();
    if (reason !== undefined) throw new Error(`The Temporal server ended at its start: ${reason}`);
    if (await answers(address)) return;
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_AFTER_MS));
  }
  throw new Error(`The Temporal server did not answer at ${address} within ${READY_WITHIN_MS / 1000} s.`);
}

async function answers(address: string): Promise<boolean> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: '500ms' });
    await connection.workflowService.describeNamespace({ namespace: 'default' });
    await connection.close();
    return true;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess, end: End): Promise<void> {
  if (end.reason() !== undefined) return;
  child.kill('SIGTERM');
  const overdue = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await end.exited;
  clearTimeout(overdue);
}
