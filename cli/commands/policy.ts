import { Command } from 'commander';
import { loadPolicy, PolicyError } from '../../runtime/policy';
import { CommandError } from '../io';
import type { Io } from '../io';

/** `policy check FILE`: all errors at once, by line. */
export function policyCommand(io: Io): Command {
  const policy = new Command('policy').description('policy files');
  policy
    .command('check <file>')
    .description('says everything that is wrong with a policy file, and changes nothing')
    .action(async (file: string) => {
      try {
        const { process, version, people } = await loadPolicy(file);
        io.out(`${file} is a sound policy of ${process}: version ${version}, ${Object.keys(people).length} people.`);
      } catch (error) {
        if (error instanceof PolicyError) throw new CommandError(error.message);
        throw error;
      }
    });
  return policy;
}
