import { join } from 'node:path';
import { projectRoot } from '../../runtime/engine/project-root';
import { supervise } from '../../runtime/processes/supervise';
import type { Supervised } from '../../runtime/processes/supervise';

/** A child process of the installation that can be ended and started again. */
export interface PartProcess {
  readonly pid: () => number | undefined;
  /** SIGKILL; resolves when that is done, and for `down` when the process is gone for good. */
  readonly kill: (stays: 'down' | undefined) => Promise<void>;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
}

export interface PartOptions {
  readonly name: 'sandbox' | 'workers' | 'api';
  readonly env: Readonly<Record<string, string>>;
  readonly onLine: (line: string) => void;
}

/** Starts `dist/<name>/main.js` and keeps it running. */
export function startPart({ name, env, onLine }: PartOptions): PartProcess {
  const launch = (): Supervised =>
    supervise({ name, command: process.execPath, args: [join(projectRoot(), 'dist', name, 'main.js')], env, restart: true, onLine });
  let running = launch();
  return {
    pid: () => running.pid(),
    kill: async (stays) => {
      const pid = running.pid();
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
      if (stays === 'down') await running.stop();
    },
    start: () => {
      if (running.pid() === undefined) running = launch();
    },
    stop: () => running.stop(),
  };
}
