import { Worker } from '@temporalio/worker';
import type { NativeConnection } from '@temporalio/worker';
import type { OfficeActivities } from '../contracts/temporal/activities';
import { OFFICE_QUEUE } from '../contracts/temporal/task-queues';
import { STOPPING } from './options';

/** Everything else outside: the site, mail to the team, the archive. */
export const createOfficeWorker = ({ activities, ...options }: {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly activities: OfficeActivities;
}): Promise<Worker> => Worker.create({ ...options, ...STOPPING, taskQueue: OFFICE_QUEUE, activities });
