// Prints the heap that each cached ticket workflow takes, in bytes. Run with --expose-gc; `debugMode` keeps workflows
// in this thread, because the heap of a worker thread does not show in this process's own figures.
const { Client, Connection } = require('@temporalio/client');
const { DefaultLogger, NativeConnection, Runtime, Worker } = require('@temporalio/worker');

const { address, namespace, codePath, settings, reading, queues } = JSON.parse(process.argv[2]);
const TICKETS = 60;
const WARM_UP = 10;

function heap() {
  global.gc();
  global.gc();
  return process.memoryUsage().heapUsed;
}

async function main() {
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' } } } });
  const connection = await Connection.connect({ address });
  const native = await NativeConnection.connect({ address });
  const client = new Client({ connection, namespace });
  const base = { connection: native, namespace };
  const tickets = await Worker.create({ ...base, taskQueue: queues.workflows, workflowBundle: { codePath }, maxCachedWorkflows: 2 * TICKETS, debugMode: true });
  const others = await Promise.all([
    Worker.create({ ...base, taskQueue: queues.desk, activities: { readDesk: async () => reading } }),
    Worker.create({ ...base, taskQueue: queues.office, activities: { enrol: async () => ({ settings, absences: {} }) } }),
  ]);
  const running = Promise.all([tickets, ...others].map((worker) => worker.run()));

  const open = async (from, to) => {
    const handles = [];
    for (let n = from; n < to; n += 1) {
      const input = { schema: 1, site: 'heap', ticketId: String(n), process: 'bestpack', clock: { at: reading.ticket.createdAt, version: 1 } };
      handles.push(await client.workflow.start('bestpackTicket', { workflowId: `ticket/heap/${n}`, taskQueue: queues.workflows, args: [input] }));
    }
    for (const handle of handles) while ((await handle.query('progress')).dirty) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  await open(0, WARM_UP);
  const before = heap();
  await open(WARM_UP, WARM_UP + TICKETS);
  const perTicket = Math.round((heap() - before) / TICKETS);
  const cached = tickets.getStatus().numCachedWorkflows;
  for (const worker of [tickets, ...others]) worker.shutdown();
  await running;
  await native.close();
  await connection.close();
  process.stdout.write(JSON.stringify({ perTicket, cached }));
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
