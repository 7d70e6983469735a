import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Templates } from '../../activities/render';

const ENDING = '.md';
const isTemplate = (file: string): boolean => file.endsWith(ENDING) && file !== 'README.md';

/** The texts of a folder, read once: each `*.md` but the README is a template named as its file. */
export async function readTemplates(folder: string): Promise<Templates> {
  const files = (await readdir(folder)).filter(isTemplate);
  const texts = await Promise.all(files.map(async (file) => [basename(file, ENDING), await readFile(join(folder, file), 'utf8')] as const));
  const byName = new Map(texts);
  return { text: (name) => byName.get(name) };
}
