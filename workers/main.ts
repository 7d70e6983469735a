import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleWorkflowCode, NativeConnection, Runtime } from '@temporalio/worker';
import type { WorkflowBundleOption } from '@temporalio/worker';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { ConfigError, readWorkerConfig } from '../runtime/config';
import { projectRoot } from '../runtime/engine/project-root';
import { createLogger } from '../runtime/logger';
import { createShutdown, stopOnSignals } from '../runtime/shutdown';
import { connectTemporal } from '../runtime/temporal';
import { checkNames } from './check-names';
import { createWorkers } from './create-workers';
import { forTemporal } from './sdk-logger';
import { readTemplates } from './templates';

async function main(): Promise<void> {
  const config = readWorkerConfig(process.env);
  const log = createLogger('workers', config.logLevel);
  // The process's own shutdown decides when workers stop, so the SDK must not listen for signals beside it.
  Runtime.install({ logger: forTemporal(log), shutdownSignals: [] });
  await checkNames(config, log);
  const connection = await NativeConnection.connect(loadClientConnectConfig().connectionOptions);
  const temporal = connectTemporal();
  const workers = await createWorkers({
    config,
    temporal,
    connection,
    log,
    workflowBundle: await findBundle(),
    templates: readTemplates(join(projectRoot(), 'policies', 'templates')),
  });
  const running = Promise.all(workers.all.map((worker) => worker.run()));
  const shutdown = createShutdown({
    log,
    exit: (code) => process.exit(code),
    phases: [
      {
        name: 'workers',
        timeoutMs: 35_000,
        run: async () => {
          for (const worker of workers.all) if (worker.getState() === 'RUNNING') worker.shutdown();
          await running;
          workers.close();
        },
      },
      { name: 'temporal', timeoutMs: 5_000, run: () => Promise.all([connection.close(), temporal.close()]).then(() => undefined) },
    ],
  });
  stopOnSignals(shutdown);
  log.info({ temporal: temporal.address }, 'the workers poll');
  await running.catch((error: unknown) => {
    log.error({ error: String(error) }, 'a worker failed');
    return shutdown.begin('a worker failed', 1);
  });
}

/** The bundle that the set-up made; a checkout that was compiled since bundles for itself. */
async function findBundle(): Promise<WorkflowBundleOption> {
  const built = resolve(__dirname, '../workflow-bundle.js');
  const compiled = resolve(__dirname, '../workflows.tsbuildinfo');
  if (existsSync(built) && (!existsSync(compiled) || statSync(built).mtimeMs >= statSync(compiled).mtimeMs)) return { codePath: built };
  const workflows = join(__dirname, '../workflows');
  return bundleWorkflowCode({ workflowsPath: join(workflows, 'index.js'), preloadModules: [join(workflows, 'preload.js')] });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : `The workers cannot start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`}\n`);
  process.exit(1);
});
