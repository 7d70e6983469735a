import { workflowInfo } from '@temporalio/workflow';
import type { ReconcileInput, ReconcileOutcome } from '../../contracts/temporal/reconcile';
import { sweeping } from '../activity-policies';
import { sweepWindow } from './window';

/** Finds what no webhook told. A run that fails changes nothing: the next one begins where the last good one ended. */
export async function reconcile({ site }: ReconcileInput): Promise<ReconcileOutcome> {
  const { from, to } = sweepWindow(Date.now(), lastOutcome()?.until);
  const swept = await sweeping.sweepDesk.executeWithOptions({ summary: `saved up to ${new Date(to).toISOString()}` }, [site, from, to]);
  return { until: to, ...swept };
}

/** Of the last good run that the Schedule started by itself; one that is started by hand, or triggered, neither has nor leaves one. */
const lastOutcome = (): ReconcileOutcome | undefined => workflowInfo().lastResult as ReconcileOutcome | undefined;
