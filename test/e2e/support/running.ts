import type { Installation } from './installation';
import type { Outcome, Started } from './processes';
import { eventually } from '../../support/eventually';

const READY_WITHIN_MS = 60_000;

/** `supportway up`, ready for work. */
export interface Running {
  readonly api: string;
  readonly sandbox: string;
  readonly temporal: string;
  readonly ui: string;
  readonly said: () => string;
  /** Ctrl-C. */
  readonly stop: () => Promise<Outcome>;
  /** What a crash or `kill -9` does. */
  readonly kill: () => Promise<Outcome>;
}

/** @throws Error with what it printed when it ends instead, or does not get ready */
export async function startUp(installation: Installation): Promise<Running> {
  const up = installation.start(['up']);
  await eventually('`supportway up` is ready', () => up.hasEnded() || up.said().includes('Supportway runs.'), READY_WITHIN_MS).catch((error: unknown) => {
    throw new Error(`${String(error)}\n${up.said()}`);
  });
  if (up.hasEnded()) throw new Error(`\`supportway up\` ended:\n${up.said()}`);
  return addressesOf(installation, up);
}

function addressesOf({ ports }: Installation, up: Started): Running {
  const at = (port: number): string => `http://127.0.0.1:${port}`;
  return {
    api: at(ports.api),
    sandbox: at(ports.sandbox),
    temporal: `127.0.0.1:${ports.temporal}`,
    ui: at(ports.ui),
    said: up.said,
    stop: () => up.end('SIGINT'),
    kill: () => up.end('SIGKILL'),
  };
}
