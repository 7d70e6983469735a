#!/usr/bin/env node
// Runs the compiled command line; in a fresh clone the set-up runs first.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const main = path.join(root, 'dist/cli/main.js');

const isReady = () => fs.existsSync(main) && fs.existsSync(path.join(root, 'node_modules/.package-lock.json'));

if (!isReady()) {
  const { status } = spawnSync(process.execPath, [path.join(root, 'scripts/setup.cjs')], { cwd: root, stdio: ['inherit', 2, 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}
require(main);
