import { Command } from 'commander';
import { deskChecks } from '../doctor/desk-checks';
import type { Check, Finding } from '../doctor/check';
import { installationChecks } from '../doctor/installation-checks';
import { scheduleChecks } from '../doctor/schedule-checks';
import { CommandError } from '../io';
import type { Io } from '../io';

/** `doctor`: looks at everything that an installation needs, says what is wrong and what to do. */
export function doctorCommand(io: Io): Command {
  return new Command('doctor')
    .description('check engine, Temporal, policy, ports, Schedules, and what the desk must have')
    .action(async () => {
      const checks: readonly Check[] = [...installationChecks(io), ...scheduleChecks(io), ...deskChecks(io)];
      let wrong = 0;
      for (const { name, run } of checks) {
        const finding = await run().catch((error: unknown): Finding => ({ state: 'wrong', says: [error instanceof Error ? error.message : String(error)] }));
        if (finding.state === 'wrong') wrong += 1;
        io.out(`${MARKS[finding.state]} ${name}${finding.says.length === 0 ? '' : `: ${finding.says.join('\n    ')}`}`);
      }
      if (wrong > 0) throw new CommandError(`${wrong} of ${checks.length} checks found something wrong.`);
      io.out('Everything is as it should be.');
    });
}

const MARKS: Readonly<Record<Finding['state'], string>> = { fine: '✓', advice: '!', wrong: '✗', skipped: '–' };
