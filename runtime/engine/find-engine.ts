import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as EngineScript from '../../scripts/engine.cjs';
import { projectRoot } from './project-root';

// The finder is plain CommonJS, because set-up runs it before anything is compiled; a relative path would differ between source and dist/.
const { engineNeeded, findEngine: findEngineUnder } = createRequire(join(projectRoot(), 'package.json'))('./scripts/engine.cjs') as typeof EngineScript;

/** False when the environment names a Temporal server that somebody else runs (TEMPORAL_ADDRESS, TEMPORAL_PROFILE, TEMPORAL_CONFIG_FILE). */
export { engineNeeded };

/**
 * The path of a Temporal CLI that can run the dev server; fetches one when the machine has none, and tells `note` so.
 * @throws Error whose message is one sentence that says what to do
 */
export function findEngine(note: (line: string) => void): Promise<string> {
  const progress: EngineScript.Progress = {
    note,
    step: (title, run) => {
      note(title);
      return run();
    },
  };
  return findEngineUnder({ root: projectRoot(), env: process.env, progress });
}
