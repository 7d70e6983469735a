import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Temporal } from '../../runtime/temporal';
import { historiesOf } from '../../runtime/temporal/histories';
import { CommandError } from '../io';
import type { Io } from '../io';
import { siteOption } from '../staff';
import { temporalOf } from '../temporal';

interface ExportOptions {
  readonly site: string;
  readonly out: string;
}

/** `histories export`: what replay tests and bug reports need. */
export function historiesCommand(io: Io): Command {
  const histories = new Command('histories').description('the event histories of workflows');
  histories
    .command('export')
    .description('write the history of each workflow of a site to a file of its own; they hold what customers wrote')
    .addOption(siteOption())
    .requiredOption('--out <folder>', 'where to; made if it is not there')
    .action(async ({ site, out }: ExportOptions) => {
      const written = await exportTo(out, site, temporalOf(io));
      if (written === 0) throw new CommandError(`Temporal has no history of the site ${site}.`);
      io.out(`${written} histories in ${out}`);
    });
  return histories;
}

async function exportTo(folder: string, site: string, temporal: Temporal): Promise<number> {
  try {
    await mkdir(folder, { recursive: true });
    let written = 0;
    for await (const { workflowId, runId, json } of historiesOf(temporal.client, site)) {
      await writeFile(join(folder, `${workflowId.replaceAll('/', '_')}.${runId}.json`), json);
      written += 1;
    }
    return written;
  } finally {
    await temporal.close();
  }
}
