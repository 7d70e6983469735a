import { historiesOf } from '../../runtime/temporal/histories';
import { startBench } from '../support/bench';
import type { Bench } from '../support/bench';
import { eventually } from '../support/eventually';
import { MONDAY, assigned } from '../support/stages';

let bench: Bench;

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

const exported = async (site: string) => {
  const found = [];
  for await (const history of historiesOf(bench.client, site)) found.push(history);
  return found;
};

it('the export of a site holds the whole history of each ticket and track, and of no other site', async () => {
  const ticket = await bench.ticket({ at: MONDAY });
  await assigned(ticket);
  await eventually('both to be listed', async () => (await exported('bench')).length === 2);
  const histories = await exported('bench');
  expect(histories.map(({ workflowId }) => workflowId).toSorted()).toEqual([ticket.workflowId, `${ticket.workflowId}/track/technical/1`]);
  for (const { json } of histories) expect(JSON.parse(json)).toMatchObject({ events: expect.arrayContaining([expect.objectContaining({ eventType: 'EVENT_TYPE_WORKFLOW_EXECUTION_STARTED' })]) });
  expect(await exported('ben')).toEqual([]);
});
