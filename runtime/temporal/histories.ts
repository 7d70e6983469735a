import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { siteWorkflowId, ticketWorkflowId } from '../../contracts/temporal/ids';

/** The history of one run, as JSON that replays: the text that `temporal workflow show --output json` prints. */
export interface ExportedHistory {
  readonly workflowId: string;
  readonly runId: string;
  readonly json: string;
}

/** Every run that Temporal still keeps of a site, of its tickets and of their tracks. They hold customers' words: keep them as such. */
export async function* historiesOf(client: Client, site: string): AsyncGenerator<ExportedHistory> {
  // Tracks carry no search attribute of their own, so ids are the only thing that they share with their tickets.
  const query = `WorkflowId STARTS_WITH "${ticketWorkflowId(site, 'x').slice(0, -1)}" OR WorkflowId = "${siteWorkflowId(site)}"`;
  for await (const { workflowId, runId } of client.workflow.list({ query })) {
    yield { workflowId, runId, json: await historyJson(client, workflowId, runId) };
  }
}

/** One run's history; the latest run without a run id. */
export async function historyJson(client: Client, workflowId: string, runId?: string): Promise<string> {
  return historyToJSON(await client.workflow.getHandle(workflowId, runId).fetchHistory());
}
