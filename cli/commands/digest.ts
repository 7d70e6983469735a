import { Command } from 'commander';
import { digestNow } from '../../runtime/temporal';
import { CommandError } from '../io';
import type { Io } from '../io';
import { showDigest } from '../show-digest';
import { siteOption } from '../staff';
import { temporalOf } from '../temporal';

/** `digest`: the daily list of duties, now instead of at its hour. */
export function digestCommand(io: Io): Command {
  return new Command('digest')
    .description('send everybody the list of what they owe now; who got it today does not get it again')
    .addOption(siteOption())
    .action(async ({ site }: { readonly site: string }) => {
      const temporal = temporalOf(io);
      try {
        const outcomes = await digestNow(temporal.client, site);
        for (const line of showDigest(outcomes)) io.out(line);
        if (outcomes.some(({ outcome }) => outcome === 'failed')) throw new CommandError('Not everybody was told. Once the cause is mended, the same command tells the others.');
      } finally {
        await temporal.close();
      }
    });
}
