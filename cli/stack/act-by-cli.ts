import type { Refusal } from '../../domain/actions/refusal';
import type { Outcome } from '../../rehearsal/doors/staff-api';
import type { Stack } from '../../rehearsal/stack';
import { CommandError } from '../io';
import type { Io } from '../io';
import { REFUSED_EXIT_CODE } from '../act-data';
import { actCommand } from '../commands/act';
import type { Running } from '../running';

/** Does an act by the command itself, as somebody at a terminal would. */
export function actByCli(io: Io, { api }: Running): Stack['actByCli'] {
  return async ({ site, ticketId, person, action, data }): Promise<Outcome> => {
    const lines: string[] = [];
    const command = actCommand({ ...io, env: { ...io.env, SUPPORTWAY_API: api }, out: (line) => void lines.push(line) });
    command.exitOverride();
    try {
      await command.parseAsync([ticketId, action, '--site', site, '--as', person, '--data', JSON.stringify(data), '--json'], { from: 'user' });
      return { done: null };
    } catch (error) {
      if (error instanceof CommandError && error.exitCode === REFUSED_EXIT_CODE) return { refused: JSON.parse(lines[0] ?? '{}') as Refusal };
      throw error;
    }
  };
}
