import { QueryNotRegisteredError, WorkflowNotFoundError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import type { TestClock } from '../../contracts/temporal/clock';
import { siteWorkflowId } from '../../contracts/temporal/ids';
import { moveClockSignal, progressQuery, staffActionSignal } from '../../contracts/temporal/messages';
import { siteQuery } from '../../contracts/temporal/site-messages';
import type { Progress, StaffAction } from '../../contracts/temporal/messages';
import type { SiteView } from '../../contracts/temporal/site-messages';

/** A workflow from outside: what Temporal says of it. */
export interface Outside {
  readonly open: boolean;
  readonly historyLength: number;
  /** A workflow task or an activity is under way, or waits for its next attempt. */
  readonly pending: boolean;
  /** Workflow ids of the open children. */
  readonly children: readonly string[];
}

/** The few things that whoever moves a test clock asks of Temporal. */
export interface Stepper {
  /** Undefined when there is no such workflow. */
  look(workflowId: string): Promise<Outside | undefined>;
  /** Undefined when there is no such workflow, or it does not tell. */
  progress(workflowId: string): Promise<Progress | undefined>;
  site(site: string): Promise<SiteView>;
  /** A workflow that has ended needs no clock any more. */
  moveClock(workflowId: string, clock: TestClock): Promise<void>;
  staffAction(workflowId: string, action: StaffAction): Promise<void>;
}

export function createStepper(client: Client): Stepper {
  const { workflow } = client;
  return {
    look: (workflowId) => unlessMissing(() => look(client, workflowId)),
    progress: (workflowId) => unlessMissing(() => workflow.getHandle(workflowId).query(progressQuery)),
    site: (site) => workflow.getHandle(siteWorkflowId(site)).query(siteQuery),
    moveClock: async (workflowId, clock) => {
      await unlessMissing(() => workflow.getHandle(workflowId).signal(moveClockSignal, clock));
    },
    staffAction: (workflowId, action) => workflow.getHandle(workflowId).signal(staffActionSignal, action),
  };
}

async function look(client: Client, workflowId: string): Promise<Outside> {
  const { status, historyLength, raw } = await client.workflow.getHandle(workflowId).describe();
  return {
    open: status.name === 'RUNNING',
    historyLength,
    pending: Boolean(raw.pendingWorkflowTask) || (raw.pendingActivities?.length ?? 0) > 0,
    children: (raw.pendingChildren ?? []).flatMap(({ workflowId: child }) => (child ? [child] : [])),
  };
}

async function unlessMissing<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof WorkflowNotFoundError || error instanceof QueryNotRegisteredError) return undefined;
    throw error;
  }
}
