import { ScheduleNotFoundError, ScheduleOverlapPolicy } from '@temporalio/client';
import type { Client, ScheduleOptions } from '@temporalio/client';
import { reconcileWorkflowId } from '../../contracts/temporal/ids';
import { DEADLINES_MS, within } from './deadlines';
import { keepSchedule } from './keep-schedule';
import { RECONCILE, reconcileStart } from './reconcile-now';
import type { SiteDoor } from './site-door';

/** The Temporal Schedule that sweeps a site's desk. Throws `DoorError`. */
export interface ReconcileSchedule {
  /** Makes the site's Schedule, or brings it up to date; one that an operator paused stays paused. */
  readonly keep: (site: string) => Promise<void>;
  readonly state: (site: string) => Promise<'running' | 'paused' | 'missing'>;
}

export function createReconcileSchedule(client: Client): ReconcileSchedule {
  const about = (site: string): string => `reconcile schedule of ${site}`;
  return {
    keep: (site) => within(client, DEADLINES_MS.act, about(site), () => keepSchedule(client, scheduleOf(site))),
    state: (site) =>
      within(client, DEADLINES_MS.query, about(site), async () => {
        try {
          const { state } = await client.schedule.getHandle(reconcileWorkflowId(site)).describe();
          return state.paused ? 'paused' : 'running';
        } catch (error) {
          if (error instanceof ScheduleNotFoundError) return 'missing';
          throw error;
        }
      }),
  };
}

/** The sites, whose desks are swept from their first policy on. One on a test clock has no Schedule: those run in real time. */
export const withReconcile = (sites: SiteDoor, schedule: Pick<ReconcileSchedule, 'keep'>): SiteDoor => ({
  ...sites,
  ensure: async (site, policy, clock) => {
    const outcome = await sites.ensure(site, policy, clock);
    if (!clock) await schedule.keep(site);
    return outcome;
  },
});

const scheduleOf = (site: string): ScheduleOptions => ({
  scheduleId: reconcileWorkflowId(site),
  spec: { intervals: [{ every: '5 minutes' }] },
  action: { type: 'startWorkflow', workflowType: RECONCILE, ...reconcileStart(site) },
  // A run begins where the last one ended, so there is nothing to make up for.
  policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 minute' },
});
