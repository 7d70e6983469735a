import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import type { SignalDefinition } from '@temporalio/common';
import type { TicketRef } from '../../contracts/temporal/activities';
import type { TestClock } from '../../contracts/temporal/clock';
import { ticketWorkflowId } from '../../contracts/temporal/ids';
import { loggedSignal } from '../../contracts/temporal/messages';
import type { TicketInput } from '../../contracts/temporal/messages';
import { SITE } from '../../contracts/temporal/search-attributes';
import { WORKFLOW_QUEUE } from '../../contracts/temporal/task-queues';
import type { LoggedRequest } from '../../domain/actions/log-request';

const PROCESS = 'bestpack';
export const WORKFLOW_TYPE = 'bestpackTicket';

/** Signals the ticket, starting its workflow at first sight. `ended`: its process is over, nothing was started. */
export async function wakeOrStart<T>(client: Client, ref: TicketRef, clock: TestClock | undefined, signal: SignalDefinition<[T]>, news: T): Promise<'accepted' | 'ended'> {
  const input: TicketInput = { schema: 1, ...ref, process: PROCESS, ...(clock ? { clock } : {}) };
  try {
    await client.workflow.signalWithStart(WORKFLOW_TYPE, {
      workflowId: ticketWorkflowId(ref.site, ref.ticketId),
      taskQueue: WORKFLOW_QUEUE,
      args: [input],
      signal,
      signalArgs: [news],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      typedSearchAttributes: [{ key: SITE, value: ref.site }],
      staticSummary: `Ticket ${ref.ticketId} · ${ref.site}`,
    });
    return 'accepted';
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return 'ended';
    throw error;
  }
}

/** Hands what was logged to the ticket that it became. */
export async function startLogged(client: Client, ref: TicketRef, request: LoggedRequest, clock?: TestClock): Promise<void> {
  await wakeOrStart(client, ref, clock, loggedSignal, { request, ...(clock ? { clock } : {}) });
}
