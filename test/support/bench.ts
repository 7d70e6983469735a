import { Client, Connection } from '@temporalio/client';
import type { WorkflowHandle } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import { createDeskActivities } from '../../activities/desk-activities';
import type { Render } from '../../activities/render';
import type { TicketWaker } from '../../activities/sweep-desk';
import { WORKFLOW_QUEUE } from '../../contracts/temporal/task-queues';
import { createTicketDoor, wakeSwept } from '../../runtime/temporal';
import type { ProcessOf, TicketDoor } from '../../runtime/temporal';
import { createStepper } from '../../runtime/temporal/stepper';
import { createDeskWorker } from '../../workers/desk-worker';
import { createOfficeWorker } from '../../workers/office-worker';
import { createWorkflowWorker } from '../../workers/workflow-worker';
import { createInMemoryDesk } from './in-memory-desk';
import type { InMemoryDesk } from './in-memory-desk';
import { createInMemoryKnowledge } from './in-memory-knowledge';
import type { InMemoryKnowledge } from './in-memory-knowledge';
import { createInMemoryOffice } from './in-memory-office';
import type { InMemoryOffice } from './in-memory-office';
import { freshNamespace } from './namespace';
import { openRequest } from './request-on-bench';
import type { OpenRequest, RequestOnBench } from './request-on-bench';
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

/**
 * Each bench has a namespace of its own, because the names of our task queues are constants: benches of one server
 * would take each other's tasks. Whoever starts a bench closes it in `afterAll`, or jest never ends; closing fails when the SDK
 * complained about workflow code meanwhile.
 */
export async function startBench(): Promise<Bench> {
  const complaints = listen();
  const { TEST_TEMPORAL_ADDRESS: address = '', TEST_WORKFLOW_BUNDLE: codePath = '' } = process.env;
  const connection = await Connection.connect({ address });
  const namespace = await freshNamespace(connection);
  const native = await NativeConnection.connect({ address });
  const client = new Client({ connection, namespace });
  const desk = createInMemoryDesk();
  const office = createInMemoryOffice();
  const knowledge = createInMemoryKnowledge();
  const at = { connection: native, namespace };
  const waker: TicketWaker = { wake: (...found) => wakeSwept(client, processOf, ...found) };
  const workers = await Promise.all([
    createWorkflowWorker({ ...at, workflowBundle: { codePath }, maxCachedWorkflows: 200 }),
    createDeskWorker({ ...at, activities: createDeskActivities({ desk, knowledge, contracts: { read: () => Promise.resolve({ contracts: [] }) }, render, sweep: desk, waker, clock: { clockOf: () => Promise.resolve(desk.clock) } }) }),
    createOfficeWorker({ ...at, activities: office.activities }),
  ]);
  const running = Promise.all(workers.map((worker) => worker.run()));
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
    close: async () => {
      for (const worker of workers) worker.shutdown();
      await running;
      await native.close();
      await connection.close();
      await Runtime.instance().shutdown();
      if (complaints.length > 0) throw new Error(complaints.join('\n'));
    },
  };
}

/** Collects what the SDK finds wrong with workflow code (`[TMPRL…]`) and prints errors; everything else is left out. */
function listen(): readonly string[] {
  const complaints: string[] = [];
  const logger = new DefaultLogger('WARN', ({ level, message, meta }) => {
    if (/\[TMPRL\d+\]/.test(message)) complaints.push(message);
    else if (level === 'ERROR') process.stderr.write(`${message} ${JSON.stringify(meta)}\n`);
  });
  Runtime.install({ logger, shutdownSignals: [], telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' } } } });
  return complaints;
}
