import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyJson } from '../../runtime/temporal/histories';
import { startBench } from '../support/bench';
import type { Bench } from '../support/bench';
import { anonymised } from './anonymised';
import { REQUEST_STORIES } from './request-stories';
import { STORIES } from './stories';

const CORPUS = join(__dirname, 'corpus');
let bench: Bench;

beforeAll(async () => {
  bench = await startBench();
  rmSync(CORPUS, { recursive: true, force: true });
  mkdirSync(CORPUS);
});
afterAll(() => bench.close());

/** Not part of the normal run: docs/testing.md says when and how to record. */
it.each(Object.entries(STORIES))('%s', async (name, story) => {
  const ticket = await story(bench);
  const tracks = (await ticket.view()).tracks.map(({ id, n }) => [id, `${name}.track-${n}`] as const);
  for (const [workflowId, file] of [[ticket.workflowId, name] as const, ...tracks]) await keep(workflowId, file);
});

it.each(Object.entries(REQUEST_STORIES))('%s', async (name, story) => {
  await keep((await story(bench)).workflowId, name);
});

async function keep(workflowId: string, name: string): Promise<void> {
  const history = anonymised(await historyJson(bench.client, workflowId));
  expect(history.events.length).toBeGreaterThan(3);
  writeFileSync(join(CORPUS, `${name}.json`), `${JSON.stringify({ workflowId, history })}\n`);
}
