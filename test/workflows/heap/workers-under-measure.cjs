// Our workflow bundle in a worker whose heap can be asked for: each message is answered with `{ heap, cached }`, the
// bytes in use after a collection and the number of cached workflows. Run with --expose-gc. `debugMode` keeps the
// workflows in this thread: the heap of a worker thread does not show in the figures of its process.
const { DefaultLogger, NativeConnection, Runtime, Worker } = require('@temporalio/worker');

const { address, namespace, codePath, settings, reading, queues } = JSON.parse(process.argv[2]);

/** The desk after the fields of the process were shown in it. */
const saved = ({ fields }) => ({ outcome: 'saved', reading: { ...reading, saves: [], ticket: { ...reading.ticket, fields } } });

function heap() {
  global.gc();
  global.gc();
  return process.memoryUsage().heapUsed;
}

async function main() {
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' } } } });
  const connection = await NativeConnection.connect({ address });
  const tickets = await Worker.create({ connection, namespace, taskQueue: queues.workflows, workflowBundle: { codePath }, maxCachedWorkflows: 200, debugMode: true });
  const others = await Promise.all([
    Worker.create({ connection, namespace, taskQueue: queues.desk, activities: { readDesk: async () => reading, saveToDesk: async (_ref, _cursor, order) => saved(order) } }),
    Worker.create({ connection, namespace, taskQueue: queues.office, activities: { enrol: async () => ({ settings, absences: {} }) } }),
  ]);
  const running = Promise.all([tickets, ...others].map((worker) => worker.run()));
  process.on('message', () => process.send({ heap: heap(), cached: tickets.getStatus().numCachedWorkflows }));
  process.once('disconnect', async () => {
    for (const worker of [tickets, ...others]) worker.shutdown();
    await running;
    await connection.close();
  });
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
