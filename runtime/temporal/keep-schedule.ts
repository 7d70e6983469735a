import { ScheduleAlreadyRunning } from '@temporalio/client';
import type { Client, ScheduleOptions } from '@temporalio/client';

/** Makes a Temporal Schedule, or brings it up to date; one that an operator paused stays paused. */
export async function keepSchedule(client: Client, wanted: ScheduleOptions): Promise<void> {
  const { scheduleId, ...changes } = wanted;
  try {
    await client.schedule.create(wanted);
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await client.schedule.getHandle(scheduleId).update(({ state }) => ({ ...changes, state }));
  }
}
