const { fileInTarGz, fileInZip } = require('./archive.cjs');
const { VERSION } = require('./release.cjs');

const ARCHITECTURES = { x64: 'amd64', arm64: 'arm64' };
const PLATFORMS = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/**
 * Reads a whole answer. No limit on the total, so that a slow line still gets it: only on the wait for the headers and between two chunks.
 * (`AbortSignal.timeout` would also end a body that is still flowing.)
 */
async function fetchBytes(url, { headersMs, idleMs }) {
  const abort = new AbortController();
  let timer;
  const expectWithin = (limitMs) => {
    clearTimeout(timer);
    timer = setTimeout(() => abort.abort(new Error(`no answer for ${limitMs / 1000} s`)), limitMs);
  };
  try {
    expectWithin(headersMs);
    const response = await fetch(url, { signal: abort.signal });
    if (!response.ok) throw new Error(`answered ${response.status}`);
    const chunks = [];
    expectWithin(idleMs);
    for await (const chunk of response.body) {
      expectWithin(idleMs);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    throw abort.signal.aborted ? abort.signal.reason : (error.cause ?? error);
  } finally {
    clearTimeout(timer);
    // A refused answer may still have a body under way, which would keep the process alive.
    abort.abort();
  }
}

/** The binary out of the official release archive. @throws when there is none for this platform, or it cannot be had */
async function downloadOfficial({ platform, arch, host = 'https://temporal.download' }) {
  if (!(platform in PLATFORMS && arch in ARCHITECTURES)) throw new Error(`no release for ${platform} on ${arch}`);
  const url = `${host}/cli/archive/v${VERSION}?platform=${PLATFORMS[platform]}&arch=${ARCHITECTURES[arch]}`;
  const archive = await fetchBytes(url, { headersMs: 4_000, idleMs: 10_000 });
  const binary = platform === 'win32' ? fileInZip(archive, 'temporal.exe') : fileInTarGz(archive, 'temporal');
  if (!binary) throw new Error('the archive holds no temporal program');
  return binary;
}

module.exports = { downloadOfficial };
