import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { requestWorkflowId, siteWorkflowId, ticketWorkflowId } from '../../contracts/temporal/ids';

/** The history of one run, as JSON that replays: the text that `temporal workflow show --output json` prints. */
export interface ExportedHistory {
  readonly workflowId: string;
  readonly runId: string;
  readonly json: string;
}

/** Every run that Temporal still keeps of a site, of its requests, its tickets and their tracks. They hold customers' words: keep them as such. */
export async function* historiesOf(client: Client, site: string): AsyncGenerator<ExportedHistory> {
  // Tracks carry no search attribute of their own, so ids are the only thing that they share with their tickets.
  const beginnings = [ticketWorkflowId(site, 'x'), requestWorkflowId(site, 'x')].map((id) => `WorkflowId STARTS_WITH "${id.slice(0, -1)}"`);
  const query = [...beginnings, `WorkflowId = "${siteWorkflowId(site)}"`].join(' OR ');
  for await (const { workflowId, runId } of client.workflow.list({ query })) {
    yield { workflowId, runId, json: await historyJson(client, workflowId, runId) };
  }
}

/** One run's history; the latest run without a run id. */
export async function historyJson(client: Client, workflowId: string, runId?: string): Promise<string> {
  return historyToJSON(await client.workflow.getHandle(workflowId, runId).fetchHistory());
}
