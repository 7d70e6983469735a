import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import type { TestClock } from '../../contracts/temporal/clock';
import { siteWorkflowId } from '../../contracts/temporal/ids';
import { SITE_UPDATES, siteQuery } from '../../contracts/temporal/site-messages';
import type { SiteInput, SiteView } from '../../contracts/temporal/site-messages';
import { PROCESS, SITE } from '../../contracts/temporal/search-attributes';
import { WORKFLOW_QUEUE } from '../../contracts/temporal/task-queues';
import type { SitePolicy } from '../../domain/policy/settings';
import { DEADLINES_MS, within } from './deadlines';
import { DoorError } from './door-error';
import type { Act } from './ticket-door';
import { update } from './update';

/** Everything that may be asked of site workflows. All of it throws `DoorError`. */
export interface SiteDoor {
  /** Starts the site with this policy, or hands the policy to the site that runs; a policy that it has already changes nothing. */
  readonly ensure: (site: string, policy: SitePolicy, clock?: TestClock) => Promise<'started' | 'adopted'>;
  /** True once the site was started. */
  readonly exists: (site: string) => Promise<boolean>;
  readonly act: (site: string, act: Act) => Promise<unknown>;
  readonly view: (site: string) => Promise<SiteView>;
}

const nameOf = (site: string): string => `site ${site}`;

export function createSiteDoor(client: Client): SiteDoor {
  return {
    ensure: async (site, policy, clock) => {
      if (await startSite(client, { schema: 1, site, policy, ...(clock ? { clock } : {}) })) return 'started';
      await update(client, {
        workflowId: siteWorkflowId(site),
        what: nameOf(site),
        name: SITE_UPDATES.adopt,
        args: [{ policy, ...(clock ? { clock } : {}) }],
      });
      return 'adopted';
    },
    exists: (site) =>
      within(client, DEADLINES_MS.query, nameOf(site), () => client.workflow.getHandle(siteWorkflowId(site)).describe()).then(
        () => true,
        (error: unknown) => {
          if (error instanceof DoorError && error.code === 'notFound') return false;
          throw error;
        },
      ),
    act: (site, { action, data, envelope, key }) =>
      update(client, { workflowId: siteWorkflowId(site), what: nameOf(site), name: action, args: [data, envelope], ...(key === undefined ? {} : { updateId: key }) }),
    view: (site) => within(client, DEADLINES_MS.query, nameOf(site), () => client.workflow.getHandle(siteWorkflowId(site)).query(siteQuery)),
  };
}

/** @returns false when the site runs already */
function startSite(client: Client, input: SiteInput): Promise<boolean> {
  return within(client, DEADLINES_MS.act, nameOf(input.site), async () => {
    try {
      await client.workflow.start('site', {
        workflowId: siteWorkflowId(input.site),
        taskQueue: WORKFLOW_QUEUE,
        args: [input],
        typedSearchAttributes: [
          { key: SITE, value: input.site },
          { key: PROCESS, value: input.policy.process },
        ],
        staticSummary: `Site ${input.site}`,
      });
      return true;
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
      throw error;
    }
  });
}
