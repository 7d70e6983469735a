import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { SEARCH_ATTRIBUTES } from '../../contracts/temporal/search-attributes';
import { projectRoot } from '../../runtime/engine/project-root';
import { registerSearchAttributes } from '../../runtime/engine/search-attributes';
import { startEngine } from '../../runtime/engine/start-engine';
import type { Engine } from '../../runtime/engine/start-engine';
import { freePort } from '../../runtime/processes/ports';
import { buildWorkflowBundle } from '../../scripts/setup/workflow-bundle.cjs';

declare global {
  var testEngine: Engine | undefined;
}

const print = (line: string): void => void process.stderr.write(`${line}\n`);

/** One Temporal server and one workflow bundle for the whole run; test files find them through TEST_TEMPORAL_ADDRESS and TEST_WORKFLOW_BUNDLE. */
export default async function setUpServer(): Promise<void> {
  const bundle = await upToDateBundle();
  const engine = await startEngine({ port: await freePort(), log: print });
  try {
    const connection = await Connection.connect({ address: engine.address });
    await registerSearchAttributes(connection, 'default', SEARCH_ATTRIBUTES);
    await connection.close();
  } catch (error) {
    // Jest runs no teardown after a set-up that threw.
    await engine.stop();
    throw error;
  }
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  process.env['TEST_TEMPORAL_ADDRESS'] = engine.address;
  process.env['TEST_WORKFLOW_BUNDLE'] = bundle;
  globalThis.testEngine = engine;
}

/** Compiled first, so that a run by `npx jest` never tests yesterday's workflows. */
async function upToDateBundle(): Promise<string> {
  const root = projectRoot();
  compileWorkflows(root);
  const bundle = await buildWorkflowBundle({ root, progress: { note: print, step: (_title, run) => run() } });
  if (bundle === undefined) throw new Error('There are no compiled workflows: run npm run build.');
  return bundle;
}

function compileWorkflows(root: string): void {
  try {
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', 'tsconfig.workflows.json', '--pretty', 'false'], { cwd: root, encoding: 'utf8' });
  } catch (error) {
    // The compiler writes its JavaScript in spite of type errors, and `npm test` fails on them by itself.
    print(error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error));
  }
}
