import { Option } from 'commander';
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
const DEFAULT_PERSON = 'mary';

/** The API of the running installation. With SUPPORTWAY_TOKEN that token says who asks; in the sandbox `--as` is enough. */
export function staffApi(io: Io): StaffApi {
  return createStaffApi(mustRun(io).api, io.env['SUPPORTWAY_TOKEN']);
}

export const siteOption = (): Option => new Option('--site <site>', 'the site').default(DEFAULT_SITE);
export const asOption = (): Option => new Option('--as <key>', 'who does it, by roster key').default(DEFAULT_PERSON);
