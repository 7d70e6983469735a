import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds package.json, `scripts/`, `dist/` and `.supportway/`: the same for the source and for what is compiled into dist/. */
export function projectRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    if (dirname(folder) === folder) throw new Error(`No package.json in any folder above ${__dirname}: run Supportway from its clone.`);
    folder = dirname(folder);
  }
  return folder;
}
