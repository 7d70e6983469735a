import type { Client } from '@temporalio/client';
import type { TicketView } from '../../contracts/http/ticket-view';
import type { TicketRef } from '../../contracts/temporal/activities';
import type { TestClock } from '../../contracts/temporal/clock';
import { ticketWorkflowId } from '../../contracts/temporal/ids';
import { hintSignal, ticketViewQuery } from '../../contracts/temporal/messages';
import type { ActResult, Envelope } from '../../contracts/temporal/messages';
import { DEADLINES_MS, within } from './deadlines';
import { DoorError } from './door-error';
import { ticketQuery } from './ticket-filter';
import type { TicketFilter } from './ticket-filter';
import { summaryOf } from './ticket-summary';
import type { TicketSummary } from './ticket-summary';
import { update } from './update';
import { wakeOrStart, WORKFLOW_TYPE } from './wake-or-start';

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

export function createTicketDoor(client: Client): TicketDoor {
  const idOf = ({ site, ticketId }: TicketRef): string => ticketWorkflowId(site, ticketId);
  return {
    hint: (ref, clock) =>
      within(client, DEADLINES_MS.hint, nameOf(ref), () => wakeOrStart(client, ref, clock, hintSignal, clock ? { clock } : {})),
    act: async (ref, { action, data, envelope, key }) => {
      try {
        return await update<ActResult>(client, { workflowId: idOf(ref), what: nameOf(ref), name: action, args: [data, envelope], ...(key === undefined ? {} : { updateId: key }) });
      } catch (error) {
        if (error instanceof DoorError && error.code === 'notFound') throw await endedOr(client, ref, error);
        throw error;
      }
    },
    view: (ref) => within(client, DEADLINES_MS.query, nameOf(ref), () => client.workflow.getHandle(idOf(ref)).query(ticketViewQuery)),
    list: (site, filter, limit) => within(client, DEADLINES_MS.query, `site ${site}`, () => listTickets(client, ticketQuery(site, [WORKFLOW_TYPE], filter), limit)),
  };
}

/** The server answers alike for a ticket that ended and one that never was; its record tells them apart. */
async function endedOr(client: Client, ref: TicketRef, notFound: DoorError): Promise<DoorError> {
  const known = await within(client, DEADLINES_MS.query, nameOf(ref), () => client.workflow.getHandle(ticketWorkflowId(ref.site, ref.ticketId)).describe()).catch(() => undefined);
  if (!known) return notFound;
  const message = `The process of ticket ${ref.ticketId} has ended; a follow-up ticket starts a new one.`;
  return new DoorError('refused', message, { refusal: { code: 'ticketClosed', message, missing: [] }, cause: notFound });
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
