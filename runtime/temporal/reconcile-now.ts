import type { Client } from '@temporalio/client';
import { reconcileWorkflowId } from '../../contracts/temporal/ids';
import type { ReconcileInput, ReconcileOutcome } from '../../contracts/temporal/reconcile';
import { SITE } from '../../contracts/temporal/search-attributes';
import { WORKFLOW_QUEUE } from '../../contracts/temporal/task-queues';
import { within } from './deadlines';
import { DoorError } from './door-error';
import { createSiteDoor } from './site-door';

/** As long as a sweep may try. */
const DEADLINE_MS = 600_000;

export const RECONCILE = 'reconcile';

/** How the sweep of a site is started, by hand and by its Schedule. */
export const reconcileStart = (site: string) => ({
  workflowId: reconcileWorkflowId(site),
  taskQueue: WORKFLOW_QUEUE,
  args: [{ site }] satisfies [ReconcileInput],
  typedSearchAttributes: [{ key: SITE, value: site }],
  staticSummary: `Sweep · ${site}`,
});

/** Sweeps the site's desk now, 70 minutes back. Joins a sweep that was asked for just before. Throws `DoorError`. */
export async function reconcileNow(client: Client, site: string): Promise<ReconcileOutcome> {
  if (!(await createSiteDoor(client).exists(site))) throw new DoorError('notFound', `There is no site ${site} here.`);
  return within(client, DEADLINE_MS, `sweep of ${site}`, () =>
    client.workflow.execute<(input: ReconcileInput) => Promise<ReconcileOutcome>>(RECONCILE, { ...reconcileStart(site), workflowIdConflictPolicy: 'USE_EXISTING' }),
  );
}
