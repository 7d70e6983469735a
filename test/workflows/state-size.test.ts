import { startBench } from '../support/bench';
import type { Bench } from '../support/bench';
import { historyOf } from '../support/history';
import { MONDAY, takenIn } from '../support/stages';

const NOTES = 1_000;
const NOTE = 'Replaced the belt and ran the sealer for ten minutes: no stop. Will call the customer tomorrow morning.';
let bench: Bench;

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

it(`carries less than 512 KB into the next run after ${NOTES} notes`, async () => {
  const ticket = await bench.ticket({ at: MONDAY, continueAtEvents: 30 });
  await takenIn(ticket);
  for (let i = 0; i < NOTES; i += 1) ticket.desk.agentSaves('mary', { note: `${i}: ${NOTE}` });
  await ticket.look();
  await ticket.act('mary', 'acknowledge');
  const view = await ticket.rest();
  expect(view.facts.filter(({ name }) => name === 'note')).toHaveLength(NOTES);
  await ticket.act('mary', 'addNote', { text: 'and once more' });
  await ticket.rest();
  const { runId } = await bench.client.workflow.getHandle(ticket.workflowId).describe();
  expect(runId).not.toBe(ticket.handle.firstExecutionRunId);
  const [started] = (await historyOf(bench.client, ticket.workflowId, runId)).events ?? [];
  const input = started?.workflowExecutionStartedEventAttributes?.input?.payloads?.[0]?.data;
  expect(input?.length).toBeGreaterThan(NOTES * NOTE.length);
  expect(input?.length).toBeLessThan(512 * 1024);
});
