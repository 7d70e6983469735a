import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findBrowser } from '../../scripts/browser.cjs';

let root: string;
let steps: string[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'supportway-browser-'));
  steps = [];
});

afterEach(() => rmSync(root, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content, { mode: 0o755 });
  return path;
}

const program = (name: string, script = 'exit 0'): string => file(name, `#!/bin/sh\n${script}\n`);
const shell = (): string => join(root, 'playwright/shell');
const UNREACHABLE = 'console.log("Error: getaddrinfo ENOTFOUND"); process.exit(1);';

interface Given {
  readonly env?: Readonly<Record<string, string>>;
  readonly isRoot?: boolean;
  readonly macApps?: readonly string[];
  /** What stands for Playwright's script, run by Node with the arguments of the download. */
  readonly download?: string;
}

const find = ({ env = {}, isRoot = false, macApps = [], download = UNREACHABLE }: Given = {}): Promise<string> =>
  findBrowser({
    progress: {
      note: () => undefined,
      step: (title, run) => {
        steps.push(title);
        return run();
      },
    },
    machine: {
      env: { PATH: join(root, 'bin'), ...env },
      isRoot,
      macApps,
      playwright: { programs: [join(root, 'playwright/full'), shell()], installer: file('playwright/cli.cjs', download) },
    },
  });

describe('the browser finder', () => {
  it('takes the program that BROWSER_PATH names before the one on the path', async () => {
    const chosen = program('chosen/browser');
    program('bin/chromium');
    await expect(find({ env: { BROWSER_PATH: chosen } })).resolves.toBe(chosen);
  });

  it('refuses a BROWSER_PATH that is not there', async () => {
    program('bin/chromium');
    const missing = join(root, 'nothing');
    await expect(find({ env: { BROWSER_PATH: missing } })).rejects.toThrow(`BROWSER_PATH names ${missing}, which does not exist: correct it or unset it.`);
  });

  it('takes a program on the path before the apps of macOS, and passes over one that does not run', async () => {
    program('bin/chromium-browser', 'echo "install the snap" >&2; exit 1');
    const app = program('Applications/Chrome');
    await expect(find({ macApps: [join(root, 'missing'), app] })).resolves.toBe(app);
    const chrome = program('bin/google-chrome');
    await expect(find({ macApps: [app] })).resolves.toBe(chrome);
  });

  it("takes Playwright's own where it was downloaded before, and fetches nothing", async () => {
    program('playwright/shell');
    await expect(find()).resolves.toBe(shell());
    expect(steps).toEqual([]);
  });

  it('lets Playwright download its shell, with a limit for the connection', async () => {
    const download = `require('node:fs').writeFileSync(${JSON.stringify(shell())}, [...process.argv.slice(2), process.env.PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT].join(' '))`;
    await expect(find({ download })).resolves.toBe(shell());
    expect(readFileSync(shell(), 'utf8')).toBe('install --only-shell chromium 5000');
    expect(steps).toEqual(['Fetching a browser from Playwright (about 110 MB)']);
  });

  it('installs a package when Playwright cannot be reached and root may', async () => {
    const chromium = join(root, 'bin/chromium');
    program('bin/apt-get', `[ "$1" = update ] || { printf '#!/bin/sh\\nexit 0\\n' > '${chromium}'; /bin/chmod 755 '${chromium}'; }`);
    await expect(find({ isRoot: true })).resolves.toBe(chromium);
    expect(steps).toEqual(['Fetching a browser from Playwright (about 110 MB)', 'Installing Chromium with apt-get (about 124 MB)']);
  });

  it('says in one sentence what to install, and why nothing could be fetched', async () => {
    program('bin/apt-get');
    await expect(find()).rejects.toThrow(
      'There is no browser on this machine and none could be fetched (Playwright: Error: getaddrinfo ENOTFOUND; apt-get: only root may use it): ' +
        'install Chromium or Google Chrome so that it is on the path, or name one by BROWSER_PATH, then run it again.',
    );
  });

  it('looks at this machine unless told otherwise', async () => {
    const { PATH, BROWSER_PATH } = process.env;
    const onPath = program('bin/chromium');
    process.env['PATH'] = join(root, 'bin');
    delete process.env['BROWSER_PATH'];
    try {
      await expect(findBrowser({ progress: { note: () => undefined, step: (_title, run) => run() } })).resolves.toBe(onPath);
    } finally {
      Object.assign(process.env, { PATH }, BROWSER_PATH === undefined ? {} : { BROWSER_PATH });
    }
  });
});
