import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Connection } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { DESK_QUEUE, OFFICE_QUEUE, WORKFLOW_QUEUE } from '../../../contracts/temporal/task-queues';
import { projectRoot } from '../../../runtime/engine/project-root';
import { SETTINGS } from '../../support/bestpack';
import { createInMemoryDesk } from '../../support/in-memory-desk';
import { freshNamespace } from '../../support/namespace';
import { MONDAY } from '../../support/stages';

const BUDGET_BYTES = 100 * 1024;
const run = promisify(execFile);
const { TEST_TEMPORAL_ADDRESS: address = '', TEST_WORKFLOW_BUNDLE: built = '' } = process.env;
const folder = mkdtempSync(join(tmpdir(), 'supportway-heap-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Heap of a cached ticket that was read from the desk and waits for its intake. */
async function heapPerTicket(codePath: string): Promise<number> {
  const connection = await Connection.connect({ address });
  const namespace = await freshNamespace(connection);
  await connection.close();
  const desk = createInMemoryDesk();
  desk.opens('1', () => MONDAY);
  // Nothing is left to write, so that no activity but the two of the opening is asked for.
  const { ticket, ...reading } = await desk.read({ site: 'heap', ticketId: '1' });
  const shown = { ...ticket, fields: { 'Process Step': 'intake/collect', 'Waiting For': 'us', 'Next Due': 'Mary: recordIntake' } };
  const queues = { workflows: WORKFLOW_QUEUE, desk: DESK_QUEUE, office: OFFICE_QUEUE };
  const order = JSON.stringify({ address, namespace, codePath, settings: SETTINGS, reading: { ...reading, ticket: shown }, queues });
  const { stdout } = await run(process.execPath, ['--expose-gc', require.resolve('./measure-heap.cjs'), order]);
  const { perTicket, cached } = JSON.parse(stdout) as { readonly perTicket: number; readonly cached: number };
  expect(cached).toBeGreaterThanOrEqual(70);
  return perTicket;
}

async function bundleWithoutPreload(): Promise<string> {
  const { code } = await bundleWorkflowCode({ workflowsPath: join(projectRoot(), 'dist/workflows/index.js'), logger: new DefaultLogger('ERROR') });
  const file = join(folder, 'without-preload.js');
  writeFileSync(file, code);
  return file;
}

it('a cached ticket takes at most 100 KB of heap, because the table of actions is loaded once for all', async () => {
  expect(await heapPerTicket(built)).toBeLessThanOrEqual(BUDGET_BYTES);
});

it('without the preload it takes more than twice the budget, so the check can fail', async () => {
  expect(await heapPerTicket(await bundleWithoutPreload())).toBeGreaterThan(2 * BUDGET_BYTES);
});
