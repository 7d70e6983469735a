import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { progressQuery } from '../../../contracts/temporal/messages';
import type { TicketInput } from '../../../contracts/temporal/messages';
import { DESK_QUEUE, OFFICE_QUEUE, WORKFLOW_QUEUE } from '../../../contracts/temporal/task-queues';
import { projectRoot } from '../../../runtime/engine/project-root';
import { SETTINGS } from '../../support/bestpack';
import { eventually } from '../../support/eventually';
import { createInMemoryDesk } from '../../support/in-memory-desk';
import { freshNamespace } from '../../support/namespace';
import { MONDAY } from '../../support/stages';

/** Seventy actions are seventy updates that each ticket has to register. */
const LIMIT_BYTES = 125 * 1024;
/** The first few pay for what a worker loads once. */
const WARM_UP = 10;
const MEASURED = 60;
const { TEST_TEMPORAL_ADDRESS: address = '', TEST_WORKFLOW_BUNDLE: built = '' } = process.env;
const folder = mkdtempSync(join(tmpdir(), 'supportway-heap-'));
let connection: Connection;

beforeAll(async () => {
  connection = await Connection.connect({ address });
});
afterAll(async () => {
  await connection.close();
  rmSync(folder, { recursive: true, force: true });
});

async function readingOfAFreshTicket() {
  const desk = createInMemoryDesk();
  desk.opens('1', () => MONDAY);
  return desk.read({ site: 'heap', ticketId: '1' });
}

/** Heap of a cached ticket that was read from the desk and waits for its intake. */
async function heapPerTicket(codePath: string): Promise<number> {
  const client = new Client({ connection, namespace: await freshNamespace(connection) });
  const queues = { workflows: WORKFLOW_QUEUE, desk: DESK_QUEUE, office: OFFICE_QUEUE };
  const order = { address, namespace: client.options.namespace, codePath, settings: SETTINGS, reading: await readingOfAFreshTicket(), queues };
  const workers = fork(require.resolve('./workers-under-measure.cjs'), [JSON.stringify(order)], { execArgv: ['--expose-gc'] });
  try {
    await openTickets(client, 0, WARM_UP);
    const before = await measure(workers);
    await openTickets(client, WARM_UP, WARM_UP + MEASURED);
    const after = await measure(workers);
    expect(after.cached - before.cached).toBe(MEASURED);
    return (after.heap - before.heap) / MEASURED;
  } finally {
    const ended = once(workers, 'exit');
    workers.disconnect();
    await ended;
  }
}

async function measure(workers: ReturnType<typeof fork>): Promise<{ readonly heap: number; readonly cached: number }> {
  const answer = once(workers, 'message');
  workers.send('measure');
  const [message] = (await answer) as [{ readonly heap: number; readonly cached: number }];
  return message;
}

async function openTickets(client: Client, from: number, to: number): Promise<void> {
  const ids = Array.from({ length: to - from }, (_, i) => String(from + i));
  for (const ticketId of ids) {
    const input: TicketInput = { schema: 1, site: 'heap', ticketId, process: 'bestpack', clock: { at: MONDAY, version: 1 } };
    await client.workflow.start('bestpackTicket', { workflowId: `ticket/heap/${ticketId}`, taskQueue: WORKFLOW_QUEUE, args: [input] });
  }
  for (const ticketId of ids) {
    await eventually('the ticket to be at rest', async () => !(await client.workflow.getHandle(`ticket/heap/${ticketId}`).query(progressQuery)).dirty);
  }
}

async function bundleWithoutPreload(): Promise<string> {
  const { code } = await bundleWorkflowCode({ workflowsPath: join(projectRoot(), 'dist/workflows/index.js'), logger: new DefaultLogger('ERROR') });
  const file = join(folder, 'without-preload.js');
  writeFileSync(file, code);
  return file;
}

it('a cached ticket takes at most 125 KB of heap, because the rules are loaded once for all', async () => {
  expect(await heapPerTicket(built)).toBeLessThanOrEqual(LIMIT_BYTES);
});

it('without the preload it takes more than three times as much, so the check can fail', async () => {
  expect(await heapPerTicket(await bundleWithoutPreload())).toBeGreaterThan(3 * LIMIT_BYTES);
});
