import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import type { SignalDefinition } from '@temporalio/common';
import type { TicketRef } from '../../contracts/temporal/activities';
import type { TestClock } from '../../contracts/temporal/clock';
import { ticketWorkflowId } from '../../contracts/temporal/ids';
import { loggedSignal } from '../../contracts/temporal/messages';
import type { Handover, TicketInput } from '../../contracts/temporal/messages';
import { SITE } from '../../contracts/temporal/search-attributes';
import { WORKFLOW_QUEUE } from '../../contracts/temporal/task-queues';
import type { ProcessName } from '../../domain/policy/settings';
import type { ProcessOf } from './process-of';

/** The type of the workflows that run the tickets of a process. */
export const WORKFLOW_TYPES: Readonly<Record<ProcessName, string>> = { bestpack: 'bestpackTicket', 'l1-desk': 'l1DeskTicket', 'amc-desk': 'amcDeskTicket' };

interface Waking {
  readonly client: Client;
  readonly processOf: ProcessOf;
}

/** Signals the ticket, starting its workflow at first sight. `ended`: its process is over, nothing was started. */
export async function wakeOrStart<T>({ client, processOf }: Waking, ref: TicketRef, clock: TestClock | undefined, signal: SignalDefinition<[T]>, news: T): Promise<'accepted' | 'ended'> {
  const process = await processOf(ref.site);
  const input: TicketInput = { schema: 1, ...ref, process, ...(clock ? { clock } : {}) };
  try {
    await client.workflow.signalWithStart(WORKFLOW_TYPES[process], {
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
export async function startLogged(client: Client, processOf: ProcessOf, ref: TicketRef, handover: Handover, clock?: TestClock): Promise<void> {
  await wakeOrStart({ client, processOf }, ref, clock, loggedSignal, { ...handover, ...(clock ? { clock } : {}) });
}
