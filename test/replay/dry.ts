import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyJson } from '../../runtime/temporal/histories';
import { startBench } from '../support/bench';
import type { Bench } from '../support/bench';
import { anonymised } from './anonymised';
import { STORIES } from './stories';

const CORPUS = '/tmp/h-fix/corpus2';
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
  for (const [workflowId, file] of [[ticket.workflowId, name] as const, ...tracks]) {
    const history = anonymised(await historyJson(bench.client, workflowId));
    expect(history.events.length).toBeGreaterThan(3);
    writeFileSync(join(CORPUS, `${file}.json`), `${JSON.stringify({ workflowId, history })}\n`);
  }
});
