import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { DEADLINES_MS, within } from './deadlines';

export interface UpdateCall {
  readonly workflowId: string;
  /** How errors name the workflow. */
  readonly what: string;
  readonly name: string;
  readonly args: [unknown, ...unknown[]];
  /** The same id asked again has the same answer and no second effect. */
  readonly updateId?: string;
}

/** An update of a workflow, carried out before it returns. */
export const update = <T>(client: Client, { workflowId, what, name, args, updateId = randomUUID() }: UpdateCall): Promise<T> =>
  within(client, DEADLINES_MS.act, what, () => client.workflow.getHandle(workflowId).executeUpdate<T, [unknown, ...unknown[]]>(name, { args, updateId }));
