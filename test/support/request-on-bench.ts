import { randomUUID } from 'node:crypto';
import type { Client, WorkflowHandle } from '@temporalio/client';
import { requestWorkflowId } from '../../contracts/temporal/ids';
import { staffActionSignal } from '../../contracts/temporal/messages';
import type { ActResult, StaffAction } from '../../contracts/temporal/messages';
import type { RequestView } from '../../contracts/temporal/request-messages';
import type { LoggedRequest } from '../../domain/requests/log-request';
import { untilQuiet } from '../../rehearsal/clock/quiet';
import { createRequestDoor, tellMatched } from '../../runtime/temporal';
import type { Stepper } from '../../runtime/temporal/stepper';
import { PHONED, TOKEN } from './a-request';

export interface OpenRequest {
  readonly request?: LoggedRequest;
  /** The instant at which its test clock stands; without it the request lives in real time. */
  readonly at?: number;
  readonly requestId?: string;
  /** Do not wait until it has come to rest. */
  readonly restless?: true;
}

export interface RequestOnBench {
  readonly requestId: string;
  readonly workflowId: string;
  readonly handle: WorkflowHandle;
  readonly act: (who: string, action: string, data?: unknown) => Promise<ActResult>;
  readonly signal: (action: StaffAction) => Promise<void>;
  /** The site gave it to the customer's mail. */
  readonly matched: (ticketId: string) => Promise<void>;
  readonly view: () => Promise<RequestView>;
  /** Waits until nothing is under way, and says what it then knows. */
  readonly rest: () => Promise<RequestView>;
  /** Moves the test clock from due instant to due instant up to this one, with a rest at each. */
  readonly clockTo: (at: number) => Promise<RequestView>;
}

const BENCH_SITE = 'amc-desk';

export async function openRequest({ client, stepper }: { readonly client: Client; readonly stepper: Stepper }, options: OpenRequest): Promise<RequestOnBench> {
  const requestId = options.requestId ?? randomUUID();
  const workflowId = requestWorkflowId(BENCH_SITE, requestId);
  const door = createRequestDoor(client);
  let clock = options.at === undefined ? undefined : { at: options.at, version: 1 };
  const onClock = () => (clock ? { clock } : {});
  await door.begin(BENCH_SITE, requestId, options.request ?? PHONED, 'amc-desk', TOKEN, clock);

  const handle = client.workflow.getHandle(workflowId);
  const moved = () => (clock ? { moved: { workflows: new Set([workflowId]), version: clock.version } } : {});
  const quiet = () => untilQuiet({ stepper, roots: () => Promise.resolve([workflowId]), undelivered: () => Promise.resolve(0), ...moved() });
  const rest = async (): Promise<RequestView> => {
    await quiet();
    return door.view(BENCH_SITE, requestId);
  };
  const opened: RequestOnBench = {
    requestId,
    workflowId,
    handle,
    act: (who, action, data = {}) => door.act(BENCH_SITE, requestId, { action, data, envelope: { by: who, door: 'api', ...onClock() } }),
    signal: (action) => handle.signal(staffActionSignal, { ...action, ...onClock() }),
    matched: (ticketId) => tellMatched(client, BENCH_SITE, requestId, ticketId, clock),
    view: () => door.view(BENCH_SITE, requestId),
    rest,
    clockTo: async (at) => {
      for (;;) {
        const [{ nextDueAt = Infinity } = {}] = [...(await quiet()).values()];
        if (nextDueAt <= (clock?.at ?? 0)) throw new Error(`at rest, and yet it looks again at ${new Date(nextDueAt).toISOString()}, which is past`);
        const next = Math.min(at, nextDueAt);
        clock = { at: next, version: (clock?.version ?? 0) + 1 };
        await stepper.moveClock(workflowId, clock);
        if (next >= at) return rest();
      }
    },
  };
  if (!options.restless) await rest();
  return opened;
}
