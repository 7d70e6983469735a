import { randomUUID } from 'node:crypto';
import type { Client, WorkflowHandleWithFirstExecutionRunId } from '@temporalio/client';
import type { TicketView } from '../../contracts/http/ticket-view';
import type { TicketRef } from '../../contracts/temporal/activities';
import { ticketWorkflowId } from '../../contracts/temporal/ids';
import { hintSignal, staffActionSignal } from '../../contracts/temporal/messages';
import type { ActResult, StaffAction, TicketInput } from '../../contracts/temporal/messages';
import { SITE } from '../../contracts/temporal/search-attributes';
import { WORKFLOW_QUEUE } from '../../contracts/temporal/task-queues';
import type { BestpackSettings, ProcessName, TicketSettings } from '../../domain/policy/settings';
import { untilQuiet } from '../../rehearsal/clock/quiet';
import type { TicketDoor } from '../../runtime/temporal';
import { WORKFLOW_TYPES } from '../../runtime/temporal/wake-or-start';
import type { Stepper } from '../../runtime/temporal/stepper';
import { policyOf } from './an-l1-ticket';
import { SETTINGS } from './bestpack';
import type { InMemoryDesk, TicketInDesk } from './in-memory-desk';
import type { InMemoryOffice } from './in-memory-office';

export interface OpenTicket {
  /** The instant at which its test clock stands; without it the ticket lives in real time. */
  readonly at?: number;
  /** `bestpack` unless it says otherwise; another one runs by the policy that ships. */
  readonly process?: Exclude<ProcessName, 'bestpack'>;
  readonly settings?: Partial<BestpackSettings>;
  readonly continueAtEvents?: number;
  /** Something that happens in the desk before the workflow sees the ticket. */
  readonly before?: (desk: TicketInDesk) => void;
  /** Do not wait until it has come to rest. */
  readonly restless?: true;
}

export interface TicketOnBench {
  readonly ref: TicketRef;
  readonly workflowId: string;
  readonly desk: TicketInDesk;
  readonly handle: WorkflowHandleWithFirstExecutionRunId;
  readonly hint: () => Promise<void>;
  readonly act: (who: string, action: string, data?: unknown, key?: string) => Promise<ActResult>;
  readonly signal: (action: StaffAction) => Promise<void>;
  readonly view: () => Promise<TicketView>;
  /** Waits until nothing is under way in the ticket and its tracks, and says what it then knows. */
  readonly rest: () => Promise<TicketView>;
  /** Hints, and waits for the rest. */
  readonly look: () => Promise<TicketView>;
  /** Moves the test clock from due instant to due instant up to this one, with a rest at each. */
  readonly clockTo: (at: number) => Promise<TicketView>;
  readonly ended: () => Promise<void>;
}

export interface Surroundings {
  readonly client: Client;
  readonly door: TicketDoor;
  readonly desk: InMemoryDesk;
  readonly office: InMemoryOffice;
  readonly stepper: Stepper;
}

let tickets = 0;

const settingsOf = ({ process, settings }: OpenTicket): TicketSettings => (process === undefined ? { ...SETTINGS, ...settings } : policyOf(process).settings);

export async function openTicket({ client, door, desk, office, stepper }: Surroundings, options: OpenTicket): Promise<TicketOnBench> {
  const ref: TicketRef = { site: 'bench', ticketId: String((tickets += 1)) };
  const workflowId = ticketWorkflowId(ref.site, ref.ticketId);
  let clock = options.at === undefined ? undefined : { at: options.at, version: 1 };
  const onClock = () => (clock ? { clock } : {});
  const inDesk = desk.opens(ref.ticketId, () => clock?.at ?? Date.now());
  office.settings.set(ref.ticketId, settingsOf(options));
  options.before?.(inDesk);

  const input: TicketInput = {
    schema: 1,
    ...ref,
    process: options.process ?? 'bestpack',
    ...onClock(),
    ...(options.continueAtEvents === undefined ? {} : { continueAtEvents: options.continueAtEvents }),
  };
  const handle = await client.workflow.start(WORKFLOW_TYPES[options.process ?? 'bestpack'], {
    workflowId,
    taskQueue: WORKFLOW_QUEUE,
    args: [input],
    workflowIdReusePolicy: 'REJECT_DUPLICATE',
    typedSearchAttributes: [{ key: SITE, value: ref.site }],
  });

  const moved = () => (clock ? { moved: { workflows: new Set([workflowId]), version: clock.version } } : {});
  const quiet = () => untilQuiet({ stepper, roots: () => Promise.resolve([workflowId]), undelivered: () => Promise.resolve(0), ...moved() });
  const rest = async (): Promise<TicketView> => {
    await quiet();
    return door.view(ref);
  };
  const hint = async (): Promise<void> => {
    await client.workflow.getHandle(workflowId).signal(hintSignal, onClock());
  };
  const moveTo = async (at: number): Promise<void> => {
    clock = { at, version: (clock?.version ?? 0) + 1 };
    const progress = await stepper.progress(workflowId);
    await Promise.all([workflowId, ...(progress?.children ?? [])].map((id) => stepper.moveClock(id, { at, version: clock?.version ?? 0 })));
  };
  const ticket: TicketOnBench = {
    ref,
    workflowId,
    desk: inDesk,
    handle,
    hint,
    act: (who, action, data = {}, key) => door.act(ref, { action, data, envelope: { by: who, door: 'api', ...onClock() }, key: key ?? randomUUID() }),
    signal: (action) => client.workflow.getHandle(workflowId).signal(staffActionSignal, { ...action, ...onClock() }),
    view: () => door.view(ref),
    rest,
    look: async () => {
      await hint();
      return rest();
    },
    clockTo: async (at) => {
      for (;;) {
        const dues = [...(await quiet()).values()].flatMap(({ nextDueAt }) => (nextDueAt === undefined ? [] : [nextDueAt]));
        const overdue = dues.find((due) => due <= (clock?.at ?? 0));
        if (overdue !== undefined) throw new Error(`at rest, and yet it looks again at ${new Date(overdue).toISOString()}, which is past`);
        const next = Math.min(at, ...dues);
        await moveTo(next);
        if (next >= at) return rest();
      }
    },
    ended: async () => {
      await client.workflow.getHandle(workflowId).result();
    },
  };
  if (!options.restless) await rest();
  return ticket;
}
