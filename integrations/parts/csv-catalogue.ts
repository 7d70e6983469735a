import { readFile, stat } from 'node:fs/promises';
import type { CataloguePart, PartsCatalogue } from '../../activities/parts-port';
import { bestParts } from './best-parts';
import { partsFromCsv } from './parts-csv';

interface Edition {
  /** When the file was last changed, as the file system says it. */
  readonly changed: number;
  readonly parts: readonly CataloguePart[];
}

const problemWith = (path: string, error: unknown): string => `the parts list ${path}: ${error instanceof Error ? error.message : String(error)}`;

async function readEdition(path: string): Promise<Edition> {
  const { mtimeMs: changed } = await stat(path);
  return { changed, parts: partsFromCsv(await readFile(path, 'utf8')) };
}

/**
 * The team's export of its parts search, the same for every site; without a file there are no parts. Throws an error
 * with file and line when the file cannot be used at the start. A later export is read when somebody searches; one
 * that cannot be used goes to `onFault`, once, and the list from before it stays in use.
 */
export async function openCsvCatalogue(path: string | undefined, onFault: (problem: string) => void): Promise<PartsCatalogue> {
  if (path === undefined) return { search: () => Promise.resolve([]) };
  let edition = await readEdition(path).catch((error: unknown) => {
    throw new Error(problemWith(path, error));
  });
  let tried: number | undefined = edition.changed;

  async function newest(file: string): Promise<Edition> {
    const changed = await stat(file).then(({ mtimeMs }) => mtimeMs, () => undefined);
    if (changed === tried) return edition;
    tried = changed;
    try {
      edition = await readEdition(file);
    } catch (error) {
      onFault(problemWith(file, error));
    }
    return edition;
  }

  return {
    async search(_site, wanted) {
      return bestParts((await newest(path)).parts, wanted);
    },
  };
}
