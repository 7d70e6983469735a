import type { Client } from '@temporalio/client';
import { DESK_QUEUE, OFFICE_QUEUE, WORKFLOW_QUEUE } from '../../contracts/temporal/task-queues';
import { DEADLINES_MS, within } from './deadlines';

/** Whether the things that tickets need are there; an absent `problem` means yes. */
export interface ReadinessCheck {
  readonly name: string;
  readonly problem?: string;
}

/** Numbers of Temporal's `TaskQueueType`. */
const TYPE = { workflow: 1, activity: 2 } as const;
const QUEUES = [
  { queue: WORKFLOW_QUEUE, type: TYPE.workflow },
  { queue: DESK_QUEUE, type: TYPE.activity },
  { queue: OFFICE_QUEUE, type: TYPE.activity },
] as const;

/** A poll is asked anew after a minute at most; the server remembers dead pollers for longer. */
const POLL_MS = 90_000;

/** Asks Temporal whether it answers and whether a worker polls each of our queues. Never throws. */
export async function checkTemporal(client: Client): Promise<readonly ReadinessCheck[]> {
  const reached = await problemOf(() => within(client, DEADLINES_MS.ready, 'the Temporal server', () => client.workflowService.getSystemInfo({})));
  if (reached !== undefined) return [{ name: 'temporal', problem: reached }];
  const polled = QUEUES.map(async ({ queue, type }) => check(`worker ${queue}`, await problemOf(() => mustBePolled(client, queue, type))));
  return [{ name: 'temporal' }, ...(await Promise.all(polled))];
}

const check = (name: string, problem: string | undefined): ReadinessCheck => (problem === undefined ? { name } : { name, problem });

async function problemOf(ask: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await ask();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function mustBePolled(client: Client, queue: string, type: number): Promise<void> {
  const { pollers } = await within(client, DEADLINES_MS.ready, `task queue ${queue}`, () =>
    client.workflowService.describeTaskQueue({ namespace: client.options.namespace, taskQueue: { name: queue }, taskQueueType: type }),
  );
  const alive = (pollers ?? []).some(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1_000 > Date.now() - POLL_MS);
  if (!alive) throw new Error('no worker polls this queue; start the workers');
}
