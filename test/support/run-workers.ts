import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, type Worker } from '@temporalio/worker';
import { createWorkflowWorker } from '../../workers/workflow-worker';
import { freshNamespace } from './namespace';

const { TEST_TEMPORAL_ADDRESS: address = '', TEST_WORKFLOW_BUNDLE: codePath = '' } = process.env;

interface Place {
  readonly connection: NativeConnection;
  readonly namespace: string;
}
export interface RunningWorkers {
  readonly client: Client;
  readonly close: () => Promise<void>;
}

/**
 * Our workflow worker, and workers of activities, on the real Temporal server. Each run has a namespace of its own, because the
 * names of our task queues are constants: runs on one server would take each other's tasks. Whoever starts it closes it in
 * `afterAll`, or jest never ends; closing fails when the SDK complained about workflow code meanwhile.
 */
export async function runWorkers(activityWorkers: (at: Place, client: Client) => readonly Promise<Worker>[]): Promise<RunningWorkers> {
  const complaints = listen();
  const connection = await Connection.connect({ address });
  const namespace = await freshNamespace(connection);
  const native = await NativeConnection.connect({ address });
  const client = new Client({ connection, namespace });
  const at = { connection: native, namespace };
  const workers = await Promise.all([createWorkflowWorker({ ...at, workflowBundle: { codePath }, maxCachedWorkflows: 200 }), ...activityWorkers(at, client)]);
  const running = Promise.all(workers.map((worker) => worker.run()));
  return {
    client,
    close: async () => {
      for (const worker of workers) worker.shutdown();
      await running;
      await native.close();
      await connection.close();
      await Runtime.instance().shutdown();
      if (complaints.length > 0) throw new Error(complaints.join('\n'));
    },
  };
}

/** Collects what the SDK finds wrong with workflow code (`[TMPRL…]`) and prints errors; everything else is left out. */
function listen(): readonly string[] {
  const complaints: string[] = [];
  const logger = new DefaultLogger('WARN', ({ level, message, meta }) => {
    if (/\[TMPRL\d+\]/.test(message)) complaints.push(message);
    else if (level === 'ERROR') process.stderr.write(`${message} ${JSON.stringify(meta)}\n`);
  });
  Runtime.install({ logger, shutdownSignals: [], telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' } } } });
  return complaints;
}
