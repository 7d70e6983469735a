import { Client, Connection } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';

export interface Temporal {
  readonly client: Client;
  readonly namespace: string;
  readonly address: string;
  readonly close: () => Promise<void>;
}

interface ConnectOptions {
  /** In place of the process's variables (`TEMPORAL_ADDRESS`, `TEMPORAL_NAMESPACE`, `TEMPORAL_API_KEY`, `TEMPORAL_TLS_…`). */
  readonly env?: Readonly<Record<string, string>>;
  /** Leaves a developer's own `temporal.toml` out, as tests must. */
  readonly ignoreFile?: boolean;
}

/**
 * One connection for the process. It is made with the first call, so a server that is down at the start is no error
 * here: every call of the doors has its own deadline.
 */
export function connectTemporal({ env, ignoreFile = false }: ConnectOptions = {}): Temporal {
  const { connectionOptions, namespace = 'default' } = loadClientConnectConfig({
    disableFile: ignoreFile,
    ...(env ? { overrideEnvVars: { ...env } } : {}),
  });
  const connection = Connection.lazy(connectionOptions);
  return {
    client: new Client({ connection, namespace }),
    namespace,
    address: connectionOptions.address ?? 'localhost:7233',
    close: () => connection.close(),
  };
}
