import type { Client } from '@temporalio/client';
import { DEADLINES_MS, within } from './deadlines';
import { DoorError } from './door-error';

/** The server answers alike for a workflow that ended and one that never was; its record tells them apart. `message` is for one that ended. */
export async function endedOr(client: Client, workflowId: string, notFound: DoorError, message: string): Promise<DoorError> {
  const known = await within(client, DEADLINES_MS.query, workflowId, () => client.workflow.getHandle(workflowId).describe()).catch(() => undefined);
  if (!known) return notFound;
  return new DoorError('refused', message, { refusal: { code: 'ticketClosed', message, missing: [] }, cause: notFound });
}
