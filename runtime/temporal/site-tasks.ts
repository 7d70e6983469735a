import type { Client } from '@temporalio/client';
import type { OwedTask, TeamTasks } from '../../contracts/http/site-tasks';
import type { TicketView } from '../../contracts/http/ticket-view';
import type { RequestView } from '../../contracts/temporal/request-messages';
import { ACTIONS } from '../../domain/actions/table';
import type { CalendarSpec } from '../../domain/calendar';
import { nameOfRequest } from '../../domain/requests/request-case';
import { DoorError } from './door-error';
import { inParallel } from './in-parallel';
import { createRequestDoor } from './request-door';
import type { RequestDoor } from './request-door';
import { createSiteDoor } from './site-door';
import type { SiteDoor } from './site-door';
import { createTicketDoor } from './ticket-door';
import type { TicketDoor } from './ticket-door';

/** What the open tickets of a site ask of its team. Throws `DoorError`. */
interface SiteTasks {
  readonly owedAt: (site: string) => Promise<TeamTasks & { readonly calendar: CalendarSpec }>;
}

export const createSiteTasks = (client: Client): SiteTasks => siteTasksOf({ sites: createSiteDoor(client), tickets: createTicketDoor(client), requests: createRequestDoor(client) });

interface Doors {
  readonly sites: Pick<SiteDoor, 'view'>;
  readonly tickets: Pick<TicketDoor, 'view'>;
  readonly requests: Pick<RequestDoor, 'view'>;
}

/** Asks the tickets and requests that the site's own lists name, so it is never a second old, as visibility may be. */
export function siteTasksOf(doors: Doors, present: () => number = Date.now): SiteTasks {
  return {
    owedAt: async (site) => {
      const { openTickets, openRequests, clock, policy } = await doors.sites.view(site);
      const tickets = await inParallel(openTickets, (ticketId) => look(() => doors.tickets.view({ site, ticketId })));
      const requests = await inParallel(openRequests, (requestId) => look(() => doors.requests.view(site, requestId)));
      const views = [...tickets, ...requests].flatMap((found) => (typeof found === 'object' ? [found] : []));
      return {
        // The clocks of a site and of its tickets are moved one after the other; a ticket in real time stands where it last woke.
        now: clock ? Math.max(clock.at, ...views.map(({ now }) => now)) : present(),
        calendar: policy.settings.calendar,
        tasks: views.flatMap(owedOn).sort(bySoonest),
        unread: [...openTickets.filter((_, i) => tickets[i] === 'unread'), ...openRequests.filter((_, i) => requests[i] === 'unread').map(nameOfRequest)],
      };
    },
  };
}

/** Who is gone owes nothing. One that is broken must not hide what the others owe; but if nobody answers, nothing is known. */
async function look<View>(view: () => Promise<View>): Promise<View | 'gone' | 'unread'> {
  try {
    return await view();
  } catch (error) {
    if (!(error instanceof DoorError) || error.code === 'unavailable') throw error;
    return error.code === 'notFound' ? 'gone' : 'unread';
  }
}

const LABELS: ReadonlyMap<string, string> = new Map(ACTIONS.map(({ name, label }) => [name, label]));

const labelOf = (action: string): string => LABELS.get(action) ?? action;

function owedOn(view: TicketView | RequestView): readonly OwedTask[] {
  const about = 'requestId' in view ? { ticketId: nameOfRequest(view.requestId), subject: view.request.subject } : { ticketId: view.ticketId, subject: view.subject };
  return view.tasks.map((task) => ({ ...task, label: labelOf(task.action), ...about, step: view.step }));
}

const bySoonest = (a: OwedTask, b: OwedTask): number => (a.due ?? Infinity) === (b.due ?? Infinity) ? a.since - b.since : (a.due ?? Infinity) - (b.due ?? Infinity);
