// Finds the browser that drives the pages in the end-to-end tests, and fetches one when the machine has none.
const fs = require('node:fs');
const path = require('node:path');
const { run } = require('./setup/run.cjs');
const { SetupError } = require('./setup/setup-error.cjs');

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_APPS = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];
const CONNECT_WITHIN_MS = 5_000;
const DOWNLOAD_WITHIN_MS = 240_000;
const INSTALL_WITHIN_MS = 300_000;

/** What the finder looks at; tests give it a machine of their own. */
function thisMachine() {
  const { chromium } = require('playwright-core');
  // The shell is a program of its own, for which the public `executablePath` has no name.
  const { registry } = require('playwright-core/lib/coreBundle').registry;
  return {
    env: process.env,
    isRoot: process.getuid?.() === 0,
    macApps: process.platform === 'darwin' ? MAC_APPS : [],
    playwright: {
      programs: [chromium.executablePath(), registry.findExecutable('chromium-headless-shell').executablePath()],
      installer: path.join(path.dirname(require.resolve('playwright-core/package.json')), 'cli.js'),
    },
  };
}

function chosenBrowser({ env }) {
  if (!env.BROWSER_PATH) return undefined;
  if (fs.existsSync(env.BROWSER_PATH)) return env.BROWSER_PATH;
  throw new SetupError(`BROWSER_PATH names ${env.BROWSER_PATH}, which does not exist: correct it or unset it.`);
}

function programOnPath(env, name) {
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, name)).find((file) => fs.existsSync(file));
}

/** Some systems have a `chromium-browser` that only says how to install the real one. */
async function runs(program, env) {
  return (await run(program, ['--version'], { env, timeoutMs: 20_000 })).code === 0;
}

async function installedBrowser({ env, macApps }) {
  const programs = [...NAMES.map((name) => programOnPath(env, name)).filter(Boolean), ...macApps.filter((app) => fs.existsSync(app))];
  for (const program of programs) if (await runs(program, env)) return program;
  return undefined;
}

const playwrightsBrowser = ({ playwright }) => playwright.programs.find((program) => fs.existsSync(program));

/** The line of a tool's output that says why it gave up. */
const reasonIn = (output) => output.split('\n').find((line) => /error|unable|failed|could not/i.test(line))?.trim() ?? 'it gave up';

async function downloadedBrowser(machine) {
  const { code, output } = await run(process.execPath, [machine.playwright.installer, 'install', '--only-shell', 'chromium'], {
    env: { ...machine.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: String(CONNECT_WITHIN_MS) },
    timeoutMs: DOWNLOAD_WITHIN_MS,
  });
  const program = playwrightsBrowser(machine);
  if (code === 0 && program) return program;
  throw new Error(code === null ? `not done within ${DOWNLOAD_WITHIN_MS / 1000} s` : reasonIn(output));
}

async function packagedBrowser(machine) {
  const env = { ...machine.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = programOnPath(env, 'apt-get');
  if (!machine.isRoot || !apt) throw new Error(apt ? 'only root may use it' : 'there is no apt-get');
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { code, output } = await run(apt, args, { env, timeoutMs: INSTALL_WITHIN_MS });
    if (code !== 0) throw new Error(reasonIn(output));
  }
  const program = await installedBrowser(machine);
  if (program) return program;
  throw new Error('the package brought no browser that runs');
}

async function fetchBrowser(machine, progress) {
  const sources = [
    { title: 'Fetching a browser from Playwright (about 110 MB)', name: 'Playwright', fetch: downloadedBrowser },
    { title: 'Installing Chromium with apt-get (about 124 MB)', name: 'apt-get', fetch: packagedBrowser },
  ];
  const failures = [];
  for (const { title, name, fetch } of sources) {
    try {
      return await progress.step(title, () => fetch(machine));
    } catch (error) {
      failures.push(`${name}: ${error.message}`);
    }
  }
  throw new SetupError(
    `There is no browser on this machine and none could be fetched (${failures.join('; ')}): ` +
      'install Chromium or Google Chrome so that it is on the path, or name one by BROWSER_PATH, then run it again.',
  );
}

/** In this order: BROWSER_PATH, the path, the apps of macOS, Playwright's own, Playwright's download, apt-get. */
async function findBrowser({ progress, machine = thisMachine() }) {
  return chosenBrowser(machine) ?? (await installedBrowser(machine)) ?? playwrightsBrowser(machine) ?? fetchBrowser(machine, progress);
}

module.exports = { findBrowser };
