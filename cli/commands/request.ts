import { Command } from 'commander';
import { REQUEST_ACTIONS } from '../../domain/requests/actions';
import { dataOf, forActing, tell } from '../act-data';
import type { ActOptions } from '../act-data';
import { instantWriter } from '../instant-writer';
import { CommandError } from '../io';
import type { Io } from '../io';
import { logLink } from '../log-link';
import { listRequests, showRequest } from '../show-request';
import { forStaff, staffApi } from '../staff';
import type { StaffOptions } from '../staff';

interface Output {
  readonly json?: true;
}

/** `request list|show|act|link`: what was logged and is no ticket yet. */
export function requestCommand(io: Io): Command {
  const request = new Command('request').description('logged requests that are no tickets yet; `act - logRequest` logs one');
  forStaff(request.command('list'))
    .description('the open requests of a site')
    .option('--json', 'for programs')
    .action(async ({ json, ...who }: StaffOptions & Output) => {
      const open = await staffApi(io).requests(who.site, who.as);
      io.out(json ? JSON.stringify(open, null, 2) : listRequests(open, await instantWriter(io, who)));
    });
  forStaff(request.command('show <request>'))
    .description('where a request stands, and what happened')
    .option('--json', 'for programs')
    .action(async (id: string, { json, ...who }: StaffOptions & Output) => {
      const view = await staffApi(io).request(who.site, id, who.as);
      if (json) return io.out(JSON.stringify(view, null, 2));
      for (const line of showRequest(view, await instantWriter(io, who))) io.out(line);
    });
  forActing(request.command('act <request> <action>').description('help a request on, by the name of the action'), REQUEST_ACTIONS).action((id: string, action: string, options: ActOptions) =>
    act(io, id, action, options),
  );
  forStaff(request.command('link'))
    .description('the address of the form in which somebody of the team logs requests, without a sign-in; good for thirty days')
    .action(async (who: StaffOptions) => io.out(await logLink(io, who)));
  return request;
}

async function act(io: Io, id: string, action: string, options: ActOptions): Promise<void> {
  if (!REQUEST_ACTIONS.some((row) => row.name === action)) throw new CommandError(`There is no action "${action}" on a request; there are ${REQUEST_ACTIONS.map(({ name }) => name).join(', ')}.`);
  const data = dataOf(options);
  tell(io, await staffApi(io).actOnRequest(options.site, id, options.as, action, data), options, () => `${action}: done; \`supportway request show ${id} --site ${options.site}\` says where it stands`);
}
