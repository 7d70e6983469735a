import type { Client } from '@temporalio/client';
import type { OwedTask, TeamTasks } from '../../contracts/http/site-tasks';
import type { TicketView } from '../../contracts/http/ticket-view';
import { ACTIONS } from '../../domain/actions/table';
import type { CalendarSpec } from '../../domain/calendar';
import { DoorError } from './door-error';
import { createSiteDoor } from './site-door';
import type { SiteDoor } from './site-door';
import { createTicketDoor } from './ticket-door';
import type { TicketDoor } from './ticket-door';

/** What the open tickets of a site ask of its team. Throws `DoorError`. */
interface SiteTasks {
  readonly owedAt: (site: string) => Promise<TeamTasks & { readonly calendar: CalendarSpec }>;
}

export const createSiteTasks = (client: Client): SiteTasks => siteTasksOf({ sites: createSiteDoor(client), tickets: createTicketDoor(client) });

/** Asks the tickets that the site's own list names, so it is never a second old, as visibility may be. */
export function siteTasksOf(doors: { readonly sites: Pick<SiteDoor, 'view'>; readonly tickets: Pick<TicketDoor, 'view'> }, present: () => number = Date.now): SiteTasks {
  return {
    owedAt: async (site) => {
      const { openTickets, clock, policy } = await doors.sites.view(site);
      const looks = await inParallel(openTickets, AT_A_TIME, (ticketId) => look(doors.tickets, { site, ticketId }));
      const views = looks.flatMap((found) => (typeof found === 'object' ? [found] : []));
      return {
        // The clocks of a site and of its tickets are moved one after the other; a ticket in real time stands where it last woke.
        now: clock ? Math.max(clock.at, ...views.map(({ now }) => now)) : present(),
        calendar: policy.settings.calendar,
        tasks: views.flatMap(owedOn).sort(bySoonest),
        unread: openTickets.filter((_, i) => looks[i] === 'unread'),
      };
    },
  };
}

/** Few enough that a worker has turns left for tickets that move. */
const AT_A_TIME = 8;

/** A ticket that is gone owes nothing. One broken ticket must not hide what the others owe; but if nobody answers, nothing is known. */
async function look(tickets: Pick<TicketDoor, 'view'>, ref: { readonly site: string; readonly ticketId: string }): Promise<TicketView | 'gone' | 'unread'> {
  try {
    return await tickets.view(ref);
  } catch (error) {
    if (!(error instanceof DoorError) || error.code === 'unavailable') throw error;
    return error.code === 'notFound' ? 'gone' : 'unread';
  }
}

const LABELS: ReadonlyMap<string, string> = new Map(ACTIONS.map(({ name, label }) => [name, label]));

const owedOn = ({ ticketId, subject, step, tasks }: TicketView): readonly OwedTask[] =>
  tasks.map((task) => ({ ...task, label: LABELS.get(task.action) ?? task.action, ticketId, subject, step }));

const bySoonest = (a: OwedTask, b: OwedTask): number => (a.due ?? Infinity) === (b.due ?? Infinity) ? a.since - b.since : (a.due ?? Infinity) - (b.due ?? Infinity);

/** The answers in the order of the questions, of which no more than `limit` are asked at a time. */
async function inParallel<Question, Answer>(questions: readonly Question[], limit: number, ask: (question: Question) => Promise<Answer>): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const waiting = questions.entries();
  const askInTurn = async (): Promise<void> => {
    for (const [i, question] of waiting) answers[i] = await ask(question);
  };
  await Promise.all(Array.from({ length: limit }, askInTurn));
  return answers;
}
