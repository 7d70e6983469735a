import { proxyActivities } from '@temporalio/workflow';
import type { DeskActivities, OfficeActivities } from '../contracts/temporal/activities';
import { DESK_QUEUE, OFFICE_QUEUE } from '../contracts/temporal/task-queues';

/** Failures that no second try mends. */
const FINAL = ['DeskRejected', 'DeskGone', 'DeskClosed', 'BadTemplate', 'ErpRejected'];

/** All time-outs and retries stand here, each with its reason. */
export const desk = proxyActivities<DeskActivities>({
  taskQueue: DESK_QUEUE,
  // An attempt on a worker that died is only noticed at this time-out. A save that is slower than this is tried beside
  // itself, which the intent and the stamp make harmless.
  startToCloseTimeout: '20 seconds',
  // Longer than this is an outage: the ticket then looks again by its own clock instead of retrying for ever.
  scheduleToCloseTimeout: '2 minutes',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '10 seconds', maximumAttempts: 6, nonRetryableErrorTypes: FINAL },
});

export const office = proxyActivities<OfficeActivities>({
  taskQueue: OFFICE_QUEUE,
  startToCloseTimeout: '20 seconds',
  scheduleToCloseTimeout: '2 minutes',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '10 seconds', maximumAttempts: 6, nonRetryableErrorTypes: FINAL },
});

/**
 * Mail has no read-back, and an attempt that timed out may have sent it: so one attempt. What surely was not sent
 * (`NoticeNotSent`) the ticket tries again itself; an unknown outcome becomes a task.
 */
export const mail = proxyActivities<Pick<OfficeActivities, 'tell' | 'tellDigest' | 'mailCustomer'>>({
  taskQueue: OFFICE_QUEUE,
  startToCloseTimeout: '20 seconds',
  scheduleToCloseTimeout: '1 minute',
  retry: { maximumAttempts: 1 },
});

/** Asks every open ticket of a site, and some must be read from their histories first: so it may take its time. */
export const gathering = proxyActivities<Pick<OfficeActivities, 'gatherTasks'>>({
  taskQueue: OFFICE_QUEUE,
  startToCloseTimeout: '2 minutes',
  // What is later than this is no list for the morning any more.
  scheduleToCloseTimeout: '1 hour',
  retry: { initialInterval: '5 seconds', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/**
 * A whole site at once. Its heart beats while it works, so that an attempt on a worker that died is noticed soon; and it
 * is in nobody's way, because whatever it finds is late already.
 */
export const sweeping = proxyActivities<Pick<DeskActivities, 'sweepDesk'>>({
  taskQueue: DESK_QUEUE,
  startToCloseTimeout: '5 minutes',
  heartbeatTimeout: '30 seconds',
  // What is not done by then fails, is seen, and is done by a later run, which begins where the last good one ended.
  scheduleToCloseTimeout: '10 minutes',
  priority: { priorityKey: 5 },
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute', nonRetryableErrorTypes: FINAL },
});
