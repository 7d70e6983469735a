import { readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { isAlive } from '../runtime/processes/is-alive';
import type { Addresses } from './stack/start-stack';
import { CommandError } from './io';
import type { Io } from './io';

const runFile = v.object({
  api: v.string(),
  sandbox: v.optional(v.string()),
  temporal: v.string(),
  ui: v.optional(v.string()),
  control: v.optional(v.string()),
  pid: v.number(),
  pids: v.record(v.string(), v.optional(v.number())),
});

/** A running installation: `.supportway/run.json`. */
export type Running = v.InferOutput<typeof runFile>;

const runFilePath = (folder: string): string => join(folder, '.supportway', 'run.json');

export function writeRunFile(folder: string, running: Addresses & { readonly control?: string; readonly pids: Readonly<Record<string, number | undefined>> }): void {
  mkdirSync(dirname(runFilePath(folder)), { recursive: true });
  writeFileSync(runFilePath(folder), `${JSON.stringify({ ...running, pid: process.pid }, null, 2)}\n`);
}

export const removeRunFile = (folder: string): void => rmSync(runFilePath(folder), { force: true });

/** The installation that runs here; SUPPORTWAY_API (with SANDBOX_URL and TEMPORAL_ADDRESS) names another. Undefined when there is none. */
export function findRunning({ env, folder }: Io): Running | undefined {
  const { SUPPORTWAY_API: api, SANDBOX_URL: sandbox, TEMPORAL_ADDRESS: temporal = 'localhost:7233', SUPPORTWAY_CONTROL: control } = env;
  if (api !== undefined) return { api, temporal, pid: 0, pids: {}, ...(sandbox === undefined ? {} : { sandbox }), ...(control === undefined ? {} : { control }) };
  const running = readRunFile(folder);
  return running && isAlive(running.pid) ? running : undefined;
}

/** @throws CommandError that says how to start one */
export function mustRun(io: Io): Running {
  const running = findRunning(io);
  if (running) return running;
  throw new CommandError('Nothing runs here: start it with `npm start` (or name an API in SUPPORTWAY_API), then try again.');
}

function readRunFile(folder: string): Running | undefined {
  try {
    return v.parse(runFile, JSON.parse(readFileSync(runFilePath(folder), 'utf8')));
  } catch {
    return undefined;
  }
}
