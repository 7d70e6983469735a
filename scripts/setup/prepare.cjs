const { engineNeeded, findEngine } = require('../engine.cjs');
const { buildProject } = require('./build.cjs');
const { installPackages } = require('./install.cjs');
const { createProgress } = require('./progress.cjs');
const { buildWorkflowBundle } = require('./workflow-bundle.cjs');

/** Every step looks first whether it has anything to do, so a second run costs little. */
async function prepare(root, env) {
  const progress = createProgress();
  await installPackages({ root, env, progress });
  await buildProject({ root, progress });
  await buildWorkflowBundle({ root, progress });
  if (engineNeeded(env)) await findEngine({ root, env, progress });
}

module.exports = { prepare };
