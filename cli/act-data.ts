import type { Command } from 'commander';
import type { GenericSchema } from 'valibot';
import type { Outcome } from '../rehearsal/doors/staff-api';
import { isJson } from '../rehearsal/format/yaml-source';
import type { Data } from '../rehearsal/format/scenario';
import type { Json } from '../domain/json';
import { CommandError } from './io';
import type { Io } from './io';
import { forStaff } from './staff';
import type { StaffOptions } from './staff';

/** The options of a command that carries out an action. */
export interface ActOptions extends StaffOptions {
  readonly data?: string;
  readonly set: readonly string[];
  readonly json?: true;
}

/** Told apart from mistakes in the call. */
export const REFUSED_EXIT_CODE = 2;

interface ActionRow {
  readonly name: string;
  readonly summary: string;
  readonly by: readonly string[];
  readonly data: GenericSchema;
}

/** Gives the command `ActOptions`, and a help that lists the actions with their data. */
export const forActing = (command: Command, actions: readonly ActionRow[]): Command =>
  forStaff(command)
    .option('--data <json>', 'the data of the action')
    .option('--set <key=value>', 'one key of its data; may be repeated', (one: string, all: readonly string[]) => [...all, one], [])
    .option('--json', 'the answer for programs')
    .addHelpText('after', () => `\nActions:\n${actions.map(helpOf).join('\n')}`);

export function dataOf({ data, set }: ActOptions): Data {
  return { ...(data === undefined ? {} : parsed(data)), ...Object.fromEntries(set.map(pair)) };
}

/** @throws CommandError for a refusal, with who can help */
export function tell(io: Io, outcome: Outcome, { json }: ActOptions, inWords: (done: Json) => string): void {
  if ('done' in outcome) return io.out(json ? JSON.stringify(outcome.done) : inWords(outcome.done));
  if (json) io.out(JSON.stringify(outcome.refused));
  const { code, message, missing } = outcome.refused;
  throw new CommandError([`Refused (${code}): ${message}`, ...missing.map(({ fact, who, how }) => `  ${fact}: ${who} (${how})`)].join('\n'), REFUSED_EXIT_CODE);
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

function helpOf({ name, summary, by, data }: ActionRow): string {
  const keys = keysOf(data);
  return [`  ${name}${keys === '' ? '' : `  ${keys}`}`, `      ${summary} (${by.join(', ')})`].join('\n');
}

/** `text [reason]`: what the data holds, with what may be left out in brackets. */
function keysOf(schema: GenericSchema): string {
  const { entries = {} } = schema as GenericSchema & { readonly entries?: Readonly<Record<string, GenericSchema>> };
  return Object.entries(entries).map(([key, entry]) => (entry.type === 'optional' ? `[${key}]` : key)).join(' ');
}
