import { Command } from 'commander';
import { logRequest } from '../../domain/requests/log-request';
import { SITE_ACTIONS, TICKET_ACTIONS } from '../../domain/actions/table';
import type { Json } from '../../domain/json';
import type { Outcome, StaffApi } from '../../rehearsal/doors/staff-api';
import type { Data } from '../../rehearsal/format/scenario';
import { dataOf, forActing, tell } from '../act-data';
import type { ActOptions } from '../act-data';
import { CommandError } from '../io';
import type { Io } from '../io';
import { staffApi } from '../staff';
import type { StaffOptions } from '../staff';

const ACTIONS = [logRequest, ...TICKET_ACTIONS, ...SITE_ACTIONS];

/** `act TICKET ACTION`: does what the API does; its help comes from the table of actions. */
export function actCommand(io: Io): Command {
  const command = new Command('act')
    .description('do something on a ticket, by the name of the action (`-` as the ticket for what concerns the site)')
    .argument('<ticket>', 'number of the ticket')
    .argument('<action>', 'name of the action, as below');
  return forActing(command, ACTIONS).action(async (ticket: string, action: string, options: ActOptions) => {
    if (!ACTIONS.some((row) => row.name === action)) throw new CommandError(`There is no action "${action}"; \`supportway act --help\` lists them.`);
    const data = dataOf(options);
    tell(io, await carryOut(staffApi(io), action, ticket, options, data), options, (done) => doneLine(action, done));
  });
}

function carryOut(api: StaffApi, action: string, ticket: string, { site, as }: StaffOptions, data: Data): Promise<Outcome> {
  if (action === logRequest.name) return api.logRequest(site, as, data);
  return SITE_ACTIONS.some((row) => row.name === action) ? api.actOnSite(site, as, action, data) : api.act(site, ticket, as, action, data);
}

function doneLine(action: string, done: Json): string {
  const { recorded = [], step, requestId } = (done ?? {}) as { recorded?: readonly string[]; step?: string; requestId?: string };
  if (requestId !== undefined) return `${action}: request ${requestId} is on its way to being a ticket`;
  return `${action}: done${recorded.length === 0 ? '' : `, recorded ${recorded.join(', ')}`}${step === undefined ? '' : `; the ticket is at ${step}`}`;
}
