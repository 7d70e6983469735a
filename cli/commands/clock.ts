import { Command } from 'commander';
import type { ClockReading } from '../../rehearsal/clock/player';
import { createDeskControl } from '../../rehearsal/doors/desk-control';
import { demand } from '../../rehearsal/doors/http';
import { isSpan } from '../../rehearsal/clock/span';
import type { Json } from '../../domain/json';
import { CommandError } from '../io';
import type { Io } from '../io';
import { mustRun } from '../running';
import { siteOption } from '../staff';

interface SiteOption {
  readonly site: string;
}

/** `clock show|advance|speed`: the test clock of a sandbox site. */
export function clockCommand(io: Io): Command {
  const clock = new Command('clock').description("the test clock of a sandbox site; a real desk's time is real");
  clock
    .command('show')
    .description('what time it is there, and how fast it runs')
    .addOption(siteOption())
    .action(async ({ site }: SiteOption) => {
      const desk = createDeskControl(sandboxOf(io), site);
      const [{ at }, speed] = await Promise.all([desk.clock(), desk.speed()]);
      io.out(line({ site, at, speed }));
    });
  clock
    .command('advance <target>')
    .description('go on by 24bh, 2bd, 20m, 3h, 1d or to an instant; everything due fires at its own instant')
    .addOption(siteOption())
    .action(async (target: string, { site }: SiteOption) => {
      if (!isSpan(target)) throw new CommandError(`"${target}" is neither a duration (24bh, 2bd, 20m, 3h, 1d) nor an instant with its offset.`);
      io.out(line(await order(io, site, { advance: target })));
    });
  clock
    .command('speed <factor>')
    .description('1 is real time, 60 a minute a second, 0 stands still')
    .addOption(siteOption())
    .action(async (factor: string, { site }: SiteOption) => {
      const speed = Number(factor);
      if (!Number.isFinite(speed) || speed < 0) throw new CommandError(`The speed must be 0 or more, not "${factor}".`);
      io.out(line(await order(io, site, { speed })));
    });
  return clock;
}

const line = ({ site, at, speed }: ClockReading): string =>
  `${site}: ${new Date(at).toISOString()}, ${speed === 0 ? 'standing still' : speed === 1 ? 'at real speed' : `${speed} times as fast as real time`}`;

async function order(io: Io, site: string, body: { readonly [key: string]: Json }): Promise<ClockReading> {
  const { control } = mustRun(io);
  if (control === undefined) throw new CommandError('Only an installation that `supportway up` started in sandbox mode has a clock to move.');
  return (await demand(`${control}/clock/${site}`, { method: 'POST', body })) as unknown as ClockReading;
}

function sandboxOf(io: Io): string {
  const { sandbox } = mustRun(io);
  if (sandbox === undefined) throw new CommandError('This installation has a real desk: its time is real.');
  return sandbox;
}
