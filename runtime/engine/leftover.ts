import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isAlive } from '../processes/is-alive';

const STOP_WITHIN_MS = 10_000;
const LOOK_AGAIN_AFTER_MS = 50;

interface EngineRecord {
  readonly engine: number;
  readonly parent: number;
}

const recordFile = (dbFile: string): string => `${dbFile}.pid`;

/** Notes which process holds the file, so that the next start can tell a leftover from a neighbour. */
export function recordEngine(dbFile: string, enginePid: number): void {
  const record: EngineRecord = { engine: enginePid, parent: process.pid };
  writeFileSync(recordFile(dbFile), JSON.stringify(record));
}

export function forgetEngine(dbFile: string): void {
  rmSync(recordFile(dbFile), { force: true });
}

/**
 * Stops the engine that a killed `supportway up` left behind on this file: it still holds the ports.
 * One whose parent lives is somebody's, and stays.
 * @returns whether there was one
 */
export async function stopLeftoverEngine(dbFile: string): Promise<boolean> {
  if (!existsSync(recordFile(dbFile))) return false;
  const { engine, parent } = JSON.parse(readFileSync(recordFile(dbFile), 'utf8')) as EngineRecord;
  if (isAlive(parent) || !commandOf(engine).includes(dbFile)) return false;
  process.kill(engine, 'SIGTERM');
  const killAt = Date.now() + STOP_WITHIN_MS;
  while (isAlive(engine)) {
    if (Date.now() > killAt) process.kill(engine, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_AFTER_MS));
  }
  forgetEngine(dbFile);
  return true;
}


/** Process ids are used again: only the command line tells that this one is still the engine. Empty where `ps` does not exist. */
function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}
