const path = require('node:path');
const { run } = require('./run.cjs');
const { SetupError } = require('./setup-error.cjs');

/** Type-checks and compiles the whole project into dist/. @throws SetupError with the compiler's report */
async function buildProject({ root, progress }) {
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  await progress.step('Building', async () => {
    const { code, output } = await run(process.execPath, [compiler, '-b', '--pretty', 'false'], { cwd: root });
    if (code === 0) return;
    const errors = output.match(/error TS\d+/g)?.length ?? 0;
    throw new SetupError(`The TypeScript build failed with ${errors} ${errors === 1 ? 'error' : 'errors'} (above): mend them and run it again.`, output);
  });
}

module.exports = { buildProject };
