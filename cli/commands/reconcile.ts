import { Command } from 'commander';
import { reconcileNow } from '../../runtime/temporal';
import type { Io } from '../io';
import { showSweep } from '../show-sweep';
import { siteOption } from '../staff';
import { temporalOf } from '../temporal';

/** `reconcile`: the sweep for lost webhooks, now instead of within five minutes. */
export function reconcileCommand(io: Io): Command {
  return new Command('reconcile')
    .description('have every ticket that was saved in the last 70 minutes look at the desk, whether a webhook told of it or not; on a test clock every ticket')
    .addOption(siteOption())
    .action(async ({ site }: { readonly site: string }) => {
      const temporal = temporalOf(io);
      try {
        for (const line of showSweep(await reconcileNow(temporal.client, site))) io.out(line);
      } finally {
        await temporal.close();
      }
    });
}
