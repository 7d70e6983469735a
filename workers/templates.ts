import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Templates } from '../activities/render';

/** The texts of a folder, read once: one Markdown file each. */
export function readTemplates(folder: string): Templates {
  const names = readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md');
  const texts = new Map(names.map((file) => [basename(file, '.md'), readFileSync(join(folder, file), 'utf8')]));
  return { text: (name) => texts.get(name) };
}
