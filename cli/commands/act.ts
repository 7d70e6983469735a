import { Command } from 'commander';
import type { GenericSchema } from 'valibot';
import { logRequest } from '../../domain/actions/log-request';
import { ACTIONS, SITE_ACTIONS } from '../../domain/actions/table';
import type { Outcome, StaffApi } from '../../rehearsal/doors/staff-api';
import { isJson } from '../../rehearsal/format/yaml-source';
import type { Json } from '../../domain/json';
import type { Data } from '../../rehearsal/format/scenario';
import { CommandError } from '../io';
import type { Io } from '../io';
import { asOption, siteOption, staffApi } from '../staff';
import type { StaffOptions } from '../staff';

interface ActOptions extends StaffOptions {
  readonly data?: string;
  readonly set: readonly string[];
  readonly json?: true;
}

/** `act TICKET ACTION`: does what the API does; its help comes from the table of actions. */
export function actCommand(io: Io): Command {
  return new Command('act')
    .description('do something on a ticket, by the name of the action (`-` as the ticket for what concerns the site)')
    .argument('<ticket>', 'number of the ticket')
    .argument('<action>', 'name of the action, as below')
    .addOption(siteOption())
    .addOption(asOption())
    .option('--data <json>', 'the data of the action')
    .option('--set <key=value>', 'one key of its data; may be repeated', (one: string, all: readonly string[]) => [...all, one], [])
    .option('--json', 'the answer for programs')
    .addHelpText('after', () => `\nActions:\n${ACTIONS.map(helpOf).join('\n')}`)
    .action(async (ticket: string, action: string, options: ActOptions) => {
      if (!ACTIONS.some((row) => row.name === action)) throw new CommandError(`There is no action "${action}"; \`supportway act --help\` lists them.`);
      const { json } = options;
      const api = staffApi(io);
      const data = dataOf(options);
      const outcome = await carryOut(api, action, ticket, options, data);
      if ('done' in outcome) return io.out(json ? JSON.stringify(outcome.done) : doneLine(action, outcome.done));
      if (json) io.out(JSON.stringify(outcome.refused));
      const { code, message, missing } = outcome.refused;
      throw new CommandError([`Refused (${code}): ${message}`, ...missing.map(({ fact, who, how }) => `  ${fact}: ${who} (${how})`)].join('\n'), REFUSED_EXIT_CODE);
    });
}

function carryOut(api: StaffApi, action: string, ticket: string, { site, as }: StaffOptions, data: Data): Promise<Outcome> {
  if (action === logRequest.name) return api.logRequest(site, as, data);
  return SITE_ACTIONS.some((row) => row.name === action) ? api.actOnSite(site, as, action, data) : api.act(site, ticket, as, action, data);
}

/** Told apart from mistakes in the call. */
export const REFUSED_EXIT_CODE = 2;

function doneLine(action: string, done: Json): string {
  const { recorded = [], step, requestId } = (done ?? {}) as { recorded?: readonly string[]; step?: string; requestId?: string };
  if (requestId !== undefined) return `${action}: request ${requestId} is on its way to being a ticket`;
  return `${action}: done${recorded.length === 0 ? '' : `, recorded ${recorded.join(', ')}`}${step === undefined ? '' : `; the ticket is at ${step}`}`;
}

function dataOf({ data, set }: ActOptions): Data {
  return { ...(data === undefined ? {} : parsed(data)), ...Object.fromEntries(set.map(pair)) };
}

function parsed(text: string): Data {
  try {
    const value: unknown = JSON.parse(text);
    if (isJson(value) && typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Data;
  } catch (error) {
    throw new CommandError(`--data is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  throw new CommandError('--data must be a JSON object, as {"text":"…"}.');
}

function pair(text: string): readonly [string, Json] {
  const at = text.indexOf('=');
  if (at < 1) throw new CommandError(`--set takes key=value, not "${text}".`);
  return [text.slice(0, at), text.slice(at + 1)];
}

function helpOf({ name, summary, by, data }: (typeof ACTIONS)[number]): string {
  const keys = keysOf(data);
  return [`  ${name}${keys === '' ? '' : `  ${keys}`}`, `      ${summary} (${by.join(', ')})`].join('\n');
}

/** `text [reason]`: what the data holds, with what may be left out in brackets. */
function keysOf(schema: GenericSchema): string {
  const { entries = {} } = schema as GenericSchema & { readonly entries?: Readonly<Record<string, GenericSchema>> };
  return Object.entries(entries).map(([key, entry]) => (entry.type === 'optional' ? `[${key}]` : key)).join(' ');
}
