import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { ConfigError, readApiConfig, realSitesOf } from '../runtime/config';
import type { ApiConfig } from '../runtime/config';
import { createLogger } from '../runtime/logger';
import { PolicyError } from '../runtime/policy';
import { createShutdown, stopOnSignals } from '../runtime/shutdown';
import { checkTemporal, connectTemporal, createDigestSchedule, createReconcileSchedule, createSiteDoor, DoorError, withDigest, withReconcile } from '../runtime/temporal';
import { createAdoptions } from './adopt-sites';
import { createApp } from './app';
import { wire } from './wire';

async function main(): Promise<void> {
  const config = readApiConfig(process.env);
  const log = createLogger('api', config.logLevel);
  const temporal = connectTemporal();
  const { client } = temporal;
  const sites = withReconcile(withDigest(createSiteDoor(client), createDigestSchedule(client)), createReconcileSchedule(client));
  const adoptions = createAdoptions(realSitesOf(config.desk), sites, log);
  const ready = async () => [...(await checkTemporal(client)), ...adoptions.checks()];
  const server = createServer(createApp({ ...(await wire(config, temporal, log)), sites, ready }));
  const shutdown = createShutdown({
    log,
    exit: (code) => process.exit(code),
    phases: [
      { name: 'http', timeoutMs: 10_000, run: () => close(server) },
      { name: 'policy files', timeoutMs: 1_000, run: adoptions.stop },
      { name: 'temporal', timeoutMs: 5_000, run: temporal.close },
    ],
  });
  stopOnSignals(shutdown);
  await listen(server, config);
  log.info({ port: config.port, temporal: temporal.address, desk: config.desk.kind, sites: realSitesOf(config.desk).map(({ site }) => site) }, 'the api listens');
  await adoptions.adopt();
}

const listen = (server: Server, { port, host }: ApiConfig): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new ConfigError([`port ${port} is taken: stop what uses it, or set SUPPORTWAY_API_PORT`]) : error),
    );
    server.listen(port, host, resolve);
  });

/** Kept-alive connections without a request are cut, requests under way are answered. */
const close = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeIdleConnections();
  });

main().catch((error: unknown) => {
  const isClear = error instanceof ConfigError || error instanceof PolicyError || (error instanceof DoorError && error.code === 'refused');
  process.stderr.write(`${isClear ? error.message : `The api cannot start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`}\n`);
  process.exit(1);
});
