// Makes a fresh clone ready: packages, build, workflow bundle, engine. Needs Node alone; with nothing to do it is silent and quick.
const MINIMUM_NODE = [20, 19];

// Old Node versions must be able to read this file as far as here: everything newer is required after the check.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor < MINIMUM_NODE[1])) {
  console.error('Supportway needs Node ' + MINIMUM_NODE.join('.') + ' or newer, and this is Node ' + process.versions.node + ': install a newer one from https://nodejs.org and run it again.');
  process.exit(1);
}

const path = require('node:path');
const { prepare } = require('./setup/prepare.cjs');
const { SetupError } = require('./setup/setup-error.cjs');

prepare(path.join(__dirname, '..'), process.env).catch((error) => {
  const known = error instanceof SetupError;
  if (known && error.details) console.error(error.details);
  console.error(known ? error.message : error);
  process.exitCode = 1;
});
