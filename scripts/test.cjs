// `npm test`: set-up, the checks, then jest. The very last line is `N passed, N failed`; a check that fails counts as a failed test.
// With arguments (`npm test -- --selectProjects unit`) the checks are left out and jest gets the arguments.
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { createInterface } = require('node:readline');

const ROOT = path.join(__dirname, '..');
const COUNTS = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/;
const CHECKS = [
  { name: 'eslint', args: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'] },
  { name: 'knip', args: ['node_modules/knip/bin/knip.js', '--no-progress'] },
];

/** @returns {Promise<boolean>} whether it ended with 0 */
function succeeds(args, onLine) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['inherit', onLine ? 'pipe' : 'inherit', 'inherit'] });
    if (onLine) createInterface({ input: child.stdout }).on('line', onLine);
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
}

/** Jest's own last line is held back, for the counts of the checks have to go into it. */
async function runJest(args) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const forCi = process.env.CI === 'true' ? ['--ci', '--forceExit'] : [];
  const succeeded = await succeeds(['node_modules/jest/bin/jest.js', ...forCi, ...args], (line) => {
    const found = COUNTS.exec(line);
    if (found) [counts.passed, counts.failed, counts.skipped] = found.slice(1).map((count) => Number(count ?? 0));
    else console.log(line);
  });
  // A global set-up that throws, for one, ends jest without counts.
  if (!succeeded && counts.failed === 0) counts.failed = 1;
  return counts;
}

async function failedChecks() {
  let failed = 0;
  for (const { name, args } of CHECKS) {
    const passed = await succeeds(args);
    console.log(`${passed ? 'PASS' : 'FAIL'} ${name}`);
    if (!passed) failed += 1;
  }
  return failed;
}

async function runAll(args) {
  if (!(await succeeds(['scripts/setup.cjs']))) return { passed: 0, failed: 1, skipped: 0 };
  const failedBefore = args.length === 0 ? await failedChecks() : 0;
  const { passed, failed, skipped } = await runJest(args);
  return { passed, failed: failed + failedBefore, skipped };
}

runAll(process.argv.slice(2)).then(({ passed, failed, skipped }) => {
  process.exitCode = failed === 0 ? 0 : 1;
  fs.writeSync(1, `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
});
