import type { Client } from '@temporalio/client';
import type { DigestInput, DigestOutcome } from '../../contracts/temporal/digest';
import { digestWorkflowId } from '../../contracts/temporal/ids';
import { SITE } from '../../contracts/temporal/search-attributes';
import { WORKFLOW_QUEUE } from '../../contracts/temporal/task-queues';
import { within } from './deadlines';
import { DoorError } from './door-error';
import { createSiteDoor } from './site-door';

/** As long as the mails of a team may take. */
const DEADLINE_MS = 120_000;

export const DIGEST = 'digest';

/** How the digest of a site is started, by hand and by its Schedule. */
export const digestStart = (site: string) => ({
  workflowId: digestWorkflowId(site),
  taskQueue: WORKFLOW_QUEUE,
  args: [{ site }] satisfies [DigestInput],
  typedSearchAttributes: [{ key: SITE, value: site }],
  staticSummary: `Daily digest · ${site}`,
});

/** Sends the site's digest now, and says what became of each list. Joins one that was asked for just before. Throws `DoorError`. */
export async function digestNow(client: Client, site: string): Promise<readonly DigestOutcome[]> {
  if (!(await createSiteDoor(client).exists(site))) throw new DoorError('notFound', `There is no site ${site} here.`);
  return within(client, DEADLINE_MS, `digest of ${site}`, () =>
    client.workflow.execute<(input: DigestInput) => Promise<readonly DigestOutcome[]>>(DIGEST, { ...digestStart(site), workflowIdConflictPolicy: 'USE_EXISTING' }),
  );
}
