const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { SetupError } = require('./setup-error.cjs');

/** What is bundled: the compiled isolate code, and the exact packages that it may pull in. */
function fingerprint(root) {
  const hash = createHash('sha256').update(fs.readFileSync(path.join(root, 'package-lock.json')));
  for (const folder of ['domain', 'contracts', 'workflows']) {
    const files = fs.readdirSync(path.join(root, 'dist', folder), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.js')).sort()) {
      hash.update(file).update(fs.readFileSync(path.join(root, 'dist', folder, file)));
    }
  }
  return hash.digest('hex');
}

function readIfThere(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}

async function bundle(root) {
  const { bundleWorkflowCode, DefaultLogger } = require(path.join(root, 'node_modules/@temporalio/worker'));
  const reports = [];
  const logger = new DefaultLogger('WARN', ({ message }) => reports.push(message));
  const compiled = (file) => path.join(root, 'dist/workflows', file);
  try {
    return await bundleWorkflowCode({ workflowsPath: compiled('index.js'), preloadModules: [compiled('preload.js')], logger });
  } catch (error) {
    throw new SetupError(`The workflow bundle could not be built: ${error.message}`, reports.join('\n'));
  }
}

/**
 * Bundles dist/workflows into dist/workflow-bundle.js, which workers and tests run; skipped when it is up to date.
 * @returns {Promise<string | undefined>} the bundle's absolute path; undefined without compiled workflows
 */
async function buildWorkflowBundle({ root, progress }) {
  const target = path.join(root, 'dist/workflow-bundle.js');
  if (!fs.existsSync(path.join(root, 'dist/workflows/index.js'))) {
    progress.note('No bundle: there are no compiled workflows in dist/workflows. If workflows/index.ts exists, delete dist and run it again.');
    return undefined;
  }
  const wanted = fingerprint(root);
  if (fs.existsSync(target) && readIfThere(`${target}.sha256`) === wanted) return target;
  await progress.step('Bundling the workflows', async () => {
    const { code } = await bundle(root);
    // Written beside and renamed: a worker that starts meanwhile must not read half a bundle.
    const unfinished = `${target}.${process.pid}`;
    fs.writeFileSync(unfinished, code);
    fs.renameSync(unfinished, target);
    fs.writeFileSync(`${target}.sha256`, wanted);
  });
  return target;
}

module.exports = { buildWorkflowBundle };
