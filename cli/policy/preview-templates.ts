import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Mustache from 'mustache';
import { CommandError } from '../io';
import { exampleOf } from './template-examples';
import { templateFaults } from './template-faults';
import { commonValuesOf, TEMPLATE_VALUES } from './template-values';

export interface Preview {
  readonly name: string;
  /** With example values; absent where the text has faults. */
  readonly text?: string;
  readonly faults: readonly string[];
}

/** Every text of the folder as somebody would get it, or the one of that name. @throws CommandError where there is none */
export function previewTemplates(folder: string, wanted?: string): readonly Preview[] {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .map((file) => basename(file, '.md'));
  if (wanted !== undefined && !names.includes(wanted)) throw new CommandError(`There is no text "${wanted}"; there are ${names.join(', ')}.`);
  return names.filter((name) => wanted === undefined || name === wanted).map((name) => previewOf(name, readFileSync(join(folder, `${name}.md`), 'utf8')));
}

function previewOf(name: string, template: string): Preview {
  const faults = templateFaults(name, template);
  return faults.length > 0 ? { name, faults } : { name, faults, text: Mustache.render(template, examplesFor(name), undefined, { escape: String }).trim() };
}

function examplesFor(name: string): Readonly<Record<string, string>> {
  const { needs = [], may = [] } = TEMPLATE_VALUES[name] ?? {};
  return Object.fromEntries([...commonValuesOf(name), ...needs, ...may].map((value) => [value, exampleOf(name, value) ?? `<${value}>`]));
}
