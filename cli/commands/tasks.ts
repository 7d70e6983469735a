import { Command } from 'commander';
import { compileCalendar } from '../../domain/calendar';
import { wall } from '../../domain/deadlines/acknowledgment';
import { CommandError } from '../io';
import type { Io } from '../io';
import { showTasks } from '../show-tasks';
import { forStaff, staffApi } from '../staff';
import type { StaffOptions } from '../staff';

interface TasksOptions extends StaffOptions {
  readonly owner?: string;
  readonly json?: true;
}

/** `tasks`: what each member of the team owes now. */
export function tasksCommand(io: Io): Command {
  return forStaff(new Command('tasks'))
    .description('what each member of the team owes now, over all open tickets')
    .option('--owner <key>', 'only what this person owes, by roster key')
    .option('--json', 'for programs')
    .action(async ({ site, as, owner, json }: TasksOptions) => {
      const api = staffApi(io);
      const { policy } = await api.site(site, as);
      const { people } = policy;
      if (owner !== undefined && !Object.hasOwn(people, owner)) throw new CommandError(`"${owner}" is not on the roster of ${site}; write one of ${Object.keys(people).join(', ')}.`);
      const owed = await api.tasks(site, as, owner);
      if (json) return io.out(JSON.stringify(owed, null, 2));
      const calendar = compileCalendar(policy.settings.calendar);
      const lines = showTasks(owed, (key) => people[key]?.name ?? key, (at) => wall({ calendar }, at));
      for (const line of lines) io.out(line);
    });
}
