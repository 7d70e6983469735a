import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { ChildWorkflowFailure, executeChild, isCancellation, log } from '@temporalio/workflow';
import type { Digest } from '../../contracts/temporal/activities';
import type { DigestInput, DigestOutcome } from '../../contracts/temporal/digest';
import { gathering } from '../activity-policies';
import { digestMail } from './digest-mail.workflow';

/** Tells everybody of a site what they owe today; whoever was told today already is not told again. */
export async function digest({ site }: DigestInput): Promise<readonly DigestOutcome[]> {
  const outcomes: DigestOutcome[] = [];
  for (const list of await gathering.gatherTasks(site)) outcomes.push(await deliver(site, list));
  return outcomes;
}

/** The id of the child is the list's, so that Temporal itself keeps it from going out twice. */
async function deliver(site: string, list: Digest): Promise<DigestOutcome> {
  const { id, to } = list;
  try {
    const outcome = await executeChild(digestMail, {
      workflowId: id,
      workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
      args: [site, list],
      staticSummary: `Digest for ${to} · ${site}`,
    });
    return { to, ...outcome };
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return { to, outcome: 'earlier' };
    if (isCancellation(error) || !(error instanceof ChildWorkflowFailure)) throw error;
    const why = error.cause?.message ?? error.message;
    log.warn('a digest did not go out', { to, why });
    return { to, outcome: 'failed', why };
  }
}
