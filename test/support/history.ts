import type { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';

const { EventType } = temporal.api.enums.v1;
export type EventName = keyof typeof EventType extends `EVENT_TYPE_${infer Name}` ? Name : never;
type History = temporal.api.history.v1.IHistory;

export const historyOf = (client: Client, workflowId: string, runId?: string): Promise<History> => client.workflow.getHandle(workflowId, runId).fetchHistory();

/** How many events of that name the history has. */
export const count = ({ events }: History, name: EventName): number =>
  (events ?? []).filter(({ eventType }) => eventType === EventType[`EVENT_TYPE_${name}`]).length;

export interface Timers {
  readonly started: number;
  readonly fired: number;
  readonly cancelled: number;
  /** The most that were armed when a workflow task was over; within a task the next is armed before the last is cancelled. */
  readonly mostAtOnce: number;
}

export function timersOf(history: History): Timers {
  let armed = 0;
  let mostAtOnce = 0;
  for (const { eventType } of history.events ?? []) {
    if (eventType === EventType.EVENT_TYPE_TIMER_STARTED) armed += 1;
    else if (eventType === EventType.EVENT_TYPE_TIMER_FIRED || eventType === EventType.EVENT_TYPE_TIMER_CANCELED) armed -= 1;
    else mostAtOnce = Math.max(mostAtOnce, armed);
  }
  return { started: count(history, 'TIMER_STARTED'), fired: count(history, 'TIMER_FIRED'), cancelled: count(history, 'TIMER_CANCELED'), mostAtOnce: Math.max(mostAtOnce, armed) };
}
