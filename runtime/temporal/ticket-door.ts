import type { Client } from '@temporalio/client';
import type { TicketView } from '../../contracts/http/ticket-view';
import type { TicketRef } from '../../contracts/temporal/activities';
import type { TestClock } from '../../contracts/temporal/clock';
import { ticketWorkflowId } from '../../contracts/temporal/ids';
import { hintSignal, ticketViewQuery } from '../../contracts/temporal/messages';
import type { ActResult, Envelope } from '../../contracts/temporal/messages';
import { DEADLINES_MS, within } from './deadlines';
import { DoorError } from './door-error';
import { endedOr } from './ended';
import { createProcessOf } from './process-of';
import type { ProcessOf } from './process-of';
import { ticketQuery } from './ticket-filter';
import type { TicketFilter } from './ticket-filter';
import { summaryOf } from './ticket-summary';
import type { TicketSummary } from './ticket-summary';
import { update } from './update';
import { wakeOrStart, WORKFLOW_TYPES } from './wake-or-start';

export interface Act {
  /** Name of the action: the name of the workflow's update. */
  readonly action: string;
  readonly data: unknown;
  readonly envelope: Envelope;
  /** The caller's idempotency key; without it each call is a new act. */
  readonly key?: string;
}

/** Everything that may be asked of ticket workflows. All of it throws `DoorError`. */
export interface TicketDoor {
  /** Wakes the ticket, starting its workflow at first sight. `ended`: the ticket's process is over, nothing was started. */
  readonly hint: (ref: TicketRef, clock?: TestClock) => Promise<'accepted' | 'ended'>;
  readonly act: (ref: TicketRef, act: Act) => Promise<ActResult>;
  readonly view: (ref: TicketRef) => Promise<TicketView>;
  /** The site's open tickets, at most `limit`. */
  readonly list: (site: string, filter: TicketFilter, limit: number) => Promise<readonly TicketSummary[]>;
}

const nameOf = ({ ticketId, site }: TicketRef): string => `ticket ${ticketId} of ${site}`;

/** `processOf`: which process the tickets of a site are started with. */
export function createTicketDoor(client: Client, processOf: ProcessOf = createProcessOf(client)): TicketDoor {
  const idOf = ({ site, ticketId }: TicketRef): string => ticketWorkflowId(site, ticketId);
  return {
    hint: (ref, clock) =>
      within(client, DEADLINES_MS.hint, nameOf(ref), () => wakeOrStart({ client, processOf }, ref, clock, hintSignal, clock ? { clock } : {})),
    act: async (ref, { action, data, envelope, key }) => {
      try {
        return await update<ActResult>(client, { workflowId: idOf(ref), what: nameOf(ref), name: action, args: [data, envelope], ...(key === undefined ? {} : { updateId: key }) });
      } catch (error) {
        if (error instanceof DoorError && error.code === 'notFound') throw await endedOr(client, idOf(ref), error, `The process of ticket ${ref.ticketId} has ended; a follow-up ticket starts a new one.`);
        throw error;
      }
    },
    view: (ref) => within(client, DEADLINES_MS.query, nameOf(ref), () => client.workflow.getHandle(idOf(ref)).query(ticketViewQuery)),
    list: (site, filter, limit) => within(client, DEADLINES_MS.query, `site ${site}`, () => listTickets(client, ticketQuery(site, Object.values(WORKFLOW_TYPES), filter), limit)),
  };
}

async function listTickets(client: Client, query: string, limit: number): Promise<readonly TicketSummary[]> {
  const found: TicketSummary[] = [];
  for await (const execution of client.workflow.list({ query, pageSize: limit })) {
    const summary = summaryOf(execution);
    if (summary) found.push(summary);
    if (found.length >= limit) break;
  }
  return found;
}
