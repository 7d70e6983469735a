import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Io } from '../io';

/** `version`: of Supportway, of Temporal's SDK, of Node. */
export function versionCommand(io: Io): Command {
  return new Command('version').description('the versions of what runs').action(() => {
    const { version, dependencies } = JSON.parse(readFileSync(join(io.folder, 'package.json'), 'utf8')) as {
      version: string;
      dependencies: Readonly<Record<string, string>>;
    };
    io.out(`supportway ${version} (temporal sdk ${dependencies['@temporalio/client'] ?? 'unknown'}, node ${process.versions.node})`);
  });
}
