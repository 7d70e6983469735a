import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anyPorts, neededPorts } from '../../../cli/stack/ports';
import type { Ports } from '../../../cli/stack/ports';
import { findEngine } from '../../../runtime/engine/find-engine';
import { projectRoot } from '../../../runtime/engine/project-root';
import { killAllNaming, launch, processesNaming } from './processes';
import type { Outcome, Started } from './processes';

/** Supportway in a temporary folder, with ports of its own: what a second clone on the same machine would be. */
export interface Installation {
  readonly ports: Ports;
  /** A folder for whatever a test needs beside it; gone with the installation. */
  readonly scratch: string;
  /** Starts `supportway …`; `env` comes on top. */
  readonly start: (args: readonly string[], env?: NodeJS.ProcessEnv) => Started;
  /** Runs `supportway …` to its end. */
  readonly run: (args: readonly string[], env?: NodeJS.ProcessEnv) => Promise<Outcome>;
  /** Everything that it has running, as `ps` shows it. */
  readonly processes: () => readonly string[];
  /** Ends what still runs and deletes the folder. */
  readonly remove: () => Promise<void>;
}

const COPIED = ['package.json', 'bin', 'dist', 'policies', 'scripts'];
const NOT_INHERITED = /^(TEMPORAL|SUPPORTWAY|SANDBOX|ZENDESK|TEST)_/;

/** A copy of what is built, so that neither a running `npm start` nor a build in the clone has a part in the test. */
export async function makeInstallation(): Promise<Installation> {
  const root = projectRoot();
  const engine = await findEngine(() => undefined);
  const ports = await anyPorts();
  const folder = mkdtempSync(join(tmpdir(), 'supportway-e2e-'));
  const scratch = join(folder, 'scratch');
  mkdirSync(scratch);
  for (const name of COPIED) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');

  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !NOT_INHERITED.test(name)));
  const listening = Object.fromEntries(neededPorts(ports).map(({ env, port }) => [env, String(port)]));
  // What a command puts into a temporary folder lies in this one: by its name every process of the installation is found again.
  const env = { ...inherited, ...listening, TEMPORAL_CLI: engine, TMPDIR: scratch };
  const start = (args: readonly string[], more: NodeJS.ProcessEnv = {}): Started =>
    launch({ args: [join(folder, 'dist/cli/main.js'), ...args], cwd: folder, env: { ...env, ...more } });
  return {
    ports,
    scratch,
    start,
    run: (args, more) => start(args, more).outcome,
    processes: () => processesNaming(folder),
    remove: async () => {
      await killAllNaming(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
