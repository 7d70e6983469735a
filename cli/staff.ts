import { Option } from 'commander';
import type { Command } from 'commander';
import { createStaffApi } from '../rehearsal/doors/staff-api';
import type { StaffApi } from '../rehearsal/doors/staff-api';
import type { Io } from './io';
import { mustRun } from './running';

/** The options of every command that speaks to the API as somebody of the team. */
export interface StaffOptions {
  readonly site: string;
  readonly as: string;
}

const DEFAULT_SITE = 'bestpack';
/** Whoever takes requests in at the sites of the demonstration. */
const DEFAULT_PERSONS = new Map([['l1-desk', 'associate'], ['amc-desk', 'associate']]);
const DEFAULT_PERSON = 'mary';

/** The API of the running installation. With SUPPORTWAY_TOKEN that token says who asks; in the sandbox `--as` is enough. */
export function staffApi(io: Io): StaffApi {
  return createStaffApi(mustRun(io).api, io.env['SUPPORTWAY_TOKEN']);
}

export const siteOption = (): Option => new Option('--site <site>', 'the site').default(DEFAULT_SITE);

/** Gives the command `StaffOptions`. */
export const forStaff = (command: Command): Command =>
  command
    .addOption(siteOption())
    .option('--as <key>', `who does it, by roster key (default: "${DEFAULT_PERSON}", in l1-desk and amc-desk "associate")`)
    .hook('preAction', (_command, acting) => {
      const { site, as } = acting.opts<Partial<StaffOptions>>();
      if (as === undefined) acting.setOptionValue('as', DEFAULT_PERSONS.get(site ?? '') ?? DEFAULT_PERSON);
    });
