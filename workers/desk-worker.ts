import { Worker } from '@temporalio/worker';
import type { NativeConnection } from '@temporalio/worker';
import type { DeskActivities } from '../contracts/temporal/activities';
import { DESK_QUEUE } from '../contracts/temporal/task-queues';
import { STOPPING } from './options';

/** Calls the helpdesk. Its queue is its own, so that a limit on the queue is a limit on the desk. */
export const createDeskWorker = ({ activities, ...options }: {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly activities: DeskActivities;
}): Promise<Worker> => Worker.create({ ...options, ...STOPPING, taskQueue: DESK_QUEUE, activities });
