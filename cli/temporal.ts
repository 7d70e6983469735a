import { connectTemporal } from '../runtime/temporal';
import type { Temporal } from '../runtime/temporal';
import type { Io } from './io';
import { mustRun } from './running';

/** The server of the running installation, with whatever else the environment says about it: namespace, key, TLS. */
export function temporalOf(io: Io): Temporal {
  const set = Object.entries(io.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return connectTemporal({ env: { ...Object.fromEntries(set), TEMPORAL_ADDRESS: mustRun(io).temporal } });
}
