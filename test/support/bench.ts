import type { Client, WorkflowHandle } from '@temporalio/client';
import { createDeskActivities } from '../../activities/desk-activities';
import type { Render } from '../../activities/render';
import type { TicketWaker } from '../../activities/sweep-desk';
import { WORKFLOW_QUEUE } from '../../contracts/temporal/task-queues';
import { createTicketDoor, wakeSwept } from '../../runtime/temporal';
import type { ProcessOf, TicketDoor } from '../../runtime/temporal';
import { createStepper } from '../../runtime/temporal/stepper';
import { createDeskWorker } from '../../workers/desk-worker';
import { createOfficeWorker } from '../../workers/office-worker';
import { createInMemoryDesk } from './in-memory-desk';
import type { InMemoryDesk } from './in-memory-desk';
import { createInMemoryKnowledge } from './in-memory-knowledge';
import type { InMemoryKnowledge } from './in-memory-knowledge';
import { createInMemoryOffice } from './in-memory-office';
import type { InMemoryOffice } from './in-memory-office';
import { openRequest } from './request-on-bench';
import type { OpenRequest, RequestOnBench } from './request-on-bench';
import { runWorkers } from './run-workers';
import { openTicket } from './ticket-on-bench';
import type { OpenTicket, TicketOnBench } from './ticket-on-bench';

/** Our real workers and workflow bundle on a real Temporal server, with desk and office in memory. */
export interface Bench {
  readonly client: Client;
  readonly door: TicketDoor;
  readonly desk: InMemoryDesk;
  readonly office: InMemoryOffice;
  readonly knowledge: InMemoryKnowledge;
  /** A ticket that a customer opened in the desk; its workflow runs and is at rest. */
  readonly ticket: (options?: OpenTicket) => Promise<TicketOnBench>;
  /** A request of `amc-desk` that somebody logged; its workflow runs and is at rest. */
  readonly request: (options?: OpenRequest) => Promise<RequestOnBench>;
  /** Any other workflow of ours. */
  readonly start: (type: string, workflowId: string, input: unknown) => Promise<WorkflowHandle>;
  readonly close: () => Promise<void>;
}

const render: Render = {
  comment: (_ref, wording) => Promise.resolve('text' in wording ? wording.text : `[${wording.template}]`),
  notice: () => Promise.reject(new Error('notices are told in memory')),
  mail: () => Promise.reject(new Error('customers are written to in memory')),
};

/** Sites of the bench are named after their process; all others run BestPack's. */
export const processOf: ProcessOf = (site) => Promise.resolve(site === 'l1-desk' || site === 'amc-desk' ? site : 'bestpack');

/** A bench on a namespace of its own; the rules of `runWorkers` hold. */
export async function startBench(): Promise<Bench> {
  const desk = createInMemoryDesk();
  const office = createInMemoryOffice();
  const knowledge = createInMemoryKnowledge();
  const { client, close } = await runWorkers((at, client) => {
    const waker: TicketWaker = { wake: (...found) => wakeSwept(client, processOf, ...found) };
    const ofDesk = createDeskActivities({ desk, knowledge, contracts: { read: () => Promise.resolve({ contracts: [] }) }, render, sweep: desk, waker, clock: { clockOf: () => Promise.resolve(desk.clock) } });
    return [createDeskWorker({ ...at, activities: ofDesk }), createOfficeWorker({ ...at, activities: office.activities })];
  });
  const door = createTicketDoor(client, processOf);
  const stepper = createStepper(client);
  return {
    client,
    door,
    desk,
    office,
    knowledge,
    ticket: (options = {}) => openTicket({ client, door, desk, office, stepper }, options),
    request: (options = {}) => openRequest({ client, stepper }, options),
    start: (type, workflowId, input) => client.workflow.start(type, { workflowId, taskQueue: WORKFLOW_QUEUE, args: [input] }),
    close,
  };
}
