const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { run } = require('./run.cjs');
const { SetupError } = require('./setup-error.cjs');

const NO_NETWORK = /ENOTFOUND|ECONNREFUSED|ECONNRESET|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i;

/** What decides the installed tree: a changed script or description must not cost an install. */
function fingerprint(root) {
  const { dependencies, devDependencies, overrides } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  return createHash('sha256')
    .update(JSON.stringify([dependencies, devDependencies, overrides]))
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
}

/** npm writes its record last, so a tree from an interrupted install has none. One newer than both files is somebody's own `npm install`. */
function isInstalled(root, stampFile, wanted) {
  const record = path.join(root, 'node_modules/.package-lock.json');
  if (!fs.existsSync(record)) return false;
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === wanted) return true;
  const changedAt = (file) => fs.statSync(file).mtimeMs;
  return ['package.json', 'package-lock.json'].every((file) => changedAt(path.join(root, file)) <= changedAt(record));
}

function npmCommand(env) {
  const npmScript = env.npm_execpath;
  if (npmScript && /npm-cli\.[cm]?js$/.test(npmScript)) return { command: process.execPath, before: [npmScript], shell: false };
  return { command: 'npm', before: [], shell: process.platform === 'win32' };
}

function explain({ missing, output }) {
  if (missing) return new SetupError('npm was not found: install Node with npm from https://nodejs.org and run it again.');
  if (/EUSAGE/.test(output)) return new SetupError('package.json and package-lock.json disagree: run npm install, then run it again.', output);
  if (NO_NETWORK.test(output)) {
    const reason = output.split('\n').find((line) => line.includes('reason:'));
    return new SetupError('npm could not reach the package registry: check the network (and npm\'s registry and proxy settings) and run it again.', reason);
  }
  return new SetupError('npm could not install the packages (its report is above): mend that and run it again.', output);
}

/** Installs what the lock file says, without install scripts; skipped when the tree is already that. */
async function installPackages({ root, env, progress }) {
  const stampFile = path.join(root, 'node_modules/.supportway-install');
  const wanted = fingerprint(root);
  if (isInstalled(root, stampFile, wanted)) return;
  const { command, before, shell } = npmCommand(env);
  // npm's own retries wait up to 70 s before they say that there is no network.
  const args = [...before, 'ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error',
    '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=8000'];
  await progress.step('Installing packages', async () => {
    const result = await run(command, args, { cwd: root, env, shell });
    if (result.code !== 0) throw explain(result);
  });
  fs.writeFileSync(stampFile, wanted);
}

module.exports = { installPackages };
