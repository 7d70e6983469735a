import { Command } from 'commander';
import { actCommand } from './commands/act';
import { clockCommand } from './commands/clock';
import { digestCommand } from './commands/digest';
import { doctorCommand } from './commands/doctor';
import { historiesCommand } from './commands/histories';
import { policyCommand } from './commands/policy';
import { reconcileCommand } from './commands/reconcile';
import { rehearseCommand } from './commands/rehearse';
import { requestCommand } from './commands/request';
import { tasksCommand } from './commands/tasks';
import { ticketCommand } from './commands/ticket';
import { upCommand } from './commands/up';
import { versionCommand } from './commands/version';
import type { Io } from './io';

/** The command line `supportway`. */
export function createProgram(io: Io): Command {
  const program = new Command('supportway').description("Runs a support team's written process on top of its helpdesk.").showHelpAfterError('(add --help for what there is)');
  const commands = [
    upCommand, rehearseCommand, ticketCommand, requestCommand, tasksCommand, actCommand, clockCommand, policyCommand, digestCommand, reconcileCommand, historiesCommand, doctorCommand, versionCommand,
  ];
  for (const command of commands) program.addCommand(command(io));
  return program;
}
