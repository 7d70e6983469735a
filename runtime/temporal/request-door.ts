import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import type { TestClock } from '../../contracts/temporal/clock';
import { requestWorkflowId, siteWorkflowId } from '../../contracts/temporal/ids';
import { siteQuery } from '../../contracts/temporal/site-messages';
import { requestMatchedSignal, requestQuery } from '../../contracts/temporal/request-messages';
import type { ActResult } from '../../contracts/temporal/messages';
import type { RequestInput, RequestView } from '../../contracts/temporal/request-messages';
import { SITE } from '../../contracts/temporal/search-attributes';
import { WORKFLOW_QUEUE } from '../../contracts/temporal/task-queues';
import type { ProcessName } from '../../domain/policy/settings';
import type { LoggedRequest } from '../../domain/requests/log-request';
import { DEADLINES_MS, within } from './deadlines';
import { DoorError } from './door-error';
import { endedOr } from './ended';
import { inParallel } from './in-parallel';
import type { Act } from './ticket-door';
import { update } from './update';

/** Everything that may be asked of request workflows. All of it throws `DoorError`. */
export interface RequestDoor {
  /** Sets the request on its way to being a ticket; the same id stands for one request for ever. */
  readonly begin: (site: string, requestId: string, request: LoggedRequest, process: ProcessName, token: string, clock?: TestClock) => Promise<void>;
  readonly act: (site: string, requestId: string, act: Act) => Promise<ActResult>;
  readonly view: (site: string, requestId: string) => Promise<RequestView>;
  /** Those that wait for their confirmation. */
  readonly list: (site: string) => Promise<readonly RequestView[]>;
}

const nameOf = (site: string, requestId: string): string => `request ${requestId} of ${site}`;

export function createRequestDoor(client: Client): RequestDoor {
  const view: RequestDoor['view'] = (site, requestId) =>
    within(client, DEADLINES_MS.query, nameOf(site, requestId), () => client.workflow.getHandle(requestWorkflowId(site, requestId)).query(requestQuery));
  return {
    begin: (site, requestId, request, process, token, clock) =>
      within(client, DEADLINES_MS.hint, nameOf(site, requestId), () => start(client, { schema: 1, site, requestId, request, process, token, ...(clock ? { clock } : {}) })),
    act: async (site, requestId, { action, data, envelope, key }) => {
      const workflowId = requestWorkflowId(site, requestId);
      try {
        return await update<ActResult>(client, { workflowId, what: nameOf(site, requestId), name: action, args: [data, envelope], ...(key === undefined ? {} : { updateId: key }) });
      } catch (error) {
        if (!(error instanceof DoorError) || error.code !== 'notFound') throw error;
        throw await endedOr(client, workflowId, error, `The request ${requestId} is settled: it is a ticket, or it was dropped.`);
      }
    },
    view,
    list: async (site) => {
      const { openRequests } = await within(client, DEADLINES_MS.query, `site ${site}`, () => client.workflow.getHandle(siteWorkflowId(site)).query(siteQuery));
      return inParallel(openRequests, (requestId) => view(site, requestId));
    },
  };
}

async function start(client: Client, input: RequestInput): Promise<void> {
  const { site, requestId, request } = input;
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
}

/** Tells a request that the customer's own mail is its ticket; one that has ended needs no news. */
export async function tellMatched(client: Client, site: string, requestId: string, ticketId: string, clock?: TestClock): Promise<void> {
  try {
    await within(client, DEADLINES_MS.hint, nameOf(site, requestId), () =>
      client.workflow.getHandle(requestWorkflowId(site, requestId)).signal(requestMatchedSignal, { ticketId, ...(clock ? { clock } : {}) }),
    );
  } catch (error) {
    if (!(error instanceof DoorError) || error.code !== 'notFound') throw error;
  }
}
