import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import type { TestClock } from '../../contracts/temporal/clock';
import { requestWorkflowId } from '../../contracts/temporal/ids';
import { requestQuery } from '../../contracts/temporal/messages';
import type { RequestInput, RequestView } from '../../contracts/temporal/messages';
import { SITE } from '../../contracts/temporal/search-attributes';
import { WORKFLOW_QUEUE } from '../../contracts/temporal/task-queues';
import type { LoggedRequest } from '../../domain/actions/log-request';
import { DEADLINES_MS, within } from './deadlines';

/** Everything that may be asked of request workflows. All of it throws `DoorError`. */
export interface RequestDoor {
  /** Sets the request on its way to being a ticket; the same id stands for one request for ever. */
  readonly begin: (site: string, requestId: string, request: LoggedRequest, clock?: TestClock) => Promise<void>;
  readonly view: (site: string, requestId: string) => Promise<RequestView>;
}

const nameOf = (site: string, requestId: string): string => `request ${requestId} of ${site}`;

export const createRequestDoor = (client: Client): RequestDoor => ({
  begin: (site, requestId, request, clock) =>
    within(client, DEADLINES_MS.hint, nameOf(site, requestId), async () => {
      const input: RequestInput = { schema: 1, site, requestId, request, ...(clock ? { clock } : {}) };
      try {
        await client.workflow.start('request', {
          workflowId: requestWorkflowId(site, requestId),
          taskQueue: WORKFLOW_QUEUE,
          args: [input],
          workflowIdReusePolicy: 'REJECT_DUPLICATE',
          typedSearchAttributes: [{ key: SITE, value: site }],
          staticSummary: `Request ${requestId} · ${site}: ${request.subject}`,
        });
      } catch (error) {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      }
    }),
  view: (site, requestId) => within(client, DEADLINES_MS.query, nameOf(site, requestId), () => client.workflow.getHandle(requestWorkflowId(site, requestId)).query(requestQuery)),
});
