import { unwatchFile, watchFile } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { ACTIONS } from '../domain/actions/table';
import { ConfigError, connectionOf, readApiConfig } from '../runtime/config';
import type { ApiConfig } from '../runtime/config';
import { createLinks } from '../runtime/links';
import { createLogger } from '../runtime/logger';
import type { Log } from '../runtime/logger';
import { loadPolicy, PolicyError } from '../runtime/policy';
import { createShutdown, stopOnSignals } from '../runtime/shutdown';
import { createSiteClock } from '../runtime/site-clock';
import { checkTemporal, connectTemporal, createDigestSchedule, createRequestDoor, createSiteDirectory, createSiteDoor, createTicketDoor, withDigest } from '../runtime/temporal';
import type { Temporal } from '../runtime/temporal';
import { createPolicyAdoption } from './adopt-policy';
import type { AdoptedPolicy } from './adopt-policy';
import { createApp } from './app';
import { createSandboxSignIn } from './auth/sandbox-sign-in';
import { createTokenCheck, remoteKeys } from './auth/tokens';
import type { ApiDeps } from './deps';
import { createPolicyKeeper } from './keep-policy';
import { createOwnActors } from './webhooks/own-actors';

/** How often the policy file is looked at: an edit comes into force without a restart. */
const POLICY_LOOK_MS = 2_000;

async function main(): Promise<void> {
  const config = readApiConfig(process.env);
  const log = createLogger('api', config.logLevel);
  const temporal = connectTemporal();
  const sites = withDigest(createSiteDoor(temporal.client), createDigestSchedule(temporal.client));
  const adoption = adoptionOf(config, sites, log);
  const server = createServer(createApp({ ...(await wire(config, temporal, log)), sites, ready: readinessOf(temporal, adoption) }));
  const shutdown = createShutdown({
    log,
    exit: (code) => process.exit(code),
    phases: [
      { name: 'http', timeoutMs: 10_000, run: () => close(server) },
      { name: 'policy file', timeoutMs: 1_000, run: () => unwatchFile(config.policyFile) },
      { name: 'temporal', timeoutMs: 5_000, run: temporal.close },
    ],
  });
  stopOnSignals(shutdown);
  await listen(server, config);
  log.info({ port: config.port, temporal: temporal.address, desk: config.desk.kind }, 'the api listens');
  if (!adoption) return;
  await adoption.adopt();
  watchFile(config.policyFile, { interval: POLICY_LOOK_MS }, () => void adoption.adopt().catch((error: unknown) => log.error({ err: error }, 'the edited policy could not be adopted')));
}

async function wire(config: ApiConfig, { client }: Temporal, log: Log): Promise<Omit<ApiDeps, 'ready' | 'sites'>> {
  const { desk, links } = config;
  const ownActors = createOwnActors();
  return {
    log,
    actions: ACTIONS,
    tickets: createTicketDoor(client),
    requests: createRequestDoor(client),
    ...(desk.kind === 'sandbox' ? {} : { keepPolicy: createPolicyKeeper(desk.site, config.policyFile) }),
    directory: createSiteDirectory(createSiteDoor(client)),
    clock: createSiteClock(desk.kind === 'sandbox' ? { sandboxUrl: desk.sandboxUrl } : {}),
    links: createLinks(links),
    deskOf: (site) => {
      const connection = connectionOf(desk, site);
      return connection && { ...connection, ownActorId: () => ownActors.of(site, connection) };
    },
    ...(await identityOf(config)),
  };
}

async function identityOf({ auth, policyFile }: ApiConfig): Promise<Pick<ApiDeps, 'tokens' | 'sandbox'>> {
  if (auth.kind === 'jwks') return { tokens: createTokenCheck({ ...auth, keys: remoteKeys(auth.url) }) };
  const signIn = await createSandboxSignIn();
  return { tokens: signIn.tokens, sandbox: { signIn, policyFor: (overrides) => loadPolicy(policyFile, overrides) } };
}

/** Sandbox sites are made at run time; a real desk's site has its policy file. */
function adoptionOf({ desk, policyFile }: ApiConfig, sites: ApiDeps['sites'], log: Log): AdoptedPolicy | undefined {
  if (desk.kind === 'sandbox') return undefined;
  return createPolicyAdoption({ site: desk.site, load: () => loadPolicy(policyFile), sites, log });
}

const readinessOf =
  ({ client }: Temporal, adoption: AdoptedPolicy | undefined): ApiDeps['ready'] =>
  async () => [...(await checkTemporal(client)), ...(adoption ? [adoption.check()] : [])];

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
  const isClear = error instanceof ConfigError || error instanceof PolicyError;
  process.stderr.write(`${isClear ? error.message : `The api cannot start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`}\n`);
  process.exit(1);
});
