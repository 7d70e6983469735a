import type { SitePolicy } from '../../domain/policy/settings';
import { PROCESSES } from '../../domain/policy/settings';
import { ConfigError, hasRealDesk, loadSitePolicy, readApiConfig, readWorkerConfig } from '../../runtime/config';
import { engineNeeded, findEngine } from '../../runtime/engine/find-engine';
import { loadPolicy } from '../../runtime/policy';
import { assertPortsFree } from '../../runtime/processes/ports';
import { checkTemporal, connectTemporal } from '../../runtime/temporal';
import type { Io } from '../io';
import { policyFileOf } from '../policies';
import { findRunning } from '../running';
import { neededPorts, portsFrom } from '../stack/ports';
import { fine, skipped, wrong } from './check';
import type { Check, Finding } from './check';
import { sitesOf } from './sites';

const LEAST_NODE = [20, 19] as const;

/** What this machine needs. */
export const installationChecks = (io: Io): readonly Check[] => [
  { name: 'Node', run: () => Promise.resolve(checkNode(process.versions.node)) },
  { name: 'Configuration', run: () => checkConfiguration(io) },
  ...policyChecks(io),
  { name: 'Temporal engine', run: () => checkEngine(io) },
  { name: 'Ports', run: () => checkPorts(io) },
  { name: 'Temporal and workers', run: () => checkServer(io) },
];

function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  return enough ? fine(version) : wrong(`${version} is too old: install Node ${LEAST_NODE.join('.')} or newer`);
}

/** Read as API and workers read it, which tell everything that is wrong with it. */
function checkConfiguration({ env }: Io): Promise<Finding> {
  if (!hasRealDesk(env)) return Promise.resolve(skipped('no desk is configured: the sandbox is'));
  const problems = [readApiConfig, readWorkerConfig].flatMap((read) => problemsOf(() => read(env)));
  return Promise.resolve(problems.length === 0 ? fine() : wrong(...new Set(problems)));
}

function problemsOf(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

function policyChecks(io: Io): readonly Check[] {
  const sites = hasRealDesk(io.env) ? sitesOf(io) : [];
  if (sites.length === 0) return PROCESSES.map((process) => ({ name: `Policy of ${process}`, run: () => checkPolicy(policyFileOf(io, process), loadPolicy) }));
  return sites.map((site) => ({ name: `Policy of ${site.site}`, run: () => checkPolicy(site.policyFile, () => loadSitePolicy(site)) }));
}

async function checkPolicy(file: string, load: (file: string) => Promise<SitePolicy>): Promise<Finding> {
  const { process, version, settings } = await load(file);
  return fine(`${file}, ${process} version ${version}${settings.enforce === 'undo' ? '; it undoes forbidden changes (on a live desk, set `enforce: warn` for the first week)' : ''}`);
}

async function checkEngine({ env }: Io): Promise<Finding> {
  if (!engineNeeded(process.env)) return skipped(`the environment names a Temporal server (${env['TEMPORAL_ADDRESS'] ?? 'by profile'})`);
  return fine(await findEngine(() => undefined));
}

async function checkPorts(io: Io): Promise<Finding> {
  if (findRunning(io)) return skipped('an installation runs, and holds them');
  await assertPortsFree(neededPorts(portsFrom(io.env)));
  return fine('all free');
}

async function checkServer(io: Io): Promise<Finding> {
  const running = findRunning(io);
  if (!running && engineNeeded(process.env)) return skipped('nothing runs; `npm start` brings its own Temporal server');
  const temporal = connectTemporal(running ? { env: { TEMPORAL_ADDRESS: running.temporal } } : {});
  try {
    const problems = (await checkTemporal(temporal.client)).flatMap(({ name, problem }) => (problem === undefined ? [] : [`${name}: ${problem}`]));
    return problems.length === 0 ? fine(temporal.address) : wrong(...problems);
  } finally {
    await temporal.close();
  }
}
