import type { NeededPort } from '../../runtime/processes/ports';
import { freePort } from '../../runtime/processes/ports';

/** Where the parts of an installation listen on this machine. */
export interface Ports {
  readonly api: number;
  readonly sandbox: number;
  readonly smtp: number;
  readonly temporal: number;
  readonly ui: number;
  /** The clock and the parts of a running `up`. */
  readonly control: number;
}

const DEFAULTS: Ports = { api: 7300, sandbox: 7400, smtp: 7425, temporal: 7233, ui: 8233, control: 7350 };

const VARIABLES: Readonly<Record<keyof Ports, { readonly env: string; readonly what: string }>> = {
  api: { env: 'SUPPORTWAY_API_PORT', what: 'the API' },
  sandbox: { env: 'SANDBOX_PORT', what: 'the sandbox desk' },
  smtp: { env: 'SANDBOX_SMTP_PORT', what: "the sandbox's mailbox" },
  temporal: { env: 'SUPPORTWAY_TEMPORAL_PORT', what: 'Temporal' },
  ui: { env: 'SUPPORTWAY_TEMPORAL_UI_PORT', what: "Temporal's web UI" },
  control: { env: 'SUPPORTWAY_CONTROL_PORT', what: 'the clock of the sandbox' },
};

const NAMES = Object.keys(DEFAULTS) as readonly (keyof Ports)[];

/** The usual ports, or those that the environment names. @throws Error for a value that is no port */
export function portsFrom(env: Readonly<Record<string, string | undefined>>): Ports {
  return Object.fromEntries(NAMES.map((name) => [name, portFrom(env, name)])) as unknown as Ports;
}

function portFrom(env: Readonly<Record<string, string | undefined>>, name: keyof Ports): number {
  const variable = VARIABLES[name].env;
  const port = Number(env[variable] ?? DEFAULTS[name]);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`${variable} must be a port, 1 to 65535, not "${env[variable] ?? ''}".`);
}

/** Ports that nobody uses at the moment. */
export async function anyPorts(): Promise<Ports> {
  const ports = new Map<keyof Ports, number>();
  for (const name of NAMES) ports.set(name, await freePort());
  return Object.fromEntries(ports) as unknown as Ports;
}

/** What to check before a start, in the words of the complaint. */
export const neededPorts = (ports: Ports, names: readonly (keyof Ports)[] = NAMES): readonly NeededPort[] =>
  names.map((name) => ({ port: ports[name], ...VARIABLES[name] }));
