import { Command } from 'commander';
import type { TicketView } from '../../contracts/http/ticket-view';
import type { TicketSummary } from '../../runtime/temporal';
import { CommandError } from '../io';
import type { Io } from '../io';
import { explainTicket, showTicket } from '../show-ticket';
import { instantWriter } from '../instant-writer';
import { forStaff, staffApi } from '../staff';
import type { StaffOptions } from '../staff';
import { table } from '../table';

const HEADINGS = ['ticket', 'step', 'waiting for', 'assignee', 'priority', 'next due'];
const FILTERS = ['step', 'waitingFor', 'assignee', 'owes', 'priority', 'dueBefore', 'limit'] as const;
type Filter = Partial<Record<(typeof FILTERS)[number], string>>;
interface Output {
  readonly json?: true;
}

/** `ticket list|show|explain`: what the process knows. */
export function ticketCommand(io: Io): Command {
  const ticket = new Command('ticket').description('look at tickets');
  const list = forStaff(ticket.command('list'))
    .description('the open tickets of a site')
    .option('--json', 'for programs')
    .action(async ({ site, as, json, ...rest }: StaffOptions & Output & Filter) => {
      const filter = Object.fromEntries(FILTERS.flatMap((name) => (rest[name] === undefined ? [] : [[name, rest[name]]])));
      const body = await staffApi(io).list(site, as, filter);
      const { tickets } = body as unknown as { tickets: readonly TicketSummary[] };
      io.out(json ? JSON.stringify(tickets, null, 2) : tickets.length === 0 ? 'No open tickets.' : table(HEADINGS, rowsOf(tickets)));
    });
  for (const name of FILTERS) list.option(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} <value>`, `only with this ${name}`);
  forStaff(ticket.command('show <ticket>'))
    .description('where a ticket stands, what is missing, and what happened')
    .option('--json', 'for programs')
    .action(async (id: string, { json, ...options }: StaffOptions & Output) => {
      const view = await viewOf(io, id, options);
      if (json) return io.out(JSON.stringify(view, null, 2));
      const write = await instantWriter(io, options);
      for (const line of showTicket(view, write)) io.out(line);
    });
  forStaff(ticket.command('explain <ticket>'))
    .description('why its deadlines are where they are')
    .action(async (id: string, options: StaffOptions) => {
      for (const line of explainTicket(await viewOf(io, id, options))) io.out(line);
    });
  return ticket;
}

async function viewOf(io: Io, id: string, { site, as }: StaffOptions): Promise<TicketView> {
  const view = await staffApi(io).ticket(site, id, as);
  if (view) return view;
  throw new CommandError(`There is no ticket ${id} at ${site}; \`supportway ticket list --site ${site}\` shows the open ones.`);
}

const rowsOf = (tickets: readonly TicketSummary[]): readonly (readonly string[])[] =>
  tickets.map(({ ticketId, step, waitingFor, assignee, priority, dueAt }) => [
    ticketId, step ?? '', waitingFor ?? '', assignee ?? '', priority ?? '', dueAt === null ? '' : new Date(dueAt).toISOString(),
  ]);
