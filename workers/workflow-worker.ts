import { Worker } from '@temporalio/worker';
import type { NativeConnection, WorkflowBundleOption } from '@temporalio/worker';
import { WORKFLOW_QUEUE } from '../contracts/temporal/task-queues';
import { STOPPING } from './options';

/** Runs workflow code only: what it does is decide. */
export const createWorkflowWorker = (options: {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly workflowBundle: WorkflowBundleOption;
  readonly maxCachedWorkflows: number;
}): Promise<Worker> => Worker.create({ ...options, ...STOPPING, taskQueue: WORKFLOW_QUEUE });
